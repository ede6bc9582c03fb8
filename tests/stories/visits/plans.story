# Who is to be seen how often is planned where they live, for one person or one household, with an owner and a backup.
use town
as li     POST /households {"place_id": "$D101", "kind": "registered"} -> 201 {"id": $H}
as li     POST /persons {"name": "王秀兰", "phones": [{"number": "13812345678"}], "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as li     POST /households {"place_id": "$D201", "kind": "registered"} -> 201 {"id": $H2}
as li     POST /persons {"name": "刘德发", "household_id": "$H2", "relation": "02"} -> 201 {"id": $LIU}
journal household.opened $H by li
journal person.registered $WANG by li
journal household.opened $H2 by li
journal person.registered $LIU by li

as nobody POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high"} -> 401
as min    POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high"} -> 403
as song   POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high"} -> 403
as wu     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high"} -> 404
as wu     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "household_id": "$H", "tier": "high"} -> 404
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "tier": "high"} -> 422 {"errors": [{"field": "person_id"}]}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "weekly"} -> 422 {"errors": [{"field": "tier"}]}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "owner_id": "$BAI"} -> 422 {"errors": [{"field": "owner_id"}]}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "backup_id": "$LI"} -> 422 {"errors": [{"field": "backup_id"}]}
journal nothing

as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "lives_alone": true, "owner_id": "$SONG", "backup_id": "$LI"}
   -> 201 {"id": $P, "who": {"person_id": "$WANG", "name": "王*", "phone": "138****5678", "door": "欣园3栋2单元101"}, "area_id": "$G3", "tier": "high", "cycle_days": 7, "lives_alone": true, "owner": "song", "backup": "li", "due_at": "2026-03-09T23:59:59.000+08:00", "overdue": false, "missed": 0, "may_plan": true, "version": 1}
   statements <= 26
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "high", "lives_alone": true, "owner_id": "$SONG", "backup_id": "$LI"} -> 201 {"version": 1}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c1", "person_id": "$WANG", "tier": "key", "owner_id": "$SONG", "backup_id": "$LI"} -> 409 "This id is taken."
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c2", "person_id": "$WANG", "tier": "key"} -> 409 "There is a plan already: change it."
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c2", "household_id": "$H2", "tier": "general"} -> 201 {"id": $Q, "who": {"household_id": "$H2", "name": "刘*", "door": "欣园3栋2单元201"}, "owner": "li", "due_at": "2026-05-31T23:59:59.000+08:00"}
journal visit_plan.made $P by li {"owner": "$SONG"}
journal visit_plan.made $Q by li {"owner": "$LI"}

# For the owner and the backup, and for whoever plans there; for nobody else.
as song   GET /visit-plans -> 200 {"items": [{"id": "$P", "who": {"name": "王*", "door": "欣园3栋2单元101"}, "may_plan": false}]}
as song   GET /persons/$WANG -> 403
as tang   GET /visit-plans -> 200 {"items": []}
as tang   GET /visit-plans/$P -> 404
as wu     GET /visit-plans -> 200 {"items": []}
as wu     GET /visit-plans/$P -> 404
as min    GET /visit-plans -> 403
as li     GET /visit-plans -> 200 {"items": [{"id": "$P"}, {"id": "$Q"}]}
   statements <= 22
as he     GET /visit-plans?tier=general -> 200 {"items": [{"id": "$Q"}]}
as he     GET /visit-plans?limit=1 -> 200 {"items": [{"id": "$P"}], "next": $NEXT}
as he     GET /visit-plans?limit=1&cursor=$NEXT -> 200 {"items": [{"id": "$Q"}], "next": absent}
as he     GET /visit-plans?mine=true -> 200 {"items": []}
as song   POST /visit-plans/$P/change {"version": 1, "tier": "key"} -> 403
as wu     POST /visit-plans/$P/change {"version": 1, "tier": "key"} -> 404
as li     POST /visit-plans/$P/change {"version": 1} -> 422
as li     POST /visit-plans/$P/change {"version": 1, "owner_id": "$LI"} -> 422 {"errors": [{"field": "backup_id"}]}
as li     POST /visit-plans/$P/change {"version": 2, "tier": "key"} -> 409
as li     POST /visit-plans/$P/change {"version": 1, "tier": "key", "owner_id": "$TANG"} -> 200 {"tier": "key", "owner": "tang", "due_at": "2026-04-01T23:59:59.000+08:00", "version": 2}
journal visit_plan.changed $P by li {"fields": "tier,owner"}
as song   GET /visit-plans/$P -> 404

# A major change: somebody is there within 24 hours.
as song   POST /visit-plans/$P/major-change {"version": 2, "words": "老伴住院了"} -> 404
as tang   POST /visit-plans/$P/major-change {"version": 2, "words": ""} -> 422
as tang   POST /visit-plans/$P/major-change {"version": 2, "words": "老伴住院了"} -> 200 {"due_at": "2026-03-03T09:00:00.000+08:00", "change_at": *, "change_words": "老伴住院了", "version": 3}
journal visit_plan.major_change $P by tang {"due": "2026-03-03T09:00:00.000+08:00"}
as tang   POST /visit-plans/$P/end {"version": 3, "because": "declined"} -> 403
as li     POST /visit-plans/$Q/end {"version": 1, "because": "declined"} -> 200 {"ended_at": *, "ended_because": "declined", "may_plan": false}
as li     POST /visit-plans/$Q/end {"version": 2, "because": "declined"} -> 409
as li     GET /visit-plans?ended=true -> 200 {"items": [{"id": "$Q"}]}
as li     GET /visit-plans -> 200 {"items": [{"id": "$P"}]}
as li     POST /visit-plans {"id": "01890000-0000-7000-8000-0000000000c3", "household_id": "$H2", "tier": "key"} -> 201
journal visit_plan.ended $Q by li
journal visit_plan.made by li
