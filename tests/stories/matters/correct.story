# What was taken down wrongly is put right; a web report is placed when it is taken in.
use town

as resident  POST /public/matters {"body":"楼道灯不亮","place_text":"三号楼"} -> 201 {"number": $WN}
as min  GET /matters?number=$WN -> 200 {"items": [{"id": $W, "area": "鸭绿河社区"}]}
as li   GET /matters/$W -> 404
as min  POST /matters/$W/accept {"version":1,"category_code":"04","place_id":"0192aaaa-0000-7000-8000-000000000001"} -> 404
as min  POST /matters/$W/accept {"version":1,"category_code":"04","place_id":"$DOOR"} -> 200 {"area_id": "$G3", "place_text": "欣园3栋2单元101", "version": 2}
as li   GET /matters/$W -> 200
as min  GET /matters/similar?place_id=$UPSTAIRS&category_code=04 -> 200 {"possible_same": [{"id": "$W"}]}

as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"04","place_id":"$DOOR"} -> 201 {"id": $M, "due_at": "2026-03-09T17:00:00.000+08:00"}
as min  POST /matters/$M/correct {"version":1} -> 422
as wu   POST /matters/$M/correct {"version":1,"category_code":"0201"} -> 404
as aud  POST /matters/$M/correct {"version":1,"category_code":"0201"} -> 403
as min  POST /matters/$M/correct {"version":7,"category_code":"0201"} -> 409
as li   POST /matters/$M/correct {"version":1,"area_id":"$G9"} -> 422 {"errors": [{"field": "area_id"}]}
as min  POST /matters/$M/correct {"version":1,"category_code":"0201","urgency":"urgent","place_text":"一楼地漏","reason":"登记时选错了"} -> 200 {"category_code": "0201", "urgency": "urgent", "place_text": "一楼地漏", "area_id": "$G3", "version": 2}
as min  GET /matters/$M/steps -> 200 [{"act": "accepted"}, {"act": "corrected", "text": "登记时选错了", "facts": "{\"fields\":\"place,urgency,category\"}"}]
as min  POST /matters/$M/correct {"version":2,"area_id":"$G9"} -> 200 {"area_id": "$G9", "dwelling_id": absent, "version": 3}
as li   GET /matters/$M -> 404
as wu   GET /matters/$M -> 200
as min  POST /matters/$M/answer {"version":3,"text":"好了"} -> 200
as min  POST /matters/$M/correct {"version":4,"category_code":"04"} -> 409
