# A grid is split from a day on; until then it can be called off, and what happened before keeps its area.
use town
staff sun grid_worker at grid 1 as $SUN
place 欣园3栋1单元101 in grid 1 as $D3
place 欣园4栋1单元101 in grid 1 as $D4
place 欣园4栋2单元101 in grid 1 as $D42
place 松园1栋 in grid 9 as $OTHER
as chen  GET /places/$D3/chain -> 200 [*, {"id": $B3}, *, *]
as chen  GET /places/$D4/chain -> 200 [*, {"id": $B4}, {"id": $E41}, *]

as he    POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[{"code":"990001000001011","name":"东","places":["$B3"]},{"code":"990001000001012","name":"西","places":[]}]} -> 403
as wu    POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[]} -> 403
as chen  POST /areas/$NORTH/split {"version":1,"day":"2026-04-01","reason":"","parts":[]} -> 409
as chen  POST /areas/$G1/split {"version":1,"day":"2026-03-01","reason":"","parts":[]} -> 422 {"errors":[{"field":"day"}]}
as chen  POST /areas/$G1/split {"version":9,"day":"2026-04-01","reason":"","parts":[]} -> 409
as chen  POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[{"code":"990001000001011","name":"东","places":[]}]} -> 422 {"errors":[{"field":"parts"}]}
as chen  POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[{"code":"990001000001011","name":"东","places":["$OTHER"]},{"code":"990001000001012","name":"西","places":[]}]} -> 422 {"errors":[{"field":"parts[0].places"}]}
as chen  POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[{"id":"$G2","code":"990001000001011","name":"东","places":["$B3"]},{"code":"990001000001012","name":"西","places":[]}]} -> 422 {"errors":[{"field":"id"}]}
as chen  POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[{"code":"990001000001002","name":"东","places":["$B3"]},{"code":"990001000001012","name":"西","places":[]}]} -> 422 {"errors":[{"field":"code"}]}
as he    POST /areas/$G1/split/preview {"version":1,"day":"2026-04-01","reason":"","parts":[]} -> 403
as chen  POST /areas/$G1/split/preview {"version":1,"day":"2026-04-01","reason":"","parts":[]} -> 422 {"errors":[{"field":"parts"}]}
as chen  GET /areas/$G9/places -> 200 [{"id":"$OTHER"}]
as wu    GET /areas/$G1/places -> 404
# Rehearsed: it says which buildings would go where, and nothing has happened.
as chen  POST /areas/$G1/split/preview {"version":1,"day":"2026-04-01","reason":"","parts":[{"code":"990001000001012","name":"西网格","places":["$B4"]},{"code":"990001000001013","name":"其余","places":[]}]}
   -> 200 {"change": {"kind":"split","state":"planned","before":["$G1"],"after":[*,*]}, "areas": [*,*,*,{"code":"990001000001013","name":"其余"}], "moves": [{"from_id":"$G1","places":5,"dwellings":2,"named":["欣园4栋"]},{"from_id":"$G1","places":3,"dwellings":1,"named":["欣园3栋"]}]}
as chen  POST /areas/$G1/split/preview {"version":1,"day":"2026-03-02","reason":"","parts":[{"code":"990001000001012","name":"西网格","places":["$B4"]},{"code":"990001000001013","name":"其余","places":[]}]} -> 422 {"errors":[{"field":"day"}]}
as chen  GET /area-changes -> 200 []
as chen  GET /areas/$G1 -> 200 {"to_day":absent,"version":1}
journal nothing

# Planned: building 4 but for its first entrance goes west; everything nobody names goes east with building 3.
as chen  POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"户数太多","parts":[{"id":"01890000-0000-7000-8000-0000000000e1","code":"990001000001011","name":"东网格","places":["$E41"]},{"id":"01890000-0000-7000-8000-0000000000e2","code":"990001000001012","name":"西网格","places":["$B4"]},{"code":"990001000001013","name":"其余","places":[]}]} -> 200 {"id":$CHANGE,"kind":"split","state":"planned","day":"2026-04-01","before":["$G1"],"after":[*,*,*],"version":1}
journal area.split $G1 by chen {"day":"2026-04-01","change":"$CHANGE"}
as chen  GET /areas/$G1 -> 200 {"to_day":"2026-04-01","version":2}
as chen  GET /areas -> 200 {"areas":[*,*,{"id":"$G1"},{"id":"$G2"},*,*]}
as chen  GET /areas?day=2026-04-01 -> 200 {"areas":[*,*,{"id":"$G2"},{"name":"东网格"},{"name":"西网格"},{"id":$REST,"name":"其余"},*,*]}
as chen  GET /places/$D4 -> 200 {"area_id":"$G1"}
as chen  GET /areas/$G1/changes -> 200 [{"id":"$CHANGE","state":"planned"}]
as wu    GET /areas/$G1/changes -> 404
as nobody GET /area-changes -> 401
as chen  GET /area-changes -> 200 [{"id":"$CHANGE","day":"2026-04-01"}]
as wu    GET /area-changes -> 200 []
as wu    GET /area-changes/$CHANGE -> 404
as chen  GET /area-changes/$CHANGE -> 200 {"change":{"id":"$CHANGE"},"moves":[*,*,*]}
   statements <= 10
# One change at a time.
as chen  POST /areas/$G1/close {"version":2,"day":"2026-05-01","reason":""} -> 409
as chen  POST /areas/rezone {"area_id":"$G2","day":"2026-05-01","reason":"","places":["$B3"]} -> 409
as chen  POST /areas/rezone {"area_id":"$G1","day":"2026-05-01","reason":"","places":["$OTHER"]} -> 422 {"errors":[{"field":"area_id"}]}
# What is added meanwhile goes where the place it hangs on goes; what hangs on nothing has to wait.
as chen  POST /places {"kind":"dwelling","parent_id":"$E41","number":"102"} -> 201 {"id":$D412,"area_id":"$G1"}
as chen  POST /places {"kind":"estate","area_id":"$G1","name":"新园"} -> 422 {"errors":[{"field":"area_id"}]}
journal place.added $D412 by chen

# Called off: the grid goes on, its code and places are free again.
as he    POST /area-changes/$CHANGE/call-off {"version":1} -> 403
as chen  POST /area-changes/$CHANGE/call-off {"version":5} -> 409
as chen  POST /area-changes/01890000-0000-7000-8000-000000000001/call-off {"version":1} -> 404
as chen  POST /area-changes/$CHANGE/call-off {"version":1} -> 200 {"state":"called_off"}
journal area_change.called_off $CHANGE by chen
as chen  POST /area-changes/$CHANGE/call-off {"version":2} -> 409
as chen  GET /area-changes -> 200 []
as chen  GET /areas/$G1 -> 200 {"to_day":absent}
as chen  GET /areas?day=2026-04-01 -> 200 {"areas":[*,*,{"id":"$G1"},{"id":"$G2"},*,*]}

# Planned again, and the day comes. Who worked there goes along to each part, with the office's phone; once each.
as chen  PUT /areas/$G1/workers {"workers":[{"staff_id":"$LI","rank":1,"office_phone":"13812345678"},{"staff_id":"$SUN","rank":2,"office_phone":"0456-7123457"}]} -> 200
journal area.workers_posted $G1 by chen {"count":"2"}
as chen  POST /areas/$G1/split {"version":3,"day":"2026-04-01","reason":"户数太多","parts":[{"code":"990001000001011","name":"东网格","places":["$E41"]},{"code":"990001000001012","name":"西网格","places":["$B4"]},{"code":"990001000001013","name":"其余","places":[]}]} -> 200 {"id":$AGAIN}
journal area.split $G1 by chen {"day":"2026-04-01","change":"$AGAIN"}
as chen  GET /areas?day=2026-04-01 -> 200 {"areas":[*,*,{"id":"$G2"},{"id":$EAST,"name":"东网格"},{"id":$WEST,"name":"西网格"},{"id":$LEFT,"name":"其余"},*,*]}
clock 2026-04-01T00:20
jobs
journal area_change.in_force $AGAIN {"kind":"split","day":"2026-04-01"}
journal staff.grant_carried {"role":"grid_worker"}
journal staff.grant_carried {"role":"grid_worker"}
journal staff.grant_carried {"role":"grid_worker"}
journal staff.grant_carried {"role":"grid_worker"}
journal staff.grant_carried {"role":"grid_worker"}
journal staff.grant_carried {"role":"grid_worker"}
journal area.workers_posted {"count":"2"}
journal area.workers_posted {"count":"2"}
journal area.workers_posted {"count":"2"}
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as li   POST /session {"login":"li","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
journal session.opened by chen
journal session.opened by li
journal session.opened by he
as chen  GET /places/$D4 -> 200 {"area_id":"$EAST"}
as chen  GET /places/$D412 -> 200 {"area_id":"$EAST"}
as chen  GET /places/$D42 -> 200 {"area_id":"$WEST"}
as chen  GET /places/$D3 -> 200 {"area_id":"$LEFT"}
as chen  GET /places/$OTHER -> 200 {"area_id":"$G9"}
as chen  POST /area-changes/$AGAIN/call-off {"version":2} -> 409
# They reach what stands there now, and still what it succeeded.
as li    GET /areas/$G1 -> 200
as li    GET /areas/$EAST -> 200
as li    GET /areas/$WEST -> 200
as li    GET /areas/$G2 -> 404
as chen  GET /areas/$EAST/workers -> 200 [{"staff_id":"$LI","rank":1,"office_phone":"13812345678"},{"staff_id":"$SUN","rank":2}]
as chen  GET /areas/$LEFT/workers -> 200 [{"staff_id":"$LI"},{"staff_id":"$SUN"}]
as chen  GET /areas/$G1/workers -> 200 []
as resident  GET /public/areas/$WEST -> 200 {"workers":[{"name":"li","office_phone":"13812345678"},{"name":"sun"}]}
as he    GET /areas/$EAST -> 200
as chen  GET /areas?day=2026-03-31 -> 200 {"areas":[*,*,{"id":"$G1"},{"id":"$G2"},*,*]}
