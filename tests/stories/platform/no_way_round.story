# What nobody gets by a password, they do not get by a grant either.
use office
browser phone
browser desk

# A stand-in of the secretary is the secretary for a time.
as sec     POST /stand-ins {"principal_id":"$CHEN","substitute_id":"$LI","from_at":"2026-03-05T00:00:00+08:00","to_at":"2026-03-09T09:00:00+08:00"} -> 201
as sys     GET /staff/$LI -> 200 {"guarded": true}
as sys     POST /initial-passwords {"staff_id":"$LI","version":1} -> 409
journal staff.stand_in_arranged $CHEN by sec

# Whoever made the account still knows its password: it becomes no administrator before its owner has changed it.
as sys     POST /staff {"login":"zhao","name":"赵敏"} -> 201 {"staff": {"id": $ZHAO}, "password": $FIRST}
as sec     POST /grants {"staff_id":"$ZHAO","role":"community_secretary","area_id":"$COMMUNITY"} -> 409 "This account still has the initial password somebody gave. Its owner must sign in and change it before they can become an administrator or the secretary."
as sec     POST /grants {"staff_id":"$ZHAO","role":"auditor","area_id":"$COMMUNITY"} -> 409
as sec     POST /stand-ins {"principal_id":"$CHEN","substitute_id":"$ZHAO","to_at":"2026-03-09T09:00:00+08:00"} -> 409
as sec     POST /grants {"staff_id":"$ZHAO","role":"grid_worker","area_id":"$G3"} -> 201 {"id": $WORKS}
as phone   POST /session {"login":"zhao","password":"$FIRST"} -> 201
as phone   POST /me/password {"current_password":"$FIRST","new_password":"river-Needles-1"} -> 204
as sec     POST /grants {"staff_id":"$ZHAO","role":"auditor","area_id":"$COMMUNITY"} -> 409 "System administrator, security administrator and auditor must be three different people with no other role (GB/T 22239, separation of the three powers), stand-ins included."
as sec     POST /grants/$WORKS/withdraw {} -> 204
as sec     POST /grants {"staff_id":"$ZHAO","role":"auditor","area_id":"$COMMUNITY"} -> 201
journal staff.created $ZHAO by sys
journal staff.granted $ZHAO by sec
journal session.opened $ZHAO
journal staff.password_changed $ZHAO
journal staff.grant_withdrawn $ZHAO by sec
journal staff.granted $ZHAO by sec

# Nor does whoever grants stand in for anybody else: what they granted them would be theirs.
as sys     POST /staff {"login":"sec2","name":"孙红"} -> 201 {"staff": {"id": $SEC2}, "password": $OTHER}
as desk    POST /session {"login":"sec2","password":"$OTHER"} -> 201
as desk    POST /me/password {"current_password":"$OTHER","new_password":"river-Needles-2"} -> 204
as sec     POST /grants {"staff_id":"$SEC2","role":"security_administrator","area_id":"$COMMUNITY"} -> 201
as desk    POST /session {"login":"sec2","password":"river-Needles-2"} -> 201
as desk    POST /stand-ins {"principal_id":"$WU","substitute_id":"$SEC","to_at":"2026-03-09T09:00:00+08:00"} -> 409
