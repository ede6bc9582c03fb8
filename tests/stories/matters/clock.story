# The clock warns, urges and supervises by itself; it stands still only for a reason and for a time.
use town

as min  POST /matters {"channel":"hall","body":"暖气不热","place_id":"$DOOR"} -> 201 {"id": $M}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$M/sign {"version":2} -> 200 {"version": 3}
as he   POST /matters/$M/pause {"version":3,"until":"2026-03-01","reason":"等供热季检修"} -> 422
as he   POST /matters/$M/pause {"version":3,"until":"2027-03-01","reason":"等供热季检修"} -> 422
as li   POST /matters/$M/pause {"version":3,"until":"2026-03-10","reason":"等供热季检修"} -> 403
as he   POST /matters/$M/pause {"version":3,"until":"2026-03-10","reason":"等供热季检修"} -> 200 {"state": "paused", "version": 4}
as li   POST /matters/$M/reply {"version":4,"ending":"solved","text":"好了"} -> 409
clock +1d
as he  POST /session {"login":"he","password":"$PASSWORD"} -> 201
as li  POST /session {"login":"li","password":"$PASSWORD"} -> 201
as he   POST /matters/$M/resume {"version":4} -> 200 {"state": "handling", "clock": {"finish_due_at": "2026-03-10T17:00:00.000+08:00"}, "version": 5}
as li   POST /matters/$M/urge {"version":5,"text":"快一点"} -> 403
as he   POST /matters/$M/urge {"version":5,"text":"请今天上门"} -> 200 {"urges": 1, "version": 6}
as he   POST /matters/$M/supervise {"version":6,"level":"listed","trigger":"many_voices","words":"整栋都不热"} -> 200 {"supervision": "listed", "version": 7}
as he   POST /matters/$M/supervise {"version":7,"level":"daily","trigger":"other","words":"降一级"} -> 422

# Left alone, it is urged the day after its time was over.
clock 2026-03-11T09:00
jobs
clock +1m
jobs
clock +1m
jobs
as li  POST /session {"login":"li","password":"$PASSWORD"} -> 201
as li   GET /matters/$M -> 200 {"clock": {"warned": 100}, "urges": 1}
clock 2026-03-11T17:00
jobs
as li  POST /session {"login":"li","password":"$PASSWORD"} -> 201
as li   GET /matters/$M -> 200 {"clock": {"warned": 150}, "urges": 2}

# A reply nobody rates counts by default after seven days, and is shown as that.
as li   GET /matters/$M -> 200 {"version": $V}
as li   POST /matters/$M/reply {"version":$V,"ending":"solved","text":"已放气，温度上来了"} -> 200 {"state": "replied"}
clock +8d
jobs
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min  GET /matters/$M -> 200 {"state": "closed", "outcome": {"satisfaction": 3, "rating_source": "by_default"}}
as min  GET /matters/$M -> 200 {"version": $W}
as min  POST /matters/$M/reopen {"version":$W,"reason":"居民说又不热了"} -> 200 {"state": "accepted", "level": "committee", "reopenings": 1}
