# A password is told once, must be changed by its owner, and ends what was open under the old one.
use office
browser phone
browser desk

as li      POST /staff {"login":"zhao","name":"赵敏"} -> 403
as chen    POST /staff {"login":"zhao","name":"赵敏"} -> 403
as sec     POST /staff {"login":"zhao","name":"赵敏"} -> 403
as sys     POST /staff {"login":"Zhao","name":"赵敏"} -> 422 {"errors":[{"field":"login"}]}
as sys     POST /staff {"login":"zhao","name":""} -> 422 {"errors":[{"field":"name"}]}
as sys     POST /staff {"login":"li","name":"赵敏"} -> 409 {"errors":[{"field":"login"}]}
as sys     POST /staff {"login":"zhao","name":"赵敏","state":"disabled","password_hash":"x"} -> 422
journal nothing

as sys     POST /staff {"login":"zhao","name":"赵敏"} -> 201 {"staff": {"id": $ZHAO, "login": "zhao", "must_change_password": true, "version": 1}, "password": $FIRST}
as sec     POST /grants {"staff_id":"$ZHAO","role":"window_clerk","area_id":"$COMMUNITY"} -> 201
journal staff.created $ZHAO by sys
journal staff.granted $ZHAO by sec

# Until it is changed nothing else is open.
as phone   POST /session {"login":"zhao","password":"$FIRST"} -> 201 {"must_change_password": true, "reaches": [], "permissions": ["anyone", "signed_in"]}
as phone   GET /posts -> 403
as phone   POST /me/password {"current_password":"wrong-needles-1","new_password":"river-Needles-1"} -> 422 {"errors":[{"field":"current_password"}]}
as phone   POST /me/password {"current_password":"$FIRST","new_password":"simple"} -> 422 {"errors":[{"field":"new_password"}]}
as phone   POST /me/password {"current_password":"$FIRST","new_password":"$FIRST"} -> 422 {"errors":[{"field":"new_password"}]}
as phone   POST /me/password {"current_password":"$FIRST","new_password":"river-Needles-1"} -> 204
as phone   GET /posts -> 200

# Forgotten: a new one is given, and every session is over.
as desk    POST /session {"login":"zhao","password":"$FIRST"} -> 401
as desk    POST /session {"login":"zhao","password":"river-Needles-1"} -> 201
as sys     GET /staff/$ZHAO -> 200 {"version": $V}
as sys     POST /initial-passwords {"staff_id":"$ZHAO","version":1} -> 409
as sys     POST /initial-passwords {"staff_id":"$ZHAO","version":2} -> 201 {"password": $SECOND, "staff": {"must_change_password": true}}
as desk    GET /me -> 401
as phone   GET /me -> 401
