# Number and code are the resident's voice: nobody who works on the matter gets to hold them.
use town

as min  POST /matters {"id":"0195aaaa-0000-7000-8000-000000000011","channel":"hotline","body":"下水堵了","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M, "number": $N, "code": $C}
as he   POST /matters {"id":"0195aaaa-0000-7000-8000-000000000011","channel":"hotline","body":"x"} -> 409
as li   POST /matters/$M/receipt -> 200 {"code": "$C"}
as min  GET /matters/$M/steps -> 200 [{"act": "accepted"}, {"act": "receipt_told", "actor_name": "li"}]
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$M/receipt -> 403 "You worked on it. Let a colleague print it: with it one can rate as the resident."
as li   POST /matters/$M/sign {"version":2} -> 200
as li   POST /matters/$M/receipt -> 403
as li   POST /matters/$M/reply {"version":3,"ending":"solved","text":"通了"} -> 200
as li   POST /matters/$M/receipt -> 403
as min  POST /matters/$M/receipt -> 200
as li   POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":5,"solved":"yes"}} -> 403
# Whoever did the work was told the code before that: praise by it waits until somebody else has called.
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":5,"solved":"yes"}} -> 200 {"state": "replied", "can_rate": false, "satisfaction": 5}
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":5,"solved":"yes"}} -> 409
as min  GET /matters/$M -> 200 {"state": "replied", "outcome": {"rating_source": "unconfirmed"}, "version": $V}
as min  POST /matters/$M/follow-up {"version":$V,"channel":"hotline","rating":{"level":4,"solved":"yes"}} -> 200 {"state": "closed", "outcome": {"rating_source": "spoken", "satisfaction": 4}, "ratings": [{"round": 0, "level": 4}]}

# What came by the web is asked for again by whoever sent it, word for word, and by nobody else.
as resident  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000012","body":"路灯不亮","phone":"13904560002"} -> 201 {"number": $W, "code": $WC}
as resident  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000012","body":"路灯不亮","phone":"13904560002"} -> 201 {"number": "$W", "code": "$WC"}
as resident  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000012","body":"x"} -> 201 {"number": $OTHER}
as min  GET /matters?number=$OTHER -> 200 {"items": [{"title": "x"}]}
as min  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000012","body":"路灯不亮","phone":"13904560002"} -> 201 {"number": $THIRD}
as min  GET /matters?number=$THIRD -> 200 {"items": [{"title": "路灯不亮"}]}

# What cannot have happened yet, what only an import says, and what lies nowhere is not taken down.
as min  POST /matters {"channel":"hall","body":"x","occurred_at":"2036-02-20T09:00:00+08:00"} -> 422 {"errors": [{"field": "occurred_at"}]}
as min  POST /matters {"channel":"import","body":"x"} -> 422 {"errors": [{"field": "channel"}]}
as sun  POST /matters {"channel":"hall","body":"x","area_id":"$G3"} -> 422 {"errors": [{"field": "area_id"}]}

# Who was shown a name and a number stands among who looked.
as min  GET /matters/$M -> 200 {"reporter": {"person_id": $P}}
as min  POST /matters/$M/reporter {"reason":"回电问位置"} -> 200 {"name": "梁国富"}
as min  GET /persons/$P/looks -> 200 [{"purpose": "handle_matter", "reason": "回电问位置"}]
