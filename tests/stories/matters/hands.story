# A matter that was not done well is taken out of the hands it was in; and nobody speaks for the resident.
use town

as min  POST /matters {"channel":"hotline","body":"下水堵了","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M, "number": $N, "code": $C}
as li   POST /matters/$M/sign {"version":1} -> 200
as li   POST /matters/$M/reply {"version":2,"ending":"solved","text":"通了"} -> 200
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":1,"solved":"no"}} -> 200 {"state": "accepted"}
as li   POST /matters/$M/sign {"version":4} -> 403
as li   POST /matters/$M/answer {"version":4,"text":"好了"} -> 403
as li   POST /matters/$M/refuse {"version":4,"ground":"already_concluded","explanation":"这件事已经办过了"} -> 409
as li   GET /matters/$M -> 200 {"owner": "he", "level": "committee", "verbs": ["transfer", "note", "correct"]}
# One level up it is taken, or sent back on purpose.
as he   POST /matters/$M/dispatch {"version":4,"staff_id":"$LI"} -> 200
as li   POST /matters/$M/sign {"version":5} -> 200 {"owner": "li", "version": 6}
# Gas is smelt meanwhile: to 119 at once, by whoever is there; and afterwards the resident may come back.
as li   POST /matters/$M/transfer {"version":6,"service":"fire_119","note":"闻到煤气味"} -> 200 {"state": "emergency_transferred"}
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"下水还堵着"} -> 200 {"state": "accepted"}

# What was refused may be objected to, and goes one level up.
as li   POST /matters {"channel":"hall","body":"邻居家的事","place_id":"$DOOR"} -> 201 {"id": $R, "number": $RN, "code": $RC}
as li   POST /matters/$R/refuse {"version":1,"ground":"other","explanation":"邻居家里的事不归社区管"} -> 200 {"state": "refused"}
as resident  POST /public/matters/follow {"number":"$RN","code":"$RC"} -> 200 {"state": "refused", "can_reopen": true}
as resident  POST /public/matters/reopen {"number":"$RN","code":"$RC","text":"该管"} -> 200 {"state": "accepted"}
as li   GET /matters/$R -> 200 {"owner": "he", "reopenings": 1}
as resident  POST /public/matters/reopen {"number":"$RN","code":"$RC","text":"快点"} -> 409 "It is still being worked on."

# Whoever accepts what came by the web does not come by its code.
as resident  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000021","body":"路灯不亮","phone":"13904560003"} -> 201
as chen POST /matters/0195aaaa-0000-7000-8000-000000000021/accept {"version":1} -> 200 {"reporter": {"person_id": *}}
as chen POST /matters {"id":"0195aaaa-0000-7000-8000-000000000021","channel":"web","body":"路灯不亮"} -> 409

# Calls one after the other are one try.
as min  POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$DOOR"} -> 201 {"id": $T}
as li   POST /matters/$T/sign {"version":1} -> 200
as li   POST /matters/$T/reply {"version":2,"ending":"solved","text":"换了"} -> 200
as min  POST /matters/$T/follow-up {"version":3,"channel":"hotline","reached":false} -> 200 {"follow_up_tries": 1}
clock +20m
as min  POST /matters/$T/follow-up {"version":4,"channel":"hotline","reached":false} -> 409
clock +2h
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min  POST /matters/$T/follow-up {"version":4,"channel":"hotline","reached":false} -> 200 {"follow_up_tries": 2}
