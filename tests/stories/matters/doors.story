# An estate and its buildings, with what waits behind each door; nobody is told of doors that are not theirs to know.
use town
as chen POST /households {"place_id":"$DOOR","kind":"registered"} -> 201 {"id": $H}
as chen POST /persons {"name":"王秀兰","phones":[],"household_id":"$H","relation":"02"} -> 201
as chen GET /places?text=3-2-101 -> 200 [{"id": $DOOR, "parent_id": $STAIRS}]
as chen GET /places/$STAIRS -> 200 {"parent_id": $HOUSE}
as chen GET /places/$HOUSE -> 200 {"parent_id": $ESTATE}
as chen POST /households {"place_id":"$UPSTAIRS","kind":"registered_only"} -> 201 {"id": $EMPTY}
as chen POST /persons {"name":"赵强","phones":[],"household_id":"$EMPTY","relation":"02"} -> 201
as chen POST /dwellings/$UPSTAIRS/use {"kind":"rented_out"} -> 200
as min POST /matters {"channel":"hall","body":"屋里漏水","place_id":"$DOOR"} -> 201 {"id": $LEAK}
as min POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$STAIRS"} -> 201 {"id": $LAMP}
as min POST /matters {"channel":"hall","body":"楼顶掉砖","place_id":"$HOUSE"} -> 201 {"id": $BRICK}

as nobody GET /buildings/$HOUSE/today -> 401
as aud GET /buildings/$HOUSE/today -> 403
as sun GET /buildings/0192aaaa-0000-7000-8000-000000000001/today -> 404
as min GET /buildings/$DOOR/today -> 404
as min GET /estates/$HOUSE/today -> 404

as min GET /buildings/$HOUSE/today -> 200 {"label": "欣园3栋", "estate_id": $ESTATE, "open": [{"id": $BRICK}], "entrances": [{"id": $STAIRS, "open": [{"id": $LAMP}], "floors": [{"floor": 2, "doors": [{"number": "201", "persons": 0, "use": "rented_out", "open": []}]}, {"floor": 1, "doors": [{"number": "101", "persons": 1, "open": [{"id": $LEAK, "state": "accepted"}]}]}]}]}
   statements <= 9
as min GET /estates/$ESTATE/today -> 200 {"buildings": [{"id": $HOUSE, "doors": 2, "lived_in": 1, "open": 3, "late": 0}]}
   statements <= 7
# Another committee may look up the door, and learns neither who lives there nor what they wait for.
as sun GET /buildings/$HOUSE/today -> 200 {"open": [], "entrances": [{"open": [], "floors": [{"doors": [{"persons": absent, "use": absent, "open": []}]}, *]}]}
as sun GET /estates/$ESTATE/today -> 200 {"buildings": [{"doors": absent, "lived_in": absent, "open": 0}]}
clock +60d
as min POST /session {"login":"min","password":"$PASSWORD"} -> 201
as min GET /estates/$ESTATE/today -> 200 {"buildings": [{"open": 3, "late": 3}]}
