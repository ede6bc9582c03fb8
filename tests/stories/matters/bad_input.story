# Whatever is wrong with what was sent is named, with its limit, in the reader's language, and nothing of it is stored.
community 松江社区
committee East
grid 1 in East as $FAR
staff zhu window_clerk at community as $ZHU
place 松江园1栋1单元101 in grid 1 as $FAR_DOOR
use town

# Several faults at once, each with its place.
as min  POST /matters {"channel":"fax","body":7,"title":"$repeat(字,61)","occurred_at":"2026-02-30T09:00:00+08:00","reporter":{"phone":"139","nickname":"桂芝"},"state":"closed"}
   -> 422 {"status": 422, "reason": "invalid", "errors": [*, ...]}
   Content-Type: application/problem+json
   Content-Language: en
as min  POST /matters {"channel":"hall","body":"$repeat(字,4001)"}
   Accept-Language: zh-CN,zh;q=0.9
   -> 422 {"errors": [{"field": "body", "detail": "最多 4000 个字，现在有 4001 个。"}]}
   Content-Language: zh-CN
as min  POST /matters {"channel":"hall"} -> 422 {"errors": [{"field": "body"}]}
as min  POST /matters < not_utf8.json -> 400
as min  POST /matters < cut_off.json -> 400
as min  POST /matters {"channel":"hall","body":"下水道又堵了"}
   Content-Type: text/plain
   -> 415
as min  POST /matters {"channel":"hall","body":"下水道又堵了"}
   Origin: http://elsewhere.test
   -> 403
as min  POST /matters?body=1 {"channel":"hall","body":"下水道又堵了"} -> 422

# What belongs to another community is not there, wherever its id stands.
as min  POST /matters {"channel":"hall","body":"下水道又堵了","place_id":"$FAR_DOOR"} -> 404
as min  POST /matters {"channel":"hall","body":"下水道又堵了","area_id":"$FAR"} -> 422 {"errors": [{"field": "area_id"}]}
as min  POST /matters {"channel":"hall","body":"下水道又堵了","kind":"report","about_staff_id":"$ZHU"} -> 422 {"errors": [{"field": "about_staff_id"}]}
as min  GET /matters?area_id=$FAR -> 200 {"items": []}
as min  GET /matters?colour=red -> 422 {"errors": [{"field": "colour"}]}
as min  GET /matters?cursor=AAAA -> 422 {"errors": [{"field": "cursor"}]}
journal nothing

# One key, one matter: sent twice it is there once, and a key is not used for something else.
as min  POST /matters {"channel":"hall","body":"下水道又堵了","place_id":"$DOOR"}
   Idempotency-Key: clerk-0001
   -> 201 {"id": $M, "version": 1}
as min  POST /matters {"channel":"hall","body":"下水道又堵了","place_id":"$DOOR"}
   Idempotency-Key: clerk-0001
   -> 201 {"id": $M}
   Idempotency-Replayed: true
as min  POST /matters {"channel":"hall","body":"路灯坏了","place_id":"$DOOR"}
   Idempotency-Key: clerk-0001
   -> 422 "This Idempotency-Key was used for another request; take a new one."
as zhu  GET /matters/$M -> 404
as zhu  POST /matters/$M/note {"version":1,"text":"看看"} -> 404
as sun  GET /matters/$M -> 404

# Two clerks save at once: the second is told, and the first one's words stand.
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200 {"version": 2}
as min  POST /matters/$M/note {"version":1,"text":"家里有老人"} -> 409
as min  POST /matters/$M/note {"text":"家里有老人"}
   If-Match: "1"
   -> 409
as min  POST /matters/$M/note {"text":"家里有老人"}
   If-Match: W/"2"
   -> 400
as min  POST /matters/$M/note {"text":"家里有老人"}
   If-Match: "2"
   -> 200
