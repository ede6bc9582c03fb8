# Whoever asked to be erased is spoken of in no diary; a grid that is split leaves lines the area of their day.
use town
as li     POST /households {"place_id": "$DOOR", "kind": "registered"} -> 201 {"id": $H}
as li     POST /persons {"name": "王秀兰", "phones": [{"number": "13812345678"}], "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "person_id": "$WANG"} -> 404
as wu     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "person_id": "$WANG"} -> 404
as li     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道堵了", "place_id": "$DOOR", "person_id": "$WANG", "met": "她女儿"} -> 422 {"errors": [{"field": "met"}]}
as li     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道堵了", "place_id": "$DOOR", "person_id": "$WANG", "shared": true} -> 201 {"id": $A, "met": {"person_id": "$WANG", "name": "王*"}}
as li     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 1, "kind": "hard", "said": "下水道又堵了", "judgement": "一个人住", "place_id": "$DOOR", "person_id": "$WANG", "shared": true} -> 201 {"version": 2}
as li     POST /diary/lines/$A/promises {"id": "01890000-0000-7000-8000-0000000000b1", "what": "请人来疏通", "due_on": "2026-03-05"} -> 201 {"id": $P, "to_whom": {"person_id": "$WANG"}}
as li     POST /promises/$P/promise {"version": 1, "due_on": "2026-03-06", "reason": "王秀兰不在家"} -> 200
as li     GET /diary/lines?person_id=$WANG -> 200 {"items": [{"id": "$A"}]}
as wu     GET /diary/lines?person_id=$WANG -> 200 {"items": []}
as li     POST /persons/$WANG/erasure {"asked_by": "self", "reason": "搬走了"} -> 201 {"id": $E}
as chen   POST /erasures/$E/decide {"version": 1, "outcome": "granted", "decision": "同意"} -> 200
jobs
as li     GET /diary/lines/$A -> 200 {"said": "", "judgement": "", "place_text": "欣园3栋2单元101", "version": 3}
as li     GET /diary/lines/$A/revisions -> 200 [{"number": 1, "said": ""}]
as li     GET /promises/$P -> 200 {"what": "", "owner": "li", "version": 3}
as li     GET /promises/$P/steps -> 200 [*, {"act": "promised", "words": ""}]
# What is sent once more from a phone does not bring it back.
as li     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 1, "kind": "hard", "said": "下水道又堵了", "judgement": "一个人住", "place_id": "$DOOR", "person_id": "$WANG", "shared": true} -> 409

# The grid is split: who works in the part reads on, and a line written before it comes later keeps its day.
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a2", "version": 0, "kind": "daily", "said": "楼道灯坏了", "place_id": "$UPSTAIRS", "shared": true} -> 201 {"id": $B, "area_id": "$G3"}
as chen   GET /places/$DOOR/chain -> 200 [{"id": $ESTATE}, {"id": $B3}, {"id": $E32}, *]
as chen   POST /areas/$G3/split {"version": 1, "day": "2026-03-03", "reason": "户数太多", "parts": [{"id": "01890000-0000-7000-8000-0000000000e1", "code": "990001000001011", "name": "东网格", "places": ["$B3"]}, {"code": "990001000001012", "name": "西网格", "places": []}]} -> 200
clock 2026-03-03T09:00
jobs
as li     POST /session {"login": "li", "password": "$PASSWORD"} -> 201
as song   POST /session {"login": "song", "password": "$PASSWORD"} -> 201
as li     GET /diary/lines -> 200 {"items": [{"id": "$B", "area_id": "$G3"}, {"id": "$A"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a3", "version": 0, "written_at": "2026-03-02T20:00:00+08:00", "kind": "daily", "said": "灯还没修", "place_id": "$UPSTAIRS"} -> 201 {"area_id": "$G3"}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a4", "version": 0, "kind": "daily", "said": "灯修好了", "place_id": "$UPSTAIRS"} -> 201 {"area_id": "01890000-0000-7000-8000-0000000000e1"}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a5", "version": 0, "kind": "daily", "said": "没地方", "area_id": "$G3"} -> 422 {"errors": [{"field": "area_id"}]}
as song   POST /diary/lines/$B/raise {} -> 200 {"number": $N, "state": "reported"}
as li     GET /matters?number=$N -> 200 {"items": [{"area_id": "01890000-0000-7000-8000-0000000000e1"}]}
