# Background jobs are looked after by the system administrator.
use office

as nobody  GET /jobs -> 401
as chen    GET /jobs -> 403
as aud     POST /jobs/$LI/retry -> 403
as sys     POST /jobs/$LI/retry -> 404
as sys     POST /jobs/$LI/discard -> 404
as sys     GET /jobs?state=dead -> 200 {"items": []}
as sys     GET /jobs?colour=red -> 422
journal nothing
