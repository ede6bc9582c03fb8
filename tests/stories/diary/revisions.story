# A line sent twice is one line; written anew it keeps what it said before.
use town
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "said": "下水道堵了", "judgement": "住户不好说话"} -> 201 {"id": $A, "version": 1}
journal diary_line.written $A by song

# The answer was lost: asked for again, by the same author with the same words.
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "said": "下水道堵了", "judgement": "住户不好说话"} -> 409 "This id is taken."
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "said": "下水道堵了", "judgement": "住户不好说话"} -> 201 {"id": "$A", "version": 1}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "said": "下水道又堵了"} -> 409
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 2, "kind": "hard", "place_id": "$DOOR", "said": "下水道又堵了"} -> 409
journal nothing

clock +20m
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 1, "kind": "urgent", "place_id": "$DOOR", "said": "下水道又堵了，水漫出来了", "shared": true} -> 201 {"version": 2, "kind": "urgent", "shared": true, "judgement": "", "written_at": "2026-03-02T09:00:00.000+08:00", "revised_at": "2026-03-02T09:20:00.000+08:00"}
   statements <= 15
journal diary_line.revised $A by song {"fields": "kind,said,judgement,shared"}
# The first one arrives late once more, and the second too: both are known already.
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "place_id": "$DOOR", "said": "下水道堵了", "judgement": "住户不好说话"} -> 201 {"version": 2, "kind": "urgent"}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 1, "kind": "urgent", "place_id": "$DOOR", "said": "下水道又堵了，水漫出来了", "shared": true} -> 201 {"version": 2}
as li     POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 2, "kind": "urgent", "said": "改一改"} -> 409 "This id is taken."
journal nothing

# Its author reads all of it; whoever it is shared with, only what was said since.
as song   GET /diary/lines/$A/revisions -> 200 [{"number": 1, "kind": "hard", "said": "下水道堵了", "judgement": "住户不好说话", "shared": false, "until_at": "2026-03-02T09:20:00.000+08:00"}]
as li     GET /diary/lines/$A -> 200 {"said": "下水道又堵了，水漫出来了", "judgement": ""}
as li     GET /diary/lines/$A/revisions -> 200 []
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 2, "kind": "urgent", "place_id": "$DOOR", "said": "下水道又堵了，水漫到楼道", "shared": true} -> 201 {"version": 3}
as li     GET /diary/lines/$A/revisions -> 200 [{"number": 2, "said": "下水道又堵了，水漫出来了"}]
   statements <= 5
# Taken back it is nobody's but its author's.
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 3, "kind": "urgent", "place_id": "$DOOR", "said": "下水道又堵了，水漫到楼道"} -> 201 {"version": 4, "shared": false}
as li     GET /diary/lines/$A -> 404
as song   GET /diary/lines/$A/revisions -> 200 [{"number": 1}, {"number": 2}, {"number": 3}]
journal diary_line.revised $A by song {"fields": "said"}
journal diary_line.revised $A by song {"fields": "shared"}
