# A write that tells a password tells the same again under its key.
# The password lies nowhere; and where no key is heeded, one is refused.
use office
browser phone

as sys     POST /staff {"login":"zhao","name":"赵敏"}
   Idempotency-Key: account-zhao-1
   -> 201 {"staff": {"id": $ZHAO, "version": 1}, "password": $FIRST}
as sys     POST /staff {"login":"zhao","name":"赵敏"}
   Idempotency-Key: account-zhao-1
   -> 201 {"staff": {"id": $ZHAO, "version": 1}, "password": $FIRST}
   Idempotency-Replayed: true
journal staff.created $ZHAO by sys
as phone   POST /session {"login":"zhao","password":"$FIRST"} -> 201
journal session.opened $ZHAO
as sys     POST /staff {"login":"zhao","name":"赵敏"} -> 409
as sys     POST /staff {"login":"zhou","name":"周敏"}
   Idempotency-Key: account-zhao-1
   -> 422

as sys     POST /initial-passwords {"staff_id":"$ZHAO","version":1}
   Idempotency-Key: forgotten-zhao-1
   -> 201 {"password": $SECOND, "staff": {"version": 2}}
as sys     POST /initial-passwords {"staff_id":"$ZHAO","version":1}
   Idempotency-Key: forgotten-zhao-1
   -> 201 {"password": $SECOND}
as phone   POST /session {"login":"zhao","password":"$FIRST"} -> 401
as phone   POST /session {"login":"zhao","password":"$SECOND"} -> 201
journal staff.password_reset $ZHAO by sys
journal session.refused $ZHAO
journal session.opened $ZHAO

# These are not told again, so a key would promise what is not kept.
as phone   POST /session {"login":"zhao","password":"$SECOND"}
   Idempotency-Key: signed-in-1
   -> 400 "This step takes no Idempotency-Key: leave it out. If an answer was lost, look whether it was done before you send it again."
as phone   POST /me/password {"current_password":"$SECOND","new_password":"river-Needles-1"}
   Idempotency-Key: changed-it-1
   -> 400
as phone   DELETE /session
   Idempotency-Key: signed-out-1
   -> 400
journal nothing
as phone   GET /me -> 200
