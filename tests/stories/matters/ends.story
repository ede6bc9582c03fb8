# Not every matter is worked on: answered at once, refused with a reason, sent to 110, merged into another.
use town

as min  POST /matters {"channel":"hotline","body":"低保怎么办","answer":"带身份证和户口本到窗口，我们陪您办"} -> 201 {"id": $A, "state": "direct_answered"}
as min  POST /matters {"channel":"hall","body":"低保要什么材料"} -> 201 {"id": $B}
as min  POST /matters/$B/answer {"version":1,"text":"这是清单，缺的我帮您打"} -> 200 {"state": "direct_answered", "version": 2}
as min  POST /matters/$B/answer {"version":2,"text":"再答一次"} -> 409

as min  POST /matters {"channel":"hall","body":"法院判了我不服"} -> 201 {"id": $C}
as min  POST /matters/$C/refuse {"version":1,"ground":"in_other_procedure","explanation":"案子在法院，可以上诉，电话在这里"} -> 200 {"state": "refused"}
as min  POST /matters {"channel":"hotline","body":"楼上有人打架"} -> 201 {"id": $D}
as min  POST /matters/$D/transfer {"version":1,"service":"police_110","note":"已转 110"} -> 200 {"state": "emergency_transferred"}

# Possible same matters come with the intake; the second voice follows the first matter instead.
as min  POST /matters {"channel":"hall","body":"一楼下水堵","category_code":"020101","place_id":"$DOOR"} -> 201 {"id": $E, "number": $EN}
as min  GET /matters/similar?place_id=$UPSTAIRS&category_code=020101 -> 200 {"possible_same": [{"id": $E, "because": "same_entrance"}], "same_place_90_days": 1}
as min  POST /matters {"channel":"hall","body":"我家也堵","category_code":"020101","place_id":"$UPSTAIRS","follow":"$E","reporter":{"name":"赵淑芹","phone":"13904560002"}} -> 201 {"followed": "$E", "state": "merged", "number": $OWN, "code": $OC}
as resident  POST /public/matters/follow {"number":"$OWN","code":"$OC"} -> 200 {"title": "我家也堵", "together": true, "state": "accepted"}
as min  POST /matters {"channel":"hall","body":"下水返味","category_code":"020102","place_id":"$UPSTAIRS"} -> 201 {"id": $F, "similar": {"same_place_90_days": 1}}
as min  POST /matters/$F/merge {"version":1,"into":"$F"} -> 422
as min  POST /matters/$F/merge {"version":1,"into":"0192aaaa-0000-7000-8000-000000000001"} -> 404
as min  POST /matters/$F/merge {"version":1,"into":"$A"} -> 422
as min  POST /matters/$F/merge {"version":1,"into":"$E"} -> 200 {"state": "merged", "merged_into": "$E"}
as he   GET /matters/$E -> 200 {"followers": 2, "version": 1}
# Merged on, its voices go along.
as min  POST /matters {"channel":"hall","body":"整个单元下水堵","category_code":"0201","place_id":"$DOOR"} -> 201 {"id": $H}
as min  POST /matters {"channel":"hall","body":"三楼也堵","category_code":"0201","place_id":"$UPSTAIRS"} -> 201 {"id": $I}
as min  POST /matters/$I/merge {"version":1,"into":"$H"} -> 200
as he   GET /matters/$H -> 200 {"followers": 1, "version": 1}
as min  POST /matters {"channel":"hall","body":"再来一次","category_code":"0201","place_id":"$DOOR"} -> 201 {"id": $J}
as min  POST /matters/$H/merge {"version":1,"into":"$J"} -> 200
as he   GET /matters/$J -> 200 {"followers": 2}

# Raised from elsewhere once, however often it is sent.
as min  POST /matters {"channel":"diary","body":"楼道灯","source_kind":"diary_line"} -> 422 {"errors": [{"field": "source_key"}]}
as min  POST /matters {"channel":"diary","body":"楼道灯","source_kind":"diary_line","source_key":"line-7"} -> 201 {"number": $RAISED}
as min  POST /matters {"channel":"diary","body":"楼道灯","source_kind":"diary_line","source_key":"line-7"} -> 201 {"number": "$RAISED"}

# The receipt is told again to whoever may know the reporter; plain names cost a reason.
as min  POST /matters/$E/receipt -> 200 {"number": "$EN"}
as min  POST /matters/$E/reporter {"reason":"x"} -> 422
as min  POST /matters/$E/reporter {"reason":"回电问位置"} -> 200

# The same intake again is the same matter.
as min  POST /matters {"id":"0195aaaa-0000-7000-8000-000000000009","channel":"hall","body":"送两次"} -> 201 {"number": $G, "code": $GC}
as min  POST /matters {"id":"0195aaaa-0000-7000-8000-000000000009","channel":"hall","body":"送两次"} -> 201 {"number": "$G", "code": "$GC"}

as sun  GET /matters?open=true -> 200 {"items": []}
as li   GET /matters?state=accepted&sort=-due_at&limit=1 -> 200 {"items": [*]}
as li   GET /matters?colour=red -> 422
as min  GET /matters?open=perhaps -> 422
as li   POST /matters/csv -> 403
as sun  POST /matters/csv?state=closed -> 200
