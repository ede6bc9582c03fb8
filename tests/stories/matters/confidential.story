# A confidential report hides its caller from the handler, and nobody handles a report about himself.
use town

as min  POST /matters {"channel":"hall","kind":"help","body":"反映网格员","about_staff_id":"$LI"} -> 422
as min  POST /matters {"channel":"hall","kind":"report","body":"反映网格员","about_staff_id":"0192aaaa-0000-7000-8000-000000000001"} -> 422
as min  POST /matters {"channel":"hall","kind":"report","body":"网格员态度不好","place_id":"$DOOR","confidential":true,"about_staff_id":"$LI","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M}
as li   GET /matters/$M -> 404
as li   GET /matters?open=true -> 200 {"items": []}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 422
as he   POST /matters/$M/sign {"version":1} -> 200 {"reporter": absent, "owner": "he", "version": 2}
as he   POST /matters/$M/reporter {"reason":"想知道是谁"} -> 403
as he   GET /matters/$M/receipt -> 403
as min  GET /matters/$M -> 200 {"reporter": {"name": "梁*"}}
