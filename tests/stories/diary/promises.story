# What was promised has one owner and a day, and is cleared by the resident's word or by a second person.
use town
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "met": "王大妈", "said": "下水道又堵了", "shared": true} -> 201 {"id": $A}
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a2", "version": 0, "kind": "vexing", "said": "低保材料不会填"} -> 201 {"id": $B}
journal diary_line.written $A by song
journal diary_line.written $B by tang

as nobody POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 401
as min    POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 403
as tang   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 404
as wu     POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 404
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": ""} -> 422 {"errors": [{"field": "what"}]}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "due_on": "2026-03-01"} -> 422 {"errors": [{"field": "due_on"}]}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "owner_id": "$SONG"} -> 422 {"errors": [{"field": "due_on"}]}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "due_on": "2026-03-05", "owner_id": "$LI"} -> 422 {"errors": [{"field": "owner_id", "detail": "One promises for oneself; the grid's head gives it to another."}]}
as li     POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "due_on": "2026-03-05", "owner_id": "$BAI"} -> 422 {"errors": [{"field": "owner_id"}]}
journal nothing

# 问题账: noted, and nobody's yet.
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 201 {"id": $P, "line_id": "$A", "what": "请人来疏通", "to_whom": {"name": "王大妈"}, "made_by": "song", "state": "noted", "owner_id": absent, "due_on": absent, "overdue": false, "verbs": ["promise", "withdraw"], "version": 1}
   statements <= 12
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通"} -> 201 {"id": "$P", "version": 1}
as song   POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来看看"} -> 409
as song   GET /promises?ledger=noted -> 200 {"items": [{"id": "$P"}]}
as song   GET /promises?ledger=promised -> 200 {"items": []}
as song   GET /promises?ledger=all -> 422 {"errors": [{"field": "ledger"}]}
as song   POST /promises/$P/keep {"version": 1, "how": "通了"} -> 409
as song   POST /promises/$P/clear {"version": 1, "how": "resident_word", "words": "通了"} -> 409
journal promise.noted $P by song {"owner": absent}

# 责任账: one owner and a day. The grid's head gives it to somebody who keeps a diary here.
as tang   POST /promises/$P/promise {"version": 1, "due_on": "2026-03-05"} -> 404
as min    POST /promises/$P/promise {"version": 1, "due_on": "2026-03-05"} -> 403
as li     POST /promises/$P/promise {"version": 2, "due_on": "2026-03-05", "owner_id": "$TANG"} -> 409
as li     POST /promises/$P/promise {"version": 1, "due_on": "2026-03-05", "owner_id": "$BAI"} -> 422 {"errors": [{"field": "owner_id"}]}
as li     POST /promises/$P/promise {"version": 1, "due_on": "2026-03-05", "owner_id": "$TANG"} -> 200 {"state": "promised", "owner": "tang", "due_on": "2026-03-05", "to_whom": {"name": "王*"}, "version": 2}
   statements <= 12
as tang   GET /promises?mine=true -> 200 {"items": [{"id": "$P", "verbs": ["promise", "keep", "withdraw"]}]}
as tang   GET /diary/lines/$A -> 404
as tang   POST /promises/$P/promise {"version": 2, "due_on": "2026-03-06"} -> 422 {"errors": [{"field": "reason"}]}
as tang   POST /promises/$P/promise {"version": 2, "due_on": "2026-03-06", "reason": "疏通车坏了"} -> 200 {"due_on": "2026-03-06", "owner": "tang", "version": 3}
journal promise.promised $P by li {"owner": "$TANG", "due": "2026-03-05"}
journal promise.promised $P by tang {"owner": "$TANG", "due": "2026-03-06"}

# Only its owner says that it is kept; that alone clears nothing.
as song   POST /promises/$P/keep {"version": 3, "how": "通了"} -> 403
as li     POST /promises/$P/keep {"version": 3, "how": "通了"} -> 403
as tang   POST /promises/$P/keep {"version": 3, "how": ""} -> 422
as tang   POST /promises/$P/keep {"version": 3, "how": "物业来人疏通了"} -> 200 {"state": "kept", "kept_at": *, "verbs": ["promise", "clear"], "version": 4}
as tang   GET /promises/waiting -> 200 {"due_today": 0, "overdue": 0, "to_clear": 1, "others_overdue": 0}
as tang   POST /promises/$P/clear {"version": 4, "how": "second_person", "words": "我看过了"} -> 403
as tang   POST /promises/$P/withdraw {"version": 4, "reason": "不办了"} -> 409
journal promise.kept $P by tang {"owner": "$TANG"}
# The resident does not find it done: it begins again.
as song   POST /promises/$P/promise {"version": 4, "due_on": "2026-03-07"} -> 422 {"errors": [{"field": "reason"}]}
as song   POST /promises/$P/promise {"version": 4, "due_on": "2026-03-07", "reason": "王大妈说第二天又堵了"} -> 200 {"state": "promised", "owner": "tang", "kept_at": absent, "version": 5}
as tang   POST /promises/$P/keep {"version": 5, "how": "换了一段管子"} -> 200 {"version": 6}
as li     POST /promises/$P/clear {"version": 6, "how": "second_person", "words": ""} -> 422
as li     POST /promises/$P/clear {"version": 6, "how": "second_person", "words": "去看了，水走得畅"} -> 200 {"state": "cleared", "cleared_how": "second_person", "cleared_by": "li", "ended_at": *, "verbs": [], "version": 7}
as li     POST /promises/$P/clear {"version": 7, "how": "second_person", "words": "去看了"} -> 409
as song   GET /promises?ledger=cleared -> 200 {"items": [{"id": "$P"}]}
as song   GET /promises/$P/steps -> 200 [{"act": "noted", "actor": "song"}, {"act": "promised", "actor": "li", "owner": "tang", "due_on": "2026-03-05"}, {"act": "promised", "words": "疏通车坏了"}, {"act": "kept", "words": "物业来人疏通了"}, {"act": "begun_again", "words": "王大妈说第二天又堵了"}, {"act": "kept"}, {"act": "cleared", "actor": "li", "words": "去看了，水走得畅"}]
as wu     GET /promises/$P/steps -> 404
as wu     GET /promises/$P -> 404
as song   GET /promises/$P -> 200 {"state": "cleared"}
journal promise.begun_again $P by song
journal promise.kept $P by tang
journal promise.cleared $P by li

# A volunteer alone clears it by the resident's word, which stands there for everybody to read.
as tang   POST /diary/lines/$B/promises {"id": "01890000-0000-7000-8000-0000000000b2", "what": "帮着把表填好", "to_whom": "李婶", "due_on": "2026-03-03"} -> 201 {"id": $Q, "state": "promised", "owner": "tang", "shared": false, "version": 1}
as li     GET /promises/$Q -> 404
as tang   POST /promises/$Q/keep {"version": 1, "how": "填好交上去了"} -> 200
as tang   POST /promises/$Q/clear {"version": 2, "how": "resident_word", "words": "李婶说：交上去了，谢谢"} -> 200 {"state": "cleared", "cleared_how": "resident_word", "cleared_by": "tang"}
as tang   POST /diary/lines/$B/promises {"id": "01890000-0000-7000-8000-0000000000b3", "what": "问问能不能上门办"} -> 201 {"id": $R}
as tang   POST /promises/$R/withdraw {"version": 1, "reason": ""} -> 422
as tang   POST /promises/$R/withdraw {"version": 1, "reason": "李婶说不用了"} -> 200 {"state": "withdrawn", "ended_at": *, "verbs": []}
journal promise.promised $Q by tang
journal promise.kept $Q by tang
journal promise.cleared $Q by tang
journal promise.noted $R by tang
journal promise.withdrawn $R by tang
