# A line becomes a matter once; the volunteer who raised it sees its number and state, and nothing more.
use town
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "met": "王大妈", "said": "下水道又堵了", "judgement": "她家儿子不管"} -> 201 {"id": $A}
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a2", "version": 0, "kind": "suggestion", "said": "想装个路灯", "place_text": "小广场", "shared": true} -> 201 {"id": $B}
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a3", "version": 0, "kind": "daily", "judgement": "楼道有人堆纸箱"} -> 201 {"id": $C}
journal diary_line.written $A by song
journal diary_line.written $B by tang
journal diary_line.written $C by tang

as nobody POST /diary/lines/$A/raise {} -> 401
as min    POST /diary/lines/$A/raise {} -> 403
as tang   POST /diary/lines/$A/raise {} -> 404
as li     POST /diary/lines/$A/raise {} -> 404
as wu     POST /diary/lines/$B/raise {} -> 404
as song   POST /diary/lines/$B/raise {} -> 404
as song   POST /diary/lines/$A/raise {"category_code": "999999"} -> 422
as song   POST /diary/lines/$A/raise {"phone": "12"} -> 422 {"errors": [{"field": "phone"}]}
as tang   POST /diary/lines/$C/raise {} -> 422 {"errors": [{"field": "body"}]}
journal nothing

# Reported to the office of the grid: only what the resident said, not what its writer thinks.
as song   POST /diary/lines/$A/raise {"category_code": "020101", "phone": "13904560009"} -> 200 {"number": $N, "state": "reported", "raised_at": "2026-03-02T09:00:00.000+08:00", "matter_id": absent}
   statements <= 30
as song   POST /diary/lines/$A/raise {"category_code": "020101"} -> 200 {"number": "$N", "state": "reported"}
   statements <= 4
as li     GET /matters?number=$N -> 200 {"items": [{"id": $M, "number": "$N", "channel": "diary", "state": "reported", "owner": "li", "area_id": "$G3"}]}
as li     GET /matters/$M -> 200 {"body": "下水道又堵了", "dwelling_id": "$DOOR", "category_code": "020101", "reporter": {"name": "王*", "phone": "139****0009"}}
as song   GET /matters/$M -> 403
as song   GET /matters?number=$N -> 403
as song   GET /diary/lines/$A -> 200 {"raised": {"number": "$N", "state": "reported", "matter_id": absent}}
journal person.registered by song
journal matter.reported $M by song {"due": *}

as min    POST /matters/$M/accept {"version": 1} -> 200 {"state": "accepted", "owner": "min"}
as song   GET /diary/lines -> 200 {"items": [{"id": "$A", "raised": {"number": "$N", "state": "accepted"}}]}
   statements <= 6
as li     GET /diary/lines -> 200 {"items": [{"id": "$B", "raised": absent}]}

# Whoever takes in matters there takes it in at once, and may look at it.
as li     POST /diary/lines/$B/raise {"title": "小广场装路灯", "kind": "suggestion"} -> 200 {"number": $N2, "state": "accepted", "matter_id": $M2}
as tang   POST /diary/lines/$B/raise {"title": "路灯"} -> 200 {"number": "$N2", "state": "accepted", "matter_id": absent}
as li     GET /matters/$M2 -> 200 {"title": "小广场装路灯", "kind": "suggestion", "place_text": "小广场", "owner": "li", "channel": "diary"}
as tang   POST /diary/lines/$C/raise {"body": "楼道堆物，怕着火"} -> 200 {"state": "reported"}
