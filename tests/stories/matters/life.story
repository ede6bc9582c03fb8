# A matter runs from the first word to the resident's own "solved".
use town

# Who may not take in, and what is refused, stores nothing.
as nobody  POST /matters {"channel":"hall","body":"下水堵了"} -> 401
as aud     POST /matters {"channel":"hall","body":"下水堵了"} -> 403
as min     POST /matters {"channel":"hall"} -> 422
as min     POST /matters {"channel":"pigeon","body":"下水堵了"} -> 422
as min     POST /matters {"channel":"hall","body":"下水堵了","owner_id":"$LI"} -> 422
as min     POST /matters {"channel":"hall","body":"下水堵了","category_code":"999999"} -> 422
as min     POST /matters {"channel":"hall","body":"下水堵了","place_id":"0192aaaa-0000-7000-8000-000000000001"} -> 404
as min     POST /matters {"channel":"hall","body":"下水堵了","reporter":{"name":"王大爷","phone":"12"}} -> 422
as min     POST /matters {"channel":"hall","body":"下水堵了","longitude":200.0,"latitude":47.1} -> 422
journal nothing

as min     POST /matters {"channel":"hall","body":"一楼下水又堵了，污水往外冒","category_code":"020101","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M, "number": "2026-000001", "code": $CODE, "state": "accepted", "owner": "min", "due_at": "2026-03-09T17:00:00.000+08:00", "version": 1}
as min     GET /matters/$M -> 200 {"state": "accepted", "place_text": "欣园3栋2单元101", "reporter": {"name": "梁*", "phone": "139****0001"}, "owner": "min"}

# Out of scope is answered like absent.
as sun     GET /matters/$M -> 404
as sun     POST /matters/$M/dispatch {"version":1} -> 404
as wu      GET /matters/$M -> 404

# Dispatched by the rules to the grid's own worker; the first receiver stays the owner until it is signed.
as min     POST /matters/$M/dispatch {"version":1} -> 403
as he      POST /matters/$M/dispatch {"version":7} -> 409
as he      POST /matters/$M/dispatch {"version":1} -> 200 {"state": "dispatched", "assignee": "li", "owner": "min", "version": 2}
as he      POST /matters/$M/sign {"version":2} -> 403
as li      POST /matters/$M/sign {"version":2} -> 200 {"state": "signed_for", "owner": "li", "version": 3}
as li      POST /matters/$M/contact {"version":3,"text":"打了电话，下午上门"} -> 200 {"state": "handling", "version": 4}
as li      POST /matters/$M/reply {"version":4,"ending":"deferred","text":"要等材料"} -> 422
as li      POST /matters/$M/reply {"version":4,"ending":"solved","text":"已疏通，请看看还堵不堵"} -> 200 {"state": "replied", "owner": "min", "version": 5}

# The handler never asks for his own marks.
as li      POST /matters/$M/follow-up {"version":5,"channel":"hotline","rating":{"level":5,"solved":"yes"}} -> 403
as min     POST /matters/$M/follow-up {"version":5,"channel":"hotline"} -> 422
as min     POST /matters/$M/follow-up {"version":5,"channel":"hotline","reached":false} -> 200 {"state": "replied", "follow_up_tries": 1, "version": 6}
as min     POST /matters/$M/close {"version":6,"reason":"联系不上他"} -> 409

# Not content: it is opened again one level up, with a new clock.
as min     POST /matters/$M/follow-up {"version":6,"channel":"hotline","rating":{"level":1,"solved":"no","words":"第二天又堵了"}} -> 200 {"state": "accepted", "level": "committee", "owner": "he", "reopenings": 1, "version": 7}
as he      POST /matters/$M/sign {"version":7} -> 200 {"state": "signed_for", "owner": "he", "version": 8}
as he      POST /matters/$M/reply {"version":8,"ending":"solved","text":"换了一段管子"} -> 200 {"state": "replied", "version": 9}

# The resident closes it, by number and code.
as resident  POST /public/matters/follow {"number":"2026-000001","code":"000000"} -> 404
as resident  POST /public/matters/follow {"number":"2026-000001","code":"$CODE"} -> 200 {"state": "replied", "can_rate": true, "hall_served": true, "courtesies": ["一声你好", ...]}
as resident  POST /public/matters/rate {"number":"2026-000001","code":"$CODE","rating":{"level":5,"solved":"yes","courtesies":["一声你好"],"words":"这回真好了"}} -> 200 {"state": "closed", "can_rate": false, "satisfaction": 5, "solved": "yes"}
as resident  POST /public/matters/rate {"number":"2026-000001","code":"$CODE","rating":{"level":5,"solved":"yes"}} -> 409
as min     GET /matters/$M -> 200 {"state": "closed", "outcome": {"ending": "solved", "solved": "yes", "satisfaction": 5, "rating_source": "spoken"}, "ratings": [{"round": 0, "level": 1}, {"round": 1, "level": 5}], "version": 10}
as min     POST /matters/$M/archive {"version":10} -> 409
clock +31d
as min     POST /session {"login": "min", "password": "$PASSWORD"} -> 201
as min     POST /matters/$M/archive {"version":10} -> 200 {"state": "archived"}
