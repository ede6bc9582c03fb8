# Giving back, more time, ending without a result: asked by the handler, decided by somebody else.
use town

as min  POST /matters {"channel":"hall","body":"楼道灯不亮","category_code":"020301","place_id":"$DOOR"} -> 201 {"id": $M}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200 {"assignee": "li"}
as wu   POST /matters/$M/ask-return {"version":2,"reason":"不归我这个网格"} -> 404
as li   POST /matters/$M/ask-return {"version":2,"reason":"短"} -> 422
as li   POST /matters/$M/ask-return {"version":2,"reason":"这盏灯归物业管"} -> 200 {"requests": [{"kind": "return_", "state": "asked"}], "version": 3}
as li   POST /matters/$M/ask-return {"version":3,"reason":"这盏灯归物业管"} -> 409
as li   POST /matters/$M/decide-return {"version":3,"granted":true} -> 403
as he   POST /matters/$M/decide-return {"version":3,"granted":false} -> 422
as he   POST /matters/$M/decide-return {"version":3,"granted":false,"reason":"先由网格协调"} -> 200 {"designated": true, "state": "dispatched", "version": 4}
# Designated after a dispute: it may not be returned any more.
as li   POST /matters/$M/ask-return {"version":4,"reason":"这盏灯归物业管"} -> 409
as li   POST /matters/$M/sign {"version":4} -> 200 {"state": "signed_for", "version": 5}

as li   POST /matters/$M/ask-extension {"version":5,"workdays":3,"reason":"要等灯座到货"} -> 422
as li   POST /matters/$M/ask-extension {"version":5,"workdays":9,"reason":"要等灯座到货","resident_told":true} -> 422
as li   POST /matters/$M/ask-extension {"version":5,"workdays":3,"reason":"要等灯座到货","resident_told":true} -> 200 {"version": 6}
as he   POST /matters/$M/decide-extension {"version":6,"granted":true} -> 200 {"extensions": 1, "clock": {"finish_due_at": "2026-03-12T17:00:00.000+08:00"}, "version": 7}
as li   POST /matters/$M/ask-extension {"version":7,"workdays":1,"reason":"还要再等几天","resident_told":true} -> 409

as li   POST /matters/$M/note {"version":7,"text":"灯座明天到"} -> 200 {"version": 8}
as li   POST /matters/$M/ask-termination {"version":8,"reason":"住户搬走了，不用了"} -> 200 {"version": 9}
as he   POST /matters/$M/decide-termination {"version":9,"granted":false,"reason":"公共灯还是要修"} -> 200 {"state": "signed_for", "version": 10}
as li   POST /matters/$M/ask-termination {"version":10,"reason":"物业已整体更换，不用再办"} -> 200 {"version": 11}
as he   POST /matters/$M/decide-termination {"version":11,"granted":true} -> 200 {"state": "terminated"}
as li   GET /matters/$M/steps -> 200 [{"act": "accepted", "is_public": true}, {"act": "dispatched"}, ...]

# A denied one may be designated to somebody else, who has the whole time to sign and may not return it.
as min  POST /matters {"channel":"hall","body":"楼道灯又不亮","place_id":"$DOOR"} -> 201 {"id": $D}
as he   POST /matters/$D/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$D/ask-return {"version":2,"reason":"这盏灯归九号网格"} -> 200 {"verbs": ["transfer", "sign", "note", "correct"]}
as he   POST /matters/$D/decide-return {"version":3,"granted":false,"reason":"归九号网格","staff_id":"$AUD"} -> 422 {"errors": [{"field": "staff_id"}]}
as he   POST /matters/$D/decide-return {"version":3,"granted":false,"reason":"归九号网格","staff_id":"$WU"} -> 200 {"designated": true, "state": "dispatched", "assignee": "wu", "owner": "min", "version": 4}
as wu   POST /matters/$D/ask-return {"version":4,"reason":"我也不想要"} -> 409
as wu   POST /matters/$D/sign {"version":4} -> 200 {"owner": "wu"}

# A granted return goes back to who received it first.
as min  POST /matters {"channel":"hall","body":"路灯不亮","place_id":"$DOOR"} -> 201 {"id": $N}
as he   POST /matters/$N/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$N/ask-return {"version":2,"reason":"应该派给供电"} -> 200
as he   POST /matters/$N/decide-return {"version":3,"granted":true} -> 200 {"state": "accepted", "owner": "min", "returns": 1}
