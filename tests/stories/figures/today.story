# How it stands this moment, and what comes again at one place; every number opens its list.
use town
as li  GET /figures/today -> 403
as li  GET /figures/repeats -> 403
as min GET /figures/repeats?least=1 -> 422 {"errors":[{"field":"least"}]}
as min GET /figures/repeats?days=400 -> 422 {"errors":[{"field":"days"}]}

as min POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$DOOR"} -> 201 {"id": $FIRST}
clock +1d
as min POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min POST /matters {"channel":"hall","body":"下水又堵了","category_code":"020101","place_id":"$UPSTAIRS"} -> 201
as min GET /figures/repeats -> 200 {"rows": []}
clock +1d
as min POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min POST /matters {"channel":"hall","body":"下水返味","category_code":"0201","place_id":"$DOOR"} -> 201
as min POST /matters {"channel":"hall","body":"路灯不亮","category_code":"0402","area_id":"$G9"} -> 201

as min GET /figures/today -> 200 {"counts": [{"name": "received_today", "count": 2}, {"name": "closed_today", "count": 0}, {"name": "open", "count": 4, "list": "open=true&counted=open"}, {"name": "late"}, {"name": "waiting", "count": 0}], "areas": [{"open": 3}, {"open": 1}]}
   statements <= 6
as min GET /matters?created_from=2026-03-04&created_until=2026-03-05&counted=received -> 200 {"items": [*, *]}
as min GET /figures/repeats -> 200 {"least": 3, "rows": [{"kind": "entrance", "place": "欣园3栋2单元", "category_code": "0201", "count": 3, "list": $LIST}]}
   statements <= 5
as min GET /matters?$LIST -> 200 {"items": [*, *, *]}
as min GET /figures/repeats?days=1 -> 200 {"rows": []}
as sun POST /session {"login":"sun","password":"$PASSWORD"} -> 201
as sun GET /figures/repeats -> 200 {"rows": []}
as sun GET /figures/today -> 200 {"counts": [{"count": 0}, {"count": 0}, {"count": 0}, {"count": 0}, {"count": 0}], "areas": []}

# Late is what the running step is over its time for.
clock +60d
as min POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min GET /figures/today -> 200 {"counts": [{"count": 0}, *, {"count": 4}, {"name": "late", "count": 4}, *], "areas": [{"open": 3, "late": 3, "late_list": $LATE}, {"late": 1}]}
as min GET /matters?$LATE -> 200 {"items": [*, *, *]}
as min GET /matters?open=true&counted=late -> 200 {"items": [*, *, *, *]}
# What is answered is closed today, and late no longer.
as min POST /matters/$FIRST/answer {"version":1,"text":"已疏通"} -> 200 {"state": "direct_answered"}
as min GET /figures/today -> 200 {"counts": [*, {"name": "closed_today", "count": 1, "list": $CLOSED}, {"count": 3}, {"count": 3}, *]}
as min GET /matters?$CLOSED -> 200 {"items": [{"id": $FIRST}]}
