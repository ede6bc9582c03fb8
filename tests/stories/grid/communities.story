# What belongs to another community answers like what is not there.
use town
place 欣园3栋 in grid 1 as $B3
community 白桦社区 as $ROOT2
committee Birch as $BIRCH
grid 5 in Birch as $G5
place 桦园1栋 in grid 5 as $B1
staff liu community_secretary at community as $LIU

as liu   GET /areas -> 200 {"areas":[{"id":"$ROOT2"},{"id":"$BIRCH"},{"id":"$G5"}]}
as liu   GET /areas/$G1 -> 404
as liu   PATCH /areas/$G1 {"version":1,"name":"别人的"} -> 404
as liu   POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格"} -> 404
as liu   POST /areas/$G1/split {"version":1,"day":"2026-04-01","reason":"","parts":[]} -> 404
as liu   POST /areas/$G5/move {"version":1,"day":"2026-04-01","reason":"","parent_id":"$SOUTH","code":"990001000002009"} -> 404
as liu   POST /areas/merge {"areas":[{"id":"$G5","version":1},{"id":"$G1","version":1}],"day":"2026-04-01","reason":"","code":"990002000002009","name":"合"} -> 404
as liu   POST /areas/rezone {"area_id":"$G5","day":"2026-04-01","reason":"","places":["$B3"]} -> 422 {"errors":[{"field":"places"}]}
as liu   POST /areas/rezone {"area_id":"$G1","day":"2026-04-01","reason":"","places":["$B1"]} -> 404
as liu   POST /areas/$G1/close {"version":1,"day":"2026-04-01","reason":""} -> 404
as liu   GET /areas/$G1/workers -> 404
as liu   PUT /areas/$G1/workers {"workers":[]} -> 404
as liu   PUT /areas/$G5/workers {"workers":[{"staff_id":"$LI","rank":1,"office_phone":"0456-7123456"}]} -> 422 {"errors":[{"field":"workers[0].staff_id"}]}
as liu   GET /places/$B3 -> 404
as liu   GET /places/$B3/chain -> 404
as liu   GET /places/$B3/under -> 404
as liu   GET /buildings/$B3 -> 404
as liu   PATCH /places/$B3 {"version":1,"name":"别人的"} -> 404
as liu   POST /places/$B3/close {"version":1} -> 404
as liu   POST /places {"kind":"entrance","parent_id":"$B3","number":"1"} -> 404
as liu   POST /places {"kind":"estate","area_id":"$G1","name":"别人的"} -> 404
as liu   GET /places?text=欣园 -> 200 []
journal nothing
