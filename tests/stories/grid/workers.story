# Who works in a grid is what was granted; the office says who is shown on the notice board, and with which phone.
use town
staff sun grid_worker at grid 1 as $SUN
as nobody  GET /areas/$G1/workers -> 401
as wu      GET /areas/$G1/workers -> 404
as he      PUT /areas/$G1/workers {"workers":[]} -> 403
as chen    PUT /areas/$G1/workers {"workers":[{"staff_id":"$WU","rank":1,"office_phone":"0456-7123456"}]} -> 422 {"errors":[{"field":"workers[0].staff_id"}]}
as chen    PUT /areas/$G1/workers {"workers":[{"staff_id":"$LI","rank":1,"office_phone":"0456-7123456"},{"staff_id":"$SUN","rank":1,"office_phone":"0456-7123457"}]} -> 422 {"errors":[{"field":"workers[1].rank"}]}
as chen    PUT /areas/$G1/workers {"workers":[{"staff_id":"$LI","rank":10,"office_phone":"0456-7123456"}]} -> 422 {"errors":[{"field":"workers[0].rank"}]}
as chen    PUT /areas/$G1/workers {"workers":[{"staff_id":"$LI","rank":1,"office_phone":"ask li"}]} -> 422 {"errors":[{"field":"workers[0].office_phone"}]}
journal nothing

# Before anybody is posted the public sees nobody.
as resident  GET /public/areas/$G1 -> 200 {"name":"第1网格","under":"North居民委","workers":[]}
as he        GET /areas/$G1/workers -> 200 [{"staff_id":"$LI","rank":absent},{"staff_id":"$SUN","rank":absent}]
as chen      PUT /areas/$G1/workers {"workers":[{"staff_id":"$SUN","rank":2,"office_phone":"0456-7123457"},{"staff_id":"$LI","rank":1,"office_phone":"13812345678"}]} -> 200 [{"staff_id":"$LI","rank":1},{"staff_id":"$SUN","rank":2}]
journal area.workers_posted $G1 by chen {"count":"2"}
as chen      PATCH /areas/$G1 {"version":1,"extent":"欣园1至6栋","supervision_phone":"12345"} -> 200
as resident  GET /public/areas/$G1 -> 200 {"name":"第1网格","extent":"欣园1至6栋","workers":[{"name":"li","office_phone":"13812345678"},{"name":"sun","office_phone":"0456-7123457"}],"supervision_phone":"12345"}
  statements <= 3
as resident  GET /public/areas -> 200 [{"id":"$G1","workers":[*,*]},{"id":"$G2","workers":[]},{"id":"$G9"}]
  statements <= 3
as resident  GET /public/areas/01890000-0000-7000-8000-000000000001 -> 404
