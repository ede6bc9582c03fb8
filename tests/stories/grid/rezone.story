# The border between two grids is shifted: an entrance goes over with all its doors.
use town
place 欣园3栋1单元101 in grid 1 as $D1
place 欣园3栋2单元101 in grid 1 as $D2
as chen  GET /places/$D2/chain -> 200 [{"id":$ESTATE},{"id":$B3},{"id":$E2},*]

as he    POST /areas/rezone {"area_id":"$G2","day":"2026-03-02","reason":"","places":["$E2"]} -> 403
as chen  POST /areas/rezone {"area_id":"$G2","day":"2026-03-02","reason":"","places":[]} -> 422 {"errors":[{"field":"places"}]}
as chen  POST /areas/rezone {"area_id":"$G1","day":"2026-03-02","reason":"","places":["$E2"]} -> 422 {"errors":[{"field":"places"}]}
as chen  POST /areas/rezone {"area_id":"$G2","day":"2026-03-02","reason":"","places":["01890000-0000-7000-8000-000000000001"]} -> 422 {"errors":[{"field":"places"}]}
as he    POST /areas/rezone/preview {"area_id":"$G2","day":"2026-03-02","reason":"","places":["$E2"]} -> 403
# Rehearsed for today: it says what would move at once, and nothing moves.
as chen  POST /areas/rezone/preview {"area_id":"$G2","day":"2026-03-02","reason":"","places":["$E2"]} -> 200 {"change":{"state":"in_force"},"moves":[{"from_id":absent,"to_id":"$G2","places":2,"dwellings":1,"named":["欣园3栋2单元"]}]}
as chen  GET /places/$D2 -> 200 {"area_id":"$G1"}
journal nothing
as chen  POST /areas/rezone {"area_id":"$G2","day":"2026-03-02","reason":"离得近","places":["$E2"]} -> 200 {"id":$SHIFT,"kind":"rezone","state":"in_force","before":["$G1"],"after":["$G2"]}
journal area.rezoned $G2 by chen {"day":"2026-03-02","change":"$SHIFT"}
journal area_change.in_force $SHIFT by chen
as chen  GET /places/$D2 -> 200 {"area_id":"$G2"}
as chen  GET /places/$E2 -> 200 {"area_id":"$G2"}
as chen  GET /places/$D1 -> 200 {"area_id":"$G1"}
as chen  GET /places/$B3 -> 200 {"area_id":"$G1"}

# The estate as a whole, planned; what is planned once cannot be planned twice.
as chen  POST /areas/rezone {"area_id":"$G9","day":"2026-05-01","reason":"","places":["$ESTATE"]} -> 200 {"state":"planned","before":[*,*],"after":["$G9"]}
as chen  POST /areas/rezone {"area_id":"$NORTH","day":"2026-06-01","reason":"","places":["$D1"]} -> 409
journal area.rezoned $G9 by chen
clock 2026-05-01T00:10
jobs
journal area_change.in_force {"kind":"rezone","day":"2026-05-01"}
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
journal session.opened by chen
as chen  GET /places/$D1 -> 200 {"area_id":"$G9"}
as chen  GET /places/$D2 -> 200 {"area_id":"$G9"}
