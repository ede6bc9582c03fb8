# House by house, who was seen within the cycle; plans go where their people go, and end with them.
use town
as li     POST /households {"place_id": "$D101", "kind": "registered"} -> 201 {"id": $H}
as li     POST /persons {"name": "王秀兰", "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as li     POST /households {"place_id": "$D201", "kind": "registered"} -> 201 {"id": $H2}
as li     POST /persons {"name": "刘德发", "household_id": "$H2", "relation": "02"} -> 201 {"id": $LIU}
as li     POST /households {"place_id": "$D4", "kind": "registered"} -> 201 {"id": $H4}
as wu     POST /households {"place_id": "$D9", "kind": "registered"} -> 201 {"id": $H9}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high"} -> 201 {"id": $P}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c2", "household_id": "$H2", "tier": "key"} -> 201 {"id": $Q}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c4", "household_id": "$H4", "tier": "general"} -> 201
as wu     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c9", "household_id": "$H9", "tier": "general"} -> 201

as nobody GET /visit-plans/coverage -> 401
as song   GET /visit-plans/coverage -> 403
as li     GET /visit-plans/coverage?area_id=$G9 -> 404
as li     GET /visit-plans/coverage -> 200 [{"label": "欣园3栋", "planned": 2, "seen": 0}, {"label": "欣园4栋", "planned": 1, "seen": 0}]
   statements <= 4
as li     POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "好"} -> 201
as li     POST /visits {"id": "01890000-0000-7000-8000-0000000000d2", "plan_id": "$Q", "way": "door", "met": "nobody"} -> 201
as li     GET /visit-plans/coverage -> 200 [{"label": "欣园3栋", "planned": 2, "seen": 1}, {"label": "欣园4栋", "planned": 1, "seen": 0}]
as he     GET /visit-plans/coverage?area_id=$G9 -> 200 [{"label": "欣园5栋", "planned": 1, "seen": 0}]
as chen   GET /visit-plans/coverage -> 200 [{"label": "欣园3栋"}, {"label": "欣园4栋"}, {"label": "欣园5栋"}]
# A week later she was not seen within her cycle; the household moved, and its plan with it.
clock 2026-03-10T09:00
as li     POST /session {"login": "li", "password": "$PASSWORD"} -> 201
as he     POST /session {"login": "he", "password": "$PASSWORD"} -> 201
as chen   POST /session {"login": "chen", "password": "$PASSWORD"} -> 201
as wu     POST /session {"login": "wu", "password": "$PASSWORD"} -> 201
as li     GET /visit-plans/coverage -> 200 [{"label": "欣园3栋", "planned": 2, "seen": 0}, *]
as he     GET /households/$H2 -> 200 {"version": 1}
as he     POST /households/$H2/relocate {"version": 1, "place_id": "$D9"} -> 200
jobs
as li     GET /visit-plans/$Q -> 200 {"owner": "li", "area_id": "$G9", "who": {"door": "欣园5栋1单元101"}, "may_plan": false}
as wu     GET /visit-plans -> 200 {"items": [{"id": "$Q"}, *]}
as he     GET /visit-plans/coverage?area_id=$G9 -> 200 [{"label": "欣园5栋", "planned": 2}]

# Whoever is erased is visited no more, and nothing of what was found stays.
as li     POST /visit-plans/$P/major-change {"version": 3, "words": "摔了一跤"} -> 200 {"change_words": "摔了一跤"}
as li     POST /persons/$WANG/erasure {"asked_by": "self", "reason": "搬走了"} -> 201 {"id": $E}
as chen   POST /erasures/$E/decide {"version": 1, "outcome": "granted", "decision": "同意"} -> 200
jobs
as li     GET /visit-plans/$P -> 200 {"ended_because": "not_needed", "change_words": "", "who": {"name": "（已删除）"}}
as li     GET /visits?plan_id=$P -> 200 {"items": [{"findings": "", "next_due_at": absent}]}
