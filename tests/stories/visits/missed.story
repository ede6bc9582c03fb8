# Who lives alone and was not seen is due again the same day; two missed in a row alert the grid's head.
use town
as li     POST /households {"place_id": "$D101", "kind": "registered"} -> 201 {"id": $H}
as li     POST /persons {"name": "王秀兰", "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as li     POST /households {"place_id": "$D201", "kind": "registered"} -> 201 {"id": $H2}
as li     POST /persons {"name": "刘德发", "household_id": "$H2", "relation": "02"} -> 201 {"id": $LIU}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "lives_alone": true, "owner_id": "$SONG"} -> 201 {"id": $P}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c2", "person_id": "$LIU", "tier": "high", "owner_id": "$SONG"} -> 201 {"id": $Q}
journal household.opened by li
journal person.registered by li
journal household.opened by li
journal person.registered by li
journal visit_plan.made $P by li
journal visit_plan.made $Q by li
as nobody GET /visit-plans/waiting -> 401
as min    GET /visit-plans/waiting -> 403
as song   GET /visit-plans/waiting -> 200 {"due_today": 0, "overdue": 0, "others_overdue": 0, "alerts": 0}
   statements <= 3

# Her daughter opens: she herself was not seen.
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "family", "findings": "女儿说去买菜了"} -> 201 {"next_due_at": "2026-03-02T23:59:59.000+08:00"}
as song   GET /visit-plans?mine=true -> 200 {"items": [{"id": "$P", "second_try": true, "missed": 0, "last_seen_at": absent}, {"id": "$Q"}]}
as song   GET /visit-plans/waiting -> 200 {"due_today": 1}
journal visit.recorded by song
journal visit_plan.visited $P by song
clock +20m
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d2", "plan_id": "$P", "way": "door", "met": "nobody"} -> 201
as li     GET /visit-plans?alert=true -> 200 {"items": []}
journal visit.recorded by song
journal visit_plan.visited $P by song
# The day passes: that is the second in a row.
clock 2026-03-03T09:00
jobs
as li     POST /session {"login": "li", "password": "$PASSWORD"} -> 201
as song   POST /session {"login": "song", "password": "$PASSWORD"} -> 201
as wu     POST /session {"login": "wu", "password": "$PASSWORD"} -> 201
as he     POST /session {"login": "he", "password": "$PASSWORD"} -> 201
journal visit_plan.missed $P {"missed": "2"}
journal visit_plan.alerted $P {"missed": "2"}
journal session.opened by li
journal session.opened by song
journal session.opened by wu
journal session.opened by he
as li     GET /visit-plans?alert=true -> 200 {"items": [{"id": "$P", "alerted_at": "2026-03-03T09:00:00.000+08:00", "missed": 2, "overdue": true, "second_try": false}]}
as he     GET /visit-plans?alert=true -> 200 {"items": [{"id": "$P"}]}
as wu     GET /visit-plans?alert=true -> 200 {"items": []}
as li     GET /visit-plans/waiting -> 200 {"due_today": 0, "overdue": 0, "others_overdue": 1, "alerts": 1}
as song   GET /visit-plans?overdue=true -> 200 {"items": [{"id": "$P"}]}
# Seen, it rests.
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d3", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "在家，昨天去了医院"} -> 201 {"next_due_at": "2026-03-10T23:59:59.000+08:00"}
as li     GET /visit-plans?alert=true -> 200 {"items": []}
as li     GET /visit-plans/$P -> 200 {"missed": 0, "alerted_at": absent}
journal visit.recorded by song
journal visit_plan.visited $P by song

# Where somebody lives with others, nobody home is one of two; a visit over the phone counts too.
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d4", "plan_id": "$Q", "way": "door", "met": "nobody"} -> 201 {"next_due_at": "2026-03-09T23:59:59.000+08:00"}
clock +20m
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d5", "plan_id": "$Q", "way": "phone", "met": "nobody"} -> 201
journal visit.recorded by song
journal visit_plan.visited $Q by song
journal visit.recorded by song
journal visit_plan.visited $Q by song
journal visit_plan.alerted $Q by song {"missed": "2"}
as li     GET /visit-plans?alert=true -> 200 {"items": [{"id": "$Q", "overdue": false}]}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d6", "plan_id": "$Q", "way": "door", "met": "family", "findings": "儿子说去女儿家住几天"} -> 201
as li     GET /visit-plans?alert=true -> 200 {"items": []}
