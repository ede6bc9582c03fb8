# AB岗: a substitute reaches what the principal reaches, for a time, and no further.
use office

as li      GET /stand-ins -> 403
as chen    POST /stand-ins {"principal_id":"$LI","substitute_id":"$WU","to_at":"2026-03-09T09:00:00+08:00"} -> 403
as sec     POST /stand-ins {"principal_id":"$LI","substitute_id":"$LI","to_at":"2026-03-09T09:00:00+08:00"} -> 422 {"errors":[{"field":"substitute_id"}]}
as sec     POST /stand-ins {"principal_id":"$CHEN","substitute_id":"$SEC","to_at":"2026-03-09T09:00:00+08:00"} -> 409
as sec     POST /stand-ins {"principal_id":"$AUD","substitute_id":"$SYS","to_at":"2026-03-09T09:00:00+08:00"} -> 409
as sec     POST /stand-ins {"principal_id":"$LI","substitute_id":"$WU","to_at":"2026-06-09T09:00:00+08:00"} -> 422 {"errors":[{"field":"to_at"}]}
as sec     POST /stand-ins {"principal_id":"$LI","substitute_id":"$WU","to_at":"2026-02-31T09:00:00+08:00"} -> 422 {"errors":[{"field":"to_at"}]}
journal nothing

browser phone
as sec     POST /stand-ins {"principal_id":"$LI","substitute_id":"$WU","to_at":"2026-03-09T09:00:00+08:00"} -> 201 {"id": $S, "principal_name": "li", "substitute_name": "wu"}
journal staff.stand_in_arranged $LI by sec {"substitute": "$WU"}
as wu      GET /me -> 401
as phone   POST /session {"login":"wu","password":"$PASSWORD"} -> 201 {"reaches": [*, *]}
as sec     GET /stand-ins?substitute_id=$WU -> 200 {"items": [{"id": $S}]}
as sec     POST /stand-ins/$S/end -> 204
as sec     POST /stand-ins/$S/end -> 404
as phone   GET /me -> 401
as phone   POST /session {"login":"wu","password":"$PASSWORD"} -> 201 {"reaches": [{"area_id": $G9, "standing_in_for": absent}]}
