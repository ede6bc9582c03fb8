# Roles are granted by the security administrator, never to oneself, and never two powers to one person.
use office

as li      GET /grants -> 403
as sys     POST /grants {"staff_id":"$LI","role":"grid_worker","area_id":"$G9"} -> 403
as chen    POST /grants {"staff_id":"$LI","role":"grid_worker","area_id":"$G9"} -> 403
as sec     POST /grants {"staff_id":"$SEC","role":"community_secretary","area_id":"$COMMUNITY"} -> 409
as sec     POST /grants {"staff_id":"$AUD","role":"system_administrator","area_id":"$COMMUNITY"} -> 409 "System administrator, security administrator and auditor must be three different people with no other role (GB/T 22239, separation of the three powers), stand-ins included."
as sec     POST /grants {"staff_id":"$LI","role":"unit_contact","area_id":"$COMMUNITY"} -> 409
as sec     POST /grants {"staff_id":"$LI","role":"community_secretary","area_id":"$G3"} -> 422 {"errors":[{"field":"area_id"}]}
as sec     POST /grants {"staff_id":"$LI","role":"grid_worker","area_id":"$LI"} -> 422 {"errors":[{"field":"area_id"}]}
as sec     POST /grants {"staff_id":"$G3","role":"grid_worker","area_id":"$G9"} -> 422 {"errors":[{"field":"staff_id"}]}
as sec     POST /grants {"staff_id":"$LI","role":"mayor","area_id":"$G9"} -> 422 {"errors":[{"field":"role"}]}
as sec     POST /grants {"staff_id":"$LI","role":"grid_worker","area_id":"$G9","from_at":"2020-01-01T00:00:00+08:00"} -> 422 {"errors":[{"field":"from_at"}]}
journal nothing

# A change of roles signs out whom it concerns. A minute later, so that the newer grant comes after.
clock +1m
as sec     POST /grants {"staff_id":"$LI","role":"grid_worker","area_id":"$G9"} -> 201 {"id": $GRANT, "staff_id": $LI, "granted_by": $SEC, "to_at": absent}
as li      GET /me -> 401
journal staff.granted $LI by sec {"grant": "$GRANT", "role": "grid_worker"}
as sec     GET /grants?staff_id=$LI&sort=from_at -> 200 {"items": [{"area_id": $G3}, {"id": $GRANT, "area_id": $G9}]}
as wu      GET /posts?area_id=$G9 -> 200 {"items": [{"name": "li", "role": "grid_worker"}, {"name": "wu"}]}

as li      POST /grants/$GRANT/withdraw -> 401
as sys     POST /grants/$GRANT/withdraw -> 403
as sec     POST /grants/$GRANT/withdraw -> 204
as sec     POST /grants/$GRANT/withdraw -> 404
journal staff.grant_withdrawn $LI by sec {"grant": "$GRANT"}
as wu      GET /posts?area_id=$G9 -> 200 {"items": [{"name": "wu"}]}
as nobody  GET /posts -> 401
