# Who keeps the machine running sees which keys seal what, and never a key; changing them is the command line's.
use office
as nobody  GET /keys -> 401
as sec     GET /keys -> 403
as aud     GET /keys -> 403
as chen    GET /keys -> 403
as sys     GET /keys -> 200 {"newest": 1, "behind": 0, "sealed": []}
   statements <= 20
