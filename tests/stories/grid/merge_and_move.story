# Sisters are merged, a grid moves under another committee, an empty one is closed.
use town
staff sun grid_worker at grid 2 as $SUN
staff zhou grid_worker at grid 1, grid_worker at grid 2 as $ZHOU
place 欣园3栋1单元101 in grid 1 as $D1
place 欣园5栋1单元101 in grid 2 as $D2

as chen  PUT /areas/$G1/workers {"workers":[{"staff_id":"$LI","rank":1,"office_phone":"13812345678"},{"staff_id":"$ZHOU","rank":2,"office_phone":"0456-7123458"}]} -> 200
as chen  PUT /areas/$G2/workers {"workers":[{"staff_id":"$SUN","rank":1,"office_phone":"0456-7123457"},{"staff_id":"$ZHOU","rank":2,"office_phone":"0456-7123458"}]} -> 200
journal area.workers_posted $G1 by chen
journal area.workers_posted $G2 by chen
as he    POST /areas/merge {"areas":[{"id":"$G1","version":1},{"id":"$G2","version":1}],"day":"2026-04-01","reason":"","code":"990001000001021","name":"合"} -> 403
as chen  POST /areas/merge {"areas":[{"id":"$G1","version":1}],"day":"2026-04-01","reason":"","code":"990001000001021","name":"合"} -> 422 {"errors":[{"field":"areas"}]}
as chen  POST /areas/merge {"areas":[],"day":"2026-04-01","reason":"","code":"990001000001021","name":"合"} -> 422 {"errors":[{"field":"areas"}]}
as chen  POST /areas/merge {"areas":[{"id":"$G1","version":1},{"id":"$G9","version":1}],"day":"2026-04-01","reason":"","code":"990001000001021","name":"合"} -> 422 {"errors":[{"field":"areas[1].id"}]}
as chen  POST /areas/merge {"areas":[{"id":"$G1","version":1},{"id":"$G2","version":4}],"day":"2026-04-01","reason":"","code":"990001000001021","name":"合"} -> 409
journal nothing
clock +1d
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
as wu   POST /session {"login":"wu","password":"$PASSWORD"} -> 201
journal session.opened by chen
journal session.opened by he
journal session.opened by wu
as he    POST /areas/merge/preview {"areas":[{"id":"$G1","version":1},{"id":"$G2","version":1}],"day":"2026-03-03","reason":"精简","code":"990001000001021","name":"北网格"} -> 403
as chen  POST /areas/merge/preview {"areas":[{"id":"$G1","version":1},{"id":"$G2","version":1}],"day":"2026-03-03","reason":"精简","code":"990001000001021","name":"北网格"} -> 200 {"change":{"kind":"merge","state":"in_force"},"moves":[{"from_id":"$G1","places":3,"dwellings":1,"named":["欣园3栋"]},{"from_id":"$G2","places":3,"dwellings":1,"named":["欣园5栋"]}]}
as chen  GET /areas/$G1 -> 200 {"version":1,"to_day":absent}
as chen  POST /areas/merge {"areas":[{"id":"$G1","version":1},{"id":"$G2","version":1}],"day":"2026-03-03","reason":"精简","code":"990001000001021","name":"北网格"} -> 200 {"id":$MERGER,"state":"in_force","after":[$GN]}
journal area.merged $GN by chen {"day":"2026-03-03","change":"$MERGER"}
journal area_change.in_force $MERGER by chen
journal staff.grant_carried by chen
journal staff.grant_carried by chen
journal staff.grant_carried by chen
journal area.workers_posted $GN by chen {"count":"3"}
# Everybody of both works there, each once; of two of one rank one comes after.
as chen  GET /areas/$GN/workers -> 200 [{"rank":1},{"rank":2},{"staff_id":"$ZHOU","rank":3}]
as chen  GET /areas/$G2/workers -> 200 []
as chen  GET /places/$D1 -> 200 {"area_id":"$GN"}
as chen  GET /places/$D2 -> 200 {"area_id":"$GN"}
as chen  GET /areas -> 200 {"areas":[*,*,{"id":"$GN"},*,{"id":"$G9"}]}
as he    GET /areas/$GN -> 200
as wu    GET /areas/$GN -> 404

as chen  POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"","parent_id":"$SOUTH","code":"990001000001029"} -> 422 {"errors":[{"field":"code"}]}
as chen  POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"","parent_id":"$NORTH","code":"990001000001029"} -> 422 {"errors":[{"field":"parent_id"}]}
as chen  POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"","parent_id":"$SOUTH","code":"990001000002003"} -> 422 {"errors":[{"field":"code"}]}
as chen  POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"","parent_id":"$G9","code":"990001000002029"} -> 422 {"errors":[{"field":"parent_id"}]}
as he    POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"","parent_id":"$SOUTH","code":"990001000002029"} -> 403
as chen  POST /areas/$GN/move/preview {"version":1,"day":"2026-03-10","reason":"","parent_id":"$SOUTH","code":"990001000002029"} -> 200 {"change":{"kind":"move","state":"planned"},"areas":[{"id":"$SOUTH"},{"id":"$GN","parent_id":"$SOUTH","code":"990001000002029"}],"moves":[]}
journal nothing
as chen  POST /areas/$GN/move {"version":1,"day":"2026-03-10","reason":"并入南片","parent_id":"$SOUTH","code":"990001000002029"} -> 200 {"id":$MOVE,"state":"planned"}
journal area.moved $GN by chen {"day":"2026-03-10","change":"$MOVE"}
as chen  GET /areas?day=2026-03-10 -> 200 {"areas":[*,{"id":"$NORTH"},{"id":"$SOUTH"},{"id":"$G9"},{"id":"$GN","parent_id":"$SOUTH","code":"990001000002029"}]}
as chen  GET /areas -> 200 {"areas":[*,{"id":"$NORTH"},{"id":"$GN","parent_id":"$NORTH"},*,*]}
as chen  POST /areas/$NORTH/close {"version":1,"day":"2026-03-09","reason":""} -> 409
as he    GET /areas/$GN -> 200

# The first who changes anything on the day brings it into force, even before the night's job.
clock 2026-03-10T00:01
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as he   POST /session {"login":"he","password":"$PASSWORD"} -> 201
journal session.opened by chen
journal session.opened by he
as chen  POST /areas/$NORTH/close/preview {"version":1,"day":"2026-03-10","reason":"撤并"} -> 200 {"change":{"kind":"close","state":"in_force"},"moves":[]}
as chen  POST /areas/$NORTH/close {"version":1,"day":"2026-03-10","reason":"撤并"} -> 200 {"id":$CLOSE,"state":"in_force"}
journal area_change.in_force $MOVE
journal area.closed $NORTH by chen {"day":"2026-03-10","change":"$CLOSE"}
journal area_change.in_force $CLOSE by chen
as he    GET /areas/$GN -> 404
as chen  GET /areas/$GN -> 200 {"parent_id":"$SOUTH","code":"990001000002029"}
as chen  GET /areas -> 200 {"areas":[{"id":"$ROOT"},{"id":"$SOUTH"},{"id":"$G9"},{"id":"$GN"}]}
as chen  POST /areas/$GN/close {"version":2,"day":"2026-03-11","reason":""} -> 409
as chen  POST /areas/$ROOT/close {"version":1,"day":"2026-03-11","reason":""} -> 409
journal nothing
