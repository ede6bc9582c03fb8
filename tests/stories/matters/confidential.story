# A confidential report hides its caller from the handler, and nobody handles a report about himself.
use town

as min  POST /matters {"channel":"hall","kind":"help","body":"反映网格员","about_staff_id":"$LI"} -> 422
as min  POST /matters {"channel":"hall","kind":"report","body":"反映网格员","about_staff_id":"0192aaaa-0000-7000-8000-000000000001"} -> 422
as min  POST /matters {"channel":"hall","kind":"report","body":"网格员态度不好","place_id":"$DOOR","confidential":true,"about_staff_id":"$LI","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M}
as li   GET /matters/$M -> 404
as li   GET /matters?open=true -> 200 {"items": []}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 422
# Who could still come to handle it does not look first.
as he   GET /matters/$M -> 200 {"reporter": absent}
as he   POST /matters/$M/reporter {"reason":"先看看是谁"} -> 403
as chen POST /matters/$M/reporter {"reason":"核实情况"} -> 200 {"name": "梁国富"}
as chen POST /matters/$M/sign {"version":1} -> 403
as he   POST /matters/$M/sign {"version":1} -> 200 {"reporter": absent, "owner": "he", "version": 2}
as he   POST /matters/$M/reporter {"reason":"想知道是谁"} -> 403
as he   POST /matters/$M/receipt -> 403
# Nor by a card made for its caller, or by asking for what somebody said.
as min  GET /matters/$M -> 200 {"reporter": {"name": "梁*", "person_id": absent}}
as min  POST /matters {"channel":"hall","kind":"report","body":"垃圾乱堆","place_id":"$DOOR","confidential":true,"reporter":{"name":"梁国富","phone":"13904560001"}} -> 201
as li   GET /persons -> 200 {"items": []}
as min  POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $KNOWN}
as min  GET /matters/$KNOWN -> 200 {"reporter": {"person_id": $P}}
as min  POST /matters {"channel":"hall","kind":"report","body":"有人偷井盖","confidential":true,"place_id":"$DOOR","reporter":{"person_id":"$P"}} -> 201
as min  GET /matters?reporter_id=$P -> 200 {"items": [{"id": "$KNOWN"}]}
# What the person it is about may not see is not counted for them either.
as li   GET /matters/similar?place_id=$DOOR -> 200 {"same_place_90_days": 3}
as min  GET /matters/similar?place_id=$DOOR -> 200 {"same_place_90_days": 4}

# Whoever is stood in for is stood in for here too: the list shows what can be opened, and no more.
as sec  POST /stand-ins {"principal_id":"$LI","substitute_id":"$WU","to_at":"2026-03-20T00:00:00+08:00"} -> 201
as wu   POST /session {"login":"wu","password":"$PASSWORD"} -> 201
as min  POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$DOOR"} -> 201 {"id": $L}
as wu   GET /matters?open=true -> 200 {"items": [*, *, *, *]}
as wu   GET /matters/$M -> 404

# A report about the clerk who takes it in is somebody else's from the first moment to the follow-up.
as min  POST /matters {"channel":"hall","kind":"complaint","body":"窗口态度不好","place_id":"$DOOR","about_staff_id":"$MIN","answer":"知道了"} -> 422 {"errors": [{"field": "answer"}]}
as min  POST /matters {"channel":"hall","kind":"complaint","body":"窗口态度不好","place_id":"$DOOR","about_staff_id":"$MIN"} -> 201 {"id": $N, "owner": "chen"}
as min  GET /matters/$N -> 404
as he   POST /matters/$L/merge {"version":1,"into":"$N"} -> 200
as he   POST /matters/$N/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$N/sign {"version":2} -> 200
as li   POST /matters/$N/reply {"version":3,"ending":"explained","text":"已向您道歉"} -> 200 {"state": "replied", "owner": "chen"}
as min  POST /matters {"channel":"hall","body":"下水堵了","place_id":"$DOOR"} -> 201 {"id": $Q}
as min  POST /matters {"channel":"hall","kind":"report","body":"反映网格员","place_id":"$DOOR","about_staff_id":"$LI"} -> 201 {"id": $R}
as he   POST /matters/$R/merge {"version":1,"into":"$Q"} -> 422 {"errors": [{"field": "into"}]}
