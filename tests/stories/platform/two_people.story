# Nobody comes by the account of an administrator or of the secretary alone: a new password takes two people.
use office
browser phone
browser desk

# The system administrator alone cannot become any of the four.
as sys     POST /initial-passwords {"staff_id":"$SEC","version":1} -> 409 "No one person resets the password of an administrator or of the secretary. Ask for it; the security administrator, the auditor or the secretary confirms, and each tells one half."
as sys     POST /initial-passwords {"staff_id":"$AUD","version":1} -> 409
as sys     POST /initial-passwords {"staff_id":"$CHEN","version":1} -> 409
as sys     POST /initial-passwords {"staff_id":"$SYS","version":1} -> 409
as sec     GET /me -> 200
journal nothing
as sys     GET /staff/$SEC -> 200 {"guarded": true}
as sys     GET /staff/$LI -> 200 {"guarded": false}
as sys     GET /staff?login=sec -> 200 {"items": [{"guarded": true}]}
   statements <= 4

# Who may ask, and for whom.
as nobody  GET /password-resets -> 401
as li      GET /password-resets -> 403
as li      POST /password-resets {"staff_id":"$SEC"} -> 403
as sec     POST /password-resets {"staff_id":"$AUD"} -> 403
as sys     POST /password-resets {"staff_id":"$LI"} -> 409
as sys     POST /password-resets {"staff_id":"$G3"} -> 422 {"errors":[{"field":"staff_id"}]}
journal nothing
as sys     POST /password-resets {"staff_id":"$SEC"} -> 201 {"reset": {"id": $R, "staff_id": $SEC, "login": "sec", "asked_by": $SYS, "state": "waiting", "confirmable": false}, "first_half": $FIRST}
journal staff.reset_asked $SEC by sys {"reset": "$R"}
as sys     POST /password-resets {"staff_id":"$SEC"} -> 409
as sys     POST /password-resets {"id":"$R","staff_id":"$SEC"} -> 201 {"first_half": $FIRST}
as aud     GET /password-resets -> 200 [{"id": $R, "name": "sec", "asked_by_name": "sys", "confirmable": true, "first_half": absent}]
as sys     GET /password-resets -> 200 [{"id": $R, "confirmable": false}]

# Not who asked, not whose it is, nobody outside the four; and nothing has happened so far.
as sys     POST /password-resets/confirm {"reset_id":"$R"} -> 403
as sec     POST /password-resets/confirm {"reset_id":"$R"} -> 403
as wu      POST /password-resets/confirm {"reset_id":"$R"} -> 403
as aud     POST /password-resets/confirm {"reset_id":"$G3"} -> 404
as phone   POST /session {"login":"sec","password":"$PASSWORD"} -> 201
as sec     GET /me -> 200
journal session.opened by sec

# The second person confirms, and is told the other half alone. A lost answer is told again.
as aud     POST /password-resets/confirm {"reset_id":"$R"}
   Idempotency-Key: confirmed-0001
   -> 201 {"staff": {"id": $SEC, "must_change_password": true}, "second_half": $SECOND}
journal staff.password_reset $SEC by aud {"reset": "$R", "asked_by": "$SYS"}
as aud     POST /password-resets/confirm {"reset_id":"$R"}
   Idempotency-Key: confirmed-0001
   -> 201 {"second_half": $SECOND}
   Idempotency-Replayed: true
as aud     POST /password-resets/confirm {"reset_id":"$R"} -> 409
as aud     GET /password-resets -> 200 []
as sec     GET /me -> 401
as phone   GET /me -> 401
as desk    POST /session {"login":"sec","password":"$FIRST"} -> 401
as desk    POST /session {"login":"sec","password":"$SECOND"} -> 401
as desk    POST /session {"login":"sec","password":"$FIRST-$SECOND"} -> 201 {"must_change_password": true, "reaches": []}
journal session.refused $SEC
journal session.refused $SEC
journal session.opened by sec

# It can be called off by any of the four, and runs out after three days.
as sys     POST /password-resets {"staff_id":"$CHEN"} -> 201 {"reset": {"id": $R2}}
as chen    POST /password-resets/$R2/call-off -> 200 {"state": "called_off"}
as aud     POST /password-resets/confirm {"reset_id":"$R2"} -> 409
as li      POST /password-resets/$R2/call-off -> 403
as sys     POST /password-resets {"staff_id":"$CHEN"} -> 201 {"reset": {"id": $R3}}
journal staff.reset_asked $CHEN by sys
journal staff.reset_called_off $CHEN by chen {"reset": "$R2"}
journal staff.reset_asked $CHEN by sys
clock +3d
as aud     POST /session {"login":"aud","password":"$PASSWORD"} -> 201
as aud     POST /password-resets/confirm {"reset_id":"$R3"} -> 409 "This request has expired; ask again."
as aud     GET /password-resets -> 200 []
