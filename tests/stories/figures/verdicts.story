# A resident who is not content is counted, although the matter is opened again: verdicts and times go by handling.
use town

# The reply comes too late, and the resident is not content with it; what follows takes neither away.
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$DOOR"} -> 201 {"id": $M, "version": 1}
as he   POST /matters/$M/dispatch {"version":1,"staff_id":"$LI"} -> 200
as li   POST /matters/$M/sign {"version":2} -> 200
as li   POST /matters/$M/contact {"version":3,"text":"下午上门"} -> 200
as li   POST /matters/$M/ask-extension {"version":4,"reason":"要等厂家送新管子来","workdays":2,"resident_told":true} -> 200
as he   POST /matters/$M/decide-extension {"version":5,"granted":true} -> 200 {"extensions": 1, "version": 6}
clock +30d
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
as li   POST /session {"login":"li","password":"$PASSWORD"} -> 201
as li   POST /matters/$M/reply {"version":6,"ending":"solved","text":"已疏通"} -> 200 {"version": 7}
as min  POST /matters/$M/follow-up {"version":7,"channel":"hotline","rating":{"level":1,"solved":"no","words":"第二天又堵了"}} -> 200 {"state": "accepted", "extensions": 0, "version": 8}
   statements <= 40

# While the second handling runs, the first is counted: late, not content, extended.
as min  GET /figures -> 200 {"total": {"indicators": [{"name": "received", "part": 1}, *, *, *, *, {"name": "signed_on_time", "part": 1, "whole": 1}, {"name": "responded", "part": 1, "whole": 1}, {"name": "finished_on_time", "part": 0, "whole": 1}, {"name": "ended", "part": 0}, {"name": "solved", "part": 0, "whole": 1}, {"name": "satisfied", "part": 0, "whole": 1, "rate": 0}, {"name": "satisfied_with_defaults", "part": 0, "whole": 1}, {"name": "rated_by_themselves", "part": 1, "whole": 1}, {"name": "reopened", "part": 1}, {"name": "returned", "part": 0}, {"name": "extended", "part": 1}, *, *], "median_days": 30}}
   statements <= 8

# The second is in time, and pleases; the first stays what it was.
as he   POST /matters/$M/sign {"version":8} -> 200
as he   POST /matters/$M/reply {"version":9,"ending":"solved","text":"换了一段管子"} -> 200
as min  POST /matters/$M/follow-up {"version":10,"channel":"hotline","rating":{"level":5,"solved":"yes"}} -> 200 {"state": "closed"}
# Another, with whom nobody spoke: by default nobody says that it is solved.
as min  POST /matters {"channel":"hotline","body":"路灯不亮","category_code":"0402","area_id":"$G9"} -> 201 {"id": $N}
as he   POST /matters/$N/sign {"version":1} -> 200
as he   POST /matters/$N/reply {"version":2,"ending":"not_possible","text":"产权不在社区","plan":"已转告业主"} -> 200
clock +8d
jobs
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min  GET /matters/$N -> 200 {"state": "closed", "outcome": {"ending": "not_possible", "solved": absent, "satisfaction": 3}, "ratings": [{"source": "by_default", "level": 3, "solved": absent}]}
as min  GET /figures -> 200 {"total": {"indicators": [{"name": "received", "part": 2}, *, *, *, *, *, *, {"name": "finished_on_time", "part": 2, "whole": 3, "part_matters": absent, "whole_matters": 2, "whole_list": $FINISHED}, *, {"name": "solved", "part": 1, "whole": 2, "whole_matters": 1, "list": $SOLVED, "whole_list": $ASKED}, {"name": "satisfied", "part": 1, "whole": 2, "rate": 0.5, "list": $SATISFIED}, {"name": "satisfied_with_defaults", "part": 2, "whole": 3, "part_matters": absent, "whole_matters": 2, "whole_list": $RATED}, {"name": "rated_by_themselves", "part": 2, "whole": 3, "part_matters": 1}, *, *, {"name": "extended", "part": 1, "part_matters": absent, "list": $EXTENDED}, *, *], "median_days": 0}}
as min  GET /figures?by=channel -> 200 {"rows": [{"key": "hall", "indicators": [*, *, *, *, *, *, *, *, *, {"name": "solved", "part": 1, "whole": 2}, ...]}, {"key": "hotline", "indicators": [*, *, *, *, *, *, *, *, *, {"name": "solved", "part": 0, "whole": 0}, ...]}]}
as min  GET /figures?by=area -> 200 {"rows": [{"indicators": [{"part": 1}, ...]}, {"indicators": [{"part": 1}, ...]}]}

# Each number opens the matters it was counted from.
as min  GET /matters?$FINISHED -> 200 {"items": [*, *]}
as min  GET /matters?$ASKED -> 200 {"items": [{"id": $M}]}
as min  GET /matters?$SOLVED -> 200 {"items": [{"id": $M}]}
as min  GET /matters?$SATISFIED -> 200 {"items": [{"id": $M}]}
as min  GET /matters?$RATED -> 200 {"items": [*, *]}
as min  GET /matters?$EXTENDED -> 200 {"items": [{"id": $M}]}

# Not content twice, and then merged: the verdicts were said all the same.
as min  POST /matters/$M/reopen {"version":11,"reason":"居民说楼下又堵了"} -> 200 {"state": "accepted", "version": 12}
as min  POST /matters {"channel":"hall","body":"楼下也堵","category_code":"020101","place_id":"$UPSTAIRS"} -> 201 {"id": $O}
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as chen POST /matters/$M/merge {"version":12,"into":"$O"} -> 200 {"state": "merged"}
as min  GET /figures -> 200 {"total": {"indicators": [{"name": "received", "part": 2}, *, *, *, *, *, *, *, *, {"name": "solved", "part": 1, "whole": 2, "whole_matters": 1, "whole_list": $ASKED}, ...]}}
as min  GET /matters?$ASKED -> 200 {"items": [{"id": $M, "state": "merged"}]}
