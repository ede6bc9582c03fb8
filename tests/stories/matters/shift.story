# How the day begins: each number is somebody's to do, and opens exactly the list that it counted.
use town
staff tao unit_contact at grid 3

as nobody GET /shift -> 401
as aud  GET /shift -> 200 {"waiting": []}
   statements <= 3
as li   GET /shift -> 200 {"waiting": [{"waiting": "mine_late", "count": 0}, {"waiting": "mine_today", "count": 0}, {"waiting": "to_sign", "count": 0}, {"waiting": "to_contact", "count": 0}, {"waiting": "to_accept", "count": 0}, {"waiting": "late", "count": 0}]}
as li   GET /matters?waiting=everything -> 422
as aud  GET /matters?waiting=late -> 403
# A unit's contact sees no area, but the list of their unit's tasks.
as tao  GET /shift -> 200 {"waiting": [{"waiting": "mine_late"}, {"waiting": "mine_today"}, {"waiting": "to_sign", "count": 0}, {"waiting": "to_contact"}]}
as tao  GET /matters?waiting=to_sign -> 200 {"items": []}

as min  POST /matters {"channel":"hall","body":"楼道灯不亮","category_code":"020301","place_id":"$DOOR"} -> 201 {"id": $M}
as min  POST /matters {"channel":"hall","body":"路灯不亮","place_id":"$DOOR"} -> 201 {"id": $N}
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$UPSTAIRS"} -> 201 {"id": $O}
as he   GET /matters?waiting=to_dispatch -> 200 {"items": [*, *, *]}
as sun  GET /matters?waiting=to_dispatch -> 200 {"items": []}
# Whoever may not dispatch has no such list.
as li   GET /matters?waiting=to_dispatch -> 200 {"items": []}

as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   GET /matters?waiting=to_sign -> 200 {"items": [{"id": $M}]}
as wu   GET /matters?waiting=to_sign -> 200 {"items": []}
as li   POST /matters/$M/sign {"version":2} -> 200
as li   GET /matters?waiting=to_contact -> 200 {"items": [{"id": $M}]}
as li   GET /matters?waiting=mine_today -> 200 {"items": []}
as li   POST /matters/$M/ask-extension {"version":3,"workdays":2,"reason":"要等灯座到货","resident_told":true} -> 200
as he   POST /matters/$N/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$N/ask-return {"version":2,"reason":"应该派给供电"} -> 200

# Requests wait for whoever decides, and never for whoever asked.
as he   GET /shift -> 200 {"waiting": [{"waiting": "mine_late", "count": 0}, {"waiting": "mine_today", "count": 0}, {"waiting": "to_sign", "count": 0}, {"waiting": "to_contact", "count": 0}, {"waiting": "to_accept", "count": 0}, {"waiting": "returned", "count": 0}, {"waiting": "to_dispatch", "count": 1}, {"waiting": "return_asked", "count": 1}, {"waiting": "extension_asked", "count": 1}, {"waiting": "termination_asked", "count": 0}, {"waiting": "follow_up_due", "count": 0}, {"waiting": "follow_up", "count": 0}, {"waiting": "late", "count": 0}, {"waiting": "supervised", "count": 0}]}
   statements <= 3
as he   GET /matters?waiting=return_asked -> 200 {"items": [{"id": $N}]}
as he   GET /matters?waiting=extension_asked -> 200 {"items": [{"id": $M}]}
as sun  GET /matters?waiting=return_asked -> 200 {"items": []}
as min  GET /shift -> 200 {"waiting": [{"waiting": "mine_late"}, {"waiting": "mine_today"}, {"waiting": "to_accept"}, {"waiting": "follow_up_due"}, {"waiting": "follow_up"}, {"waiting": "late"}]}
as he   POST /matters/$N/decide-return {"version":3,"granted":true} -> 200
as he   GET /matters?waiting=returned -> 200 {"items": [{"id": $N, "returns": 1}]}

# Called back by anybody but who handled it; a try that reached nobody is due again on the next working day.
as he   POST /matters/$O/sign {"version":1} -> 200
as he   POST /matters/$O/reply {"version":2,"ending":"solved","text":"已疏通"} -> 200
as min  GET /matters?waiting=follow_up -> 200 {"items": [{"id": $O}]}
as min  GET /matters?waiting=follow_up_due -> 200 {"items": []}
as he   GET /matters?waiting=follow_up -> 200 {"items": []}
clock +1d
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min  GET /matters?waiting=follow_up_due -> 200 {"items": [{"id": $O, "follow_up_tries": 0}]}
as min  POST /matters/$O/follow-up {"version":3,"reached":false,"channel":"hotline"} -> 200
as min  GET /matters?waiting=follow_up_due -> 200 {"items": []}
as min  GET /matters?waiting=follow_up -> 200 {"items": [{"id": $O, "follow_up_tries": 1}]}

# Late is late for everybody who sees it, and first of all for whoever answers for it.
clock +30d
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as he  POST /session {"login":"he","password":"$PASSWORD"} -> 201
as sun  POST /session {"login":"sun","password":"$PASSWORD"} -> 201
as chen  POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as min  GET /matters?waiting=mine_late -> 200 {"items": [{"id": $N}, {"id": $O}]}
as he   GET /matters?waiting=late -> 200 {"items": [*, *, *]}
as sun  GET /matters?waiting=late -> 200 {"items": []}
as chen GET /shift -> 200 {"at": *}
   statements <= 3
