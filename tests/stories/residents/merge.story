# A double is merged into the person; both histories are kept and the old id leads to who remains.
use town
as li      POST /households {"place_id":"$D101","kind":"registered"} -> 201 {"id": $H}
as li      POST /persons {"name":"王秀兰","id_number":"23128119491231002X","phones":[{"number":"13812345678"}],"household_id":"$H","relation":"02"} -> 201 {"id": $WANG}
as li      POST /persons {"name":"王秀岚","phones":[{"number":"0456-7123456"}],"education":"70"} -> 201 {"id": $LAN, "version": 1}
clock +1m
as li      POST /persons {"name":"梁国富","id_number":"231281197506120013","phones":[]} -> 201 {"id": $LIANG}
as wu      POST /persons {"name":"王秀兰","phones":[]} -> 201 {"id": $FAR}
journal household.opened $H by li
journal person.registered $WANG by li
journal person.registered $LAN by li
journal person.registered $LIANG by li
journal person.registered $FAR by wu

as nobody  POST /persons/$LAN/merge {"version":1,"into":"$WANG","why":"同一个人"} -> 401
as wu      POST /persons/$LAN/merge {"version":1,"into":"$FAR","why":"同一个人"} -> 404
as li      POST /persons/$LAN/merge {"version":1,"into":"$FAR","why":"同一个人"} -> 422 {"errors":[{"field":"into","detail":"No such person."}]}
as li      POST /persons/$LAN/merge {"version":1,"into":"$LAN","why":"同一个人"} -> 422 {"errors":[{"field":"into"}]}
as li      POST /persons/$LIANG/merge {"version":1,"into":"$WANG","why":"同一个人"} -> 409
as li      POST /persons/$LAN/merge {"version":9,"into":"$WANG","why":"同一个人"} -> 409
journal nothing

as li      POST /persons/$LAN/merge {"version":1,"into":"$WANG","why":"同一个人"} -> 200 {"id": $WANG, "name": "王*", "phones": [*, *], "version": 2}
journal person.merged $LAN by li {"into": "$WANG"}
journal person.took_over $WANG by li {"double": "$LAN"}

# Whatever found the double finds the person.
as li      GET /persons/$LAN -> 200 {"id": $WANG}
as li      GET /residents?name=王秀岚 -> 200 {"persons": [{"id": $WANG}]}
as li      GET /residents?phone=3456 -> 200 {"persons": [{"id": $WANG}]}
as li      GET /persons -> 200 {"items": [{"id": $WANG}, {"id": $LIANG}]}
as chen    POST /persons/$WANG/copy {"reason":"本人带证件来要"} -> 200 {"merged_doubles": [$LAN], "background": {"education_word": "初中"}, "earlier": [{"kind": "merge", "name": "王秀兰"}], "phones": [*, *]}

# One hop is enough, however many doubles there were.
as li      POST /persons {"name":"王秀蓝","phones":[]} -> 201 {"id": $BLUE}
as li      POST /persons/$WANG/merge {"version":2,"into":"$BLUE","why":"同一个人"} -> 200 {"id": $BLUE, "id_number": "231***********002X", "households": [{"household_id": $H}]}
as li      GET /persons/$LAN -> 200 {"id": $BLUE}
as li      GET /households/$H -> 200 {"members": [{"person_id": $BLUE, "relation": "02"}]}

# Both were listed in one household: the head's membership goes on, and who leaves once has left.
as li      POST /households {"place_id":"$D201","kind":"registered"} -> 201 {"id": $H2, "version": 1}
as li      POST /persons {"name":"周海","phones":[],"household_id":"$H2","relation":"02"} -> 201 {"id": $ZHOU}
as li      POST /persons {"name":"周大海","phones":[],"household_id":"$H2","relation":"99"} -> 201 {"id": $SEA}
as li      POST /persons/$ZHOU/merge {"version":1,"into":"$SEA","why":"同一个人"} -> 200 {"id": $SEA}
as li      GET /households/$H2 -> 200 {"head_id": $SEA, "members": [{"person_id": $SEA, "relation": "02"}], "past_members": [{"person_id": $SEA, "relation": "99", "until_day": "2026-03-02"}], "version": 2}
as li      POST /households/$H2/move-out {"version":2,"person_id":"$SEA","reason":"moved_away"} -> 200 {"members": [], "closed_on": "2026-03-02"}
as li      GET /persons/$SEA -> 200 {"state": "moved_away"}
