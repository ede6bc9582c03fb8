# A promise that was not kept stands on its owner's list, and from then on on that of whoever heads the grid.
use town
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了"} -> 201 {"id": $A}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "due_on": "2026-03-03"} -> 201 {"id": $P}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b2", "what": "问问热力公司", "due_on": "2026-03-05"} -> 201 {"id": $Q}
as nobody GET /promises/waiting -> 401
as min    GET /promises/waiting -> 403
as min    GET /promises -> 403
as li     GET /promises -> 200 {"items": []}
as li     GET /promises/$P -> 404
as li     GET /promises/waiting -> 200 {"due_today": 0, "overdue": 0, "to_clear": 0, "others_overdue": 0}
clock 2026-03-03T09:00
as song   POST /session {"login": "song", "password": "$PASSWORD"} -> 201
as song   GET /promises/waiting -> 200 {"due_today": 1, "overdue": 0, "to_clear": 0, "others_overdue": 0}
   statements <= 3
clock 2026-03-04T09:00
as song   POST /session {"login": "song", "password": "$PASSWORD"} -> 201
as li     POST /session {"login": "li", "password": "$PASSWORD"} -> 201
as he     POST /session {"login": "he", "password": "$PASSWORD"} -> 201
as wu     POST /session {"login": "wu", "password": "$PASSWORD"} -> 201
as tang   POST /session {"login": "tang", "password": "$PASSWORD"} -> 201
as song   GET /promises?mine=true&ledger=promised -> 200 {"items": [{"id": "$P", "overdue": true}, {"id": "$Q", "overdue": false}]}
as song   GET /promises/waiting -> 200 {"due_today": 0, "overdue": 1, "others_overdue": 0}
# Its line stays private all the same.
as li     GET /promises?overdue=true -> 200 {"items": [{"id": "$P", "owner": "song", "what": "请人来疏通", "verbs": ["promise", "withdraw"]}]}
   statements <= 6
as li     GET /promises/waiting -> 200 {"overdue": 0, "others_overdue": 1}
as he     GET /promises/waiting -> 200 {"overdue": 0, "others_overdue": 1}
as li     GET /diary/lines/$A -> 404
as wu     GET /promises/waiting -> 200 {"others_overdue": 0}
as wu     GET /promises?overdue=true -> 200 {"items": []}
as tang   GET /promises?overdue=true -> 200 {"items": []}
as tang   GET /promises/$P -> 404
as li     POST /promises/$P/promise {"version": 1, "due_on": "2026-03-06", "owner_id": "$LI", "reason": "我去办"} -> 200 {"owner": "li", "overdue": false}
as song   GET /promises/$P -> 200 {"owner": "li"}
as li     POST /promises/$P/keep {"version": 2, "how": "请物业疏通了"} -> 200
as song   POST /promises/$P/clear {"version": 3, "how": "second_person", "words": "去看了，通了"} -> 200 {"cleared_by": "song"}
