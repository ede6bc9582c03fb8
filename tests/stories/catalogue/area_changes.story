# A grid is split: its unit and its dispatch rules serve what stands there now. Where merged grids disagree, a person decides.
use office
place 欣园3栋 in grid 3 as $B3
place 欣园4栋 in grid 3 as $B4
as chen  POST /units {"name":"供热供水公司","kind":"utility","categories":["02"],"areas":["$G3"]} -> 201 {"id": $U}
as chen  POST /units {"name":"物业公司","kind":"property"} -> 201 {"id": $P}
as chen  POST /dispatch-rules {"category_code":"02","area_id":"$G3","unit_id":"$U","from_day":"2026-03-02"} -> 201 {"id": $OLD}
as chen  POST /areas/$G3/split {"version":1,"day":"2026-03-03","reason":"户数太多","parts":[{"code":"990001000001011","name":"东网格","places":["$B3"]},{"code":"990001000001012","name":"西网格","places":[]}]} -> 200 {"after": [$EAST, $WEST]}
as chen  GET /units/$U -> 200 {"areas": ["$G3"], "version": 1}
clock 2026-03-03T09:00
jobs
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
as chen  GET /units/$U -> 200 {"areas": ["$EAST", "$WEST"], "version": 2}
as chen  GET /dispatch-rules -> 200 [{"id": "$OLD", "to_day": "2026-03-02"}, {"area_id": *, "unit_id": "$U", "from_day": "2026-03-03", "to_day": absent}, {"unit_id": "$U", "to_day": absent}]
as min   POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$B4"} -> 201 {"id": $M}
as he    POST /matters/$M/dispatch {"version":1} -> 200 {"units": [{"unit_id": "$U"}]}

# Both parts become one again; by then they say different units of one category, and agree about another.
as chen  POST /dispatch-rules {"category_code":"02","area_id":"$WEST","unit_id":"$P","from_day":"2026-03-03"} -> 201
as chen  POST /dispatch-rules {"category_code":"03","area_id":"$WEST","unit_id":"$P","from_day":"2026-03-03"} -> 201
as chen  POST /areas/merge {"areas":[{"id":"$EAST","version":1},{"id":"$WEST","version":1}],"day":"2026-03-04","reason":"","code":"990001000001021","name":"合"} -> 200 {"after": [$ONE]}
clock 2026-03-04T09:00
jobs
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as min  POST /session {"login":"min","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
as chen  GET /units/$U -> 200 {"areas": ["$ONE"]}
as min   POST /matters {"channel":"hall","body":"下水又堵了","category_code":"020101","place_id":"$B4"} -> 201 {"id": $N}
as he    POST /matters/$N/dispatch {"version":1} -> 200 {"units": [], "assignee": "li"}
as min   POST /matters {"channel":"hall","body":"垃圾没人收","category_code":"0301","place_id":"$B4"} -> 201 {"id": $O}
as he    POST /matters/$O/dispatch {"version":1} -> 200 {"units": [{"unit_id": "$P"}]}
