# Somebody signs in, is who they are, and signs out.
use office
browser phone

as phone   GET /me -> 401
as phone   POST /session {"login":"li"} -> 422 {"errors":[{"field":"password"}]}
as phone   POST /session {"login":"li","password":"wrong-needles-1"} -> 401 "Login or password is wrong."
as phone   POST /session {"login":"nobody-here","password":"$PASSWORD"} -> 401 "Login or password is wrong."
as phone   POST /session {"login":"li","password":"$PASSWORD","remember":true} -> 422 {"errors":[{"field":"remember"}]}
as phone   POST /session {"login":"li","password":"$PASSWORD","community":"no-such"} -> 404
journal session.refused $LI by system

as phone   POST /session {"login":"LI ","password":"$PASSWORD"}
   -> 201 {"id": $LI, "login": "li", "must_change_password": false, "community_name": "鸭绿河社区", "reaches": [{"role": "grid_worker", "area_id": $G3, "everywhere": false}], "password": absent, "password_hash": absent}
journal session.opened $LI by li
as phone   GET /me -> 200 {"id": $LI, "name": "li"}

as phone   DELETE /session -> 204
journal session.ended $LI by li
as phone   GET /me -> 401
as phone   DELETE /session -> 401

# A session nobody used for half an hour is over.
as phone   POST /session {"login":"li","password":"$PASSWORD"} -> 201
clock +29m
as phone   GET /me -> 200
clock +30m
as phone   GET /me -> 401
