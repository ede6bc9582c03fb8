# A visit is recorded once, moves its plan on, and what it found becomes a matter once.
use town
as li     POST /households {"place_id": "$D101", "kind": "registered"} -> 201 {"id": $H}
as li     POST /persons {"name": "王秀兰", "phones": [{"number": "13812345678"}], "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "owner_id": "$SONG", "backup_id": "$LI"} -> 201 {"id": $P}
journal household.opened by li
journal person.registered by li
journal visit_plan.made by li

as nobody POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "精神不错"} -> 401
as min    POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "精神不错"} -> 403
as tang   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "精神不错"} -> 404
as wu     POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "精神不错"} -> 404
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "way": "door", "met": "themselves", "findings": "精神不错"} -> 422 {"errors": [{"field": "plan_id"}]}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves"} -> 422 {"errors": [{"field": "findings"}]}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "photo", "met": "themselves", "findings": "精神不错"} -> 422 {"errors": [{"field": "way"}]}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "findings": "精神不错", "visited_at": "2026-03-09T09:00:00+08:00"} -> 422 {"errors": [{"field": "visited_at"}]}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "person_id": "$WANG", "way": "door", "met": "themselves", "findings": "精神不错"} -> 404
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "place_id": "$D9", "way": "door", "met": "themselves", "findings": "精神不错"} -> 404
journal nothing

clock 2026-03-04T15:00
as song   POST /session {"login": "song", "password": "$PASSWORD"} -> 201
as li     POST /session {"login": "li", "password": "$PASSWORD"} -> 201
as tang   POST /session {"login": "tang", "password": "$PASSWORD"} -> 201
as wu     POST /session {"login": "wu", "password": "$PASSWORD"} -> 201
as he     POST /session {"login": "he", "password": "$PASSWORD"} -> 201
as min    POST /session {"login": "min", "password": "$PASSWORD"} -> 201
journal session.opened by song
journal session.opened by li
journal session.opened by tang
journal session.opened by wu
journal session.opened by he
journal session.opened by min
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "visited_at": "2026-03-04T10:00:00+08:00", "findings": "煤气软管老化", "concerns": ["fire_gas", "mood"], "needs": "想换一根软管", "follow_up": "问燃气公司"}
   -> 201 {"id": $V, "plan_id": "$P", "who": {"person_id": "$WANG", "name": "王*", "door": "欣园3栋2单元101"}, "visitor": "song", "visited_at": "2026-03-04T10:00:00.000+08:00", "received_at": "2026-03-04T15:00:00.000+08:00", "met": "themselves", "concerns": ["fire_gas", "mood"], "place_text": "欣园3栋2单元101", "raised": absent, "next_due_at": "2026-03-11T23:59:59.000+08:00"}
   statements <= 25
journal visit.recorded $V by song {"plan": "$P"}
journal visit_plan.visited $P by song {"visit": "$V", "due": "2026-03-11T23:59:59.000+08:00"}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "themselves", "visited_at": "2026-03-04T10:00:00+08:00", "findings": "煤气软管老化", "concerns": ["fire_gas", "mood"], "needs": "想换一根软管", "follow_up": "问燃气公司"} -> 201 {"id": "$V"}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "nobody"} -> 409
as li     POST /visits {"id": "01890000-0000-7000-8000-0000000000d1", "plan_id": "$P", "way": "door", "met": "nobody"} -> 409
journal nothing

# One's own, those of one's plans, and where one plans; nobody else's.
as song   GET /visits -> 200 {"items": [{"id": "$V"}]}
as li     GET /visits?plan_id=$P -> 200 {"items": [{"id": "$V"}]}
   statements <= 18
as he     GET /visits/$V -> 200 {"findings": "煤气软管老化"}
as tang   GET /visits -> 200 {"items": []}
as tang   GET /visits/$V -> 404
as wu     GET /visits?plan_id=$P -> 200 {"items": []}
as wu     GET /visits/$V -> 404
as min    GET /visits -> 403
as song   GET /visit-plans/$P -> 200 {"last_seen_at": "2026-03-04T10:00:00.000+08:00", "due_at": "2026-03-11T23:59:59.000+08:00"}

# The finding becomes a matter of the channel "visit", once.
as tang   POST /visits/$V/raise {} -> 404
as min    POST /visits/$V/raise {} -> 403
as song   POST /visits/$V/raise {"category_code": "0801"} -> 200 {"number": $N, "state": "reported", "matter_id": absent}
as song   POST /visits/$V/raise {} -> 200 {"number": "$N"}
as li     POST /visits/$V/raise {} -> 200 {"number": "$N", "matter_id": $M}
as li     GET /matters/$M -> 200 {"channel": "visit", "body": "想换一根软管", "dwelling_id": "$D101", "area_id": "$G3", "reporter": {"person_id": "$WANG"}}
as song   GET /visits/$V -> 200 {"raised": {"number": "$N", "state": "reported", "matter_id": absent}}
journal matter.reported $M by song {"due": *}

# Without a plan: whoever opens a door; and beside a line of the diary.
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "daily", "said": "刘大爷说屋里冷", "place_id": "$D201"} -> 201 {"id": $A}
as song   POST /visits {"id": "01890000-0000-7000-8000-0000000000d2", "line_id": "$A", "place_id": "$D201", "way": "door", "met": "family", "findings": "屋里16度"} -> 404
as tang   POST /visits {"id": "01890000-0000-7000-8000-0000000000d2", "line_id": "$A", "place_id": "$D201", "way": "door", "met": "family", "findings": "屋里16度"} -> 201 {"id": $W, "line_id": "$A", "plan_id": absent, "place_text": "欣园3栋2单元201", "area_id": "$G3"}
as tang   GET /visits?line_id=$A -> 200 {"items": [{"id": "$W"}]}
as li     POST /visits {"id": "01890000-0000-7000-8000-0000000000d3", "person_id": "$WANG", "way": "phone", "met": "themselves", "findings": "软管换好了"} -> 201 {"who": {"name": "王*"}}
