# A line is its author's; shared it is the grid's, and nobody else's.
use town
as nobody POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了"} -> 401
as nobody GET /diary/lines -> 401
as min    POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了"} -> 403
as aud    GET /diary/lines -> 403
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": ""} -> 422 {"errors": [{"field": "said", "detail": "Write what was said, seen or done."}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "sad", "said": "下水道又堵了"} -> 422 {"errors": [{"field": "kind"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "$repeat(字,2001)"} -> 422 {"errors": [{"field": "said"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "written_at": "2026-03-04T09:00:00+08:00"} -> 422 {"errors": [{"field": "written_at"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "place_id": "$DOOR", "place_text": "菜市场"} -> 422 {"errors": [{"field": "place_text"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "place_id": "$D9"} -> 404
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "下水道又堵了", "area_id": "$G9"} -> 422 {"errors": [{"field": "area_id"}]}
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 1, "kind": "hard", "said": "下水道又堵了"} -> 409
journal nothing

# Written in the stairwell without a network, sent a quarter of an hour later.
clock 2026-03-02T09:20
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "written_at": "2026-03-02T09:05:00+08:00", "kind": "hard", "place_id": "$DOOR", "met": "一楼王大妈", "said": "下水道又堵了，一个月第三回", "judgement": "主管道该换了", "measures": "先疏通了"}
   -> 201 {"id": $A, "author": "song", "mine": true, "kind": "hard", "written_at": "2026-03-02T09:05:00.000+08:00", "received_at": "2026-03-02T09:20:00.000+08:00", "area_id": "$G3", "dwelling_id": "$DOOR", "place_text": "欣园3栋2单元101", "met": {"name": "一楼王大妈", "person_id": absent}, "said": "下水道又堵了，一个月第三回", "judgement": "主管道该换了", "measures": "先疏通了", "shared": false, "raised": absent, "version": 1}
   statements <= 13
as song   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a2", "version": 0, "kind": "suggestion", "place_text": "小广场", "said": "想装个路灯", "shared": true} -> 201 {"id": $B, "area_id": "$G3", "dwelling_id": absent, "shared": true}
as tang   POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a3", "version": 0, "kind": "thanks", "met": "刘大爷", "said": "谢谢帮忙搬煤", "shared": true} -> 201 {"id": $C, "met": {"name": "刘大爷"}}
as bai    POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a4", "version": 0, "kind": "daily", "place_id": "$D9", "said": "", "judgement": "老人精神不错", "shared": true} -> 201 {"id": $D}
journal diary_line.written $A by song
journal diary_line.written $B by song
journal diary_line.written $C by tang
journal diary_line.written $D by bai

# A private line is answered like an absent one; volunteers and helpers see their own alone.
as li     GET /diary/lines/$A -> 404
as chen   GET /diary/lines/$A -> 404
as tang   GET /diary/lines/$B -> 404
as bai    GET /diary/lines/$B -> 404
as wu     GET /diary/lines/$B -> 404
as wu     GET /diary/lines/$B/revisions -> 404
as tang   GET /diary/lines -> 200 {"items": [{"id": "$C"}]}
as song   GET /diary/lines -> 200 {"items": [{"id": "$B"}, {"id": "$A"}]}
   statements <= 6
as li     GET /diary/lines/$B -> 200 {"author": "song", "mine": false, "said": "想装个路灯"}
as li     GET /diary/lines -> 200 {"items": [{"id": "$C", "met": {"name": "刘*"}}, {"id": "$B"}]}
as wu     GET /diary/lines -> 200 {"items": [{"id": "$D"}]}
as he     GET /diary/lines -> 200 {"items": [{"id": "$D"}, {"id": "$C"}, {"id": "$B"}]}
as chen   GET /diary/lines?mine=true -> 200 {"items": []}

# By place, by time, by kind, page by page.
as song   GET /diary/lines?dwelling_id=$DOOR -> 200 {"items": [{"id": "$A"}]}
as li     GET /diary/lines?dwelling_id=$DOOR -> 200 {"items": []}
as he     GET /diary/lines?kind=thanks,daily -> 200 {"items": [{"id": "$D"}, {"id": "$C"}]}
as he     GET /diary/lines?written_until=2026-03-02 -> 200 {"items": []}
as he     GET /diary/lines?author_id=$TANG -> 200 {"items": [{"id": "$C"}]}
as he     GET /diary/lines?limit=2 -> 200 {"items": [{"id": "$D"}, {"id": "$C"}], "next": $NEXT}
as he     GET /diary/lines?limit=2&cursor=$NEXT -> 200 {"items": [{"id": "$B"}], "next": absent}
as he     GET /diary/lines?said=灯 -> 422
journal nothing
