# Who works here no more is responsible for nothing; who asked to be erased is named on nothing.
use town
staff sys system_administrator at community

as min  POST /matters {"channel":"hall","body":"下水堵了","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M}
as min  POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$DOOR"} -> 201 {"id": $N}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$M/sign {"version":2} -> 200 {"owner": "li"}
as he   POST /matters/$N/dispatch {"version":1,"staff_id":"$LI"} -> 200 {"owner": "min", "assignee": "li"}
as sys  POST /staff/$LI/disable {"version":1} -> 200
clock 2026-03-02T09:06
jobs
as he   GET /matters/$M -> 200 {"state": "dispatched", "owner": "he", "assignee": "he"}
as he   GET /matters/$N -> 200 {"state": "accepted", "owner": "min", "assignee_id": absent}
as he   GET /matters/$M/steps -> 200 [*, *, *, {"act": "handed_over", "facts": "{\"to\":\"he\"}"}]

as he   GET /matters/$M -> 200 {"reporter": {"person_id": $P, "name": "梁*"}}
as min  POST /matters {"channel":"hall","body":"我家也堵","place_id":"$UPSTAIRS","follow":"$M","reporter":{"person_id":"$P"}} -> 201 {"id": $F, "number": $FN, "code": $FC}
as resident  POST /public/matters/attachments/add < ../attachments/well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$FN","code":"$FC","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 201
as he   POST /persons/$P/erasure {"asked_by":"self","reason":"搬走了"} -> 201 {"id": $E}
as chen POST /erasures/$E/decide {"version":1,"outcome":"granted","decision":"同意"} -> 200
jobs
as min  POST /matters/$M/reporter {"reason":"看看还在不在"} -> 200 {"name": "", "phone": ""}
as min  POST /matters/$F/reporter {"reason":"看看还在不在"} -> 200 {"name": "", "phone": ""}
as min  GET /matters/$F/attachments -> 200 [{"removed_at": *, "removal_reason": *}]
