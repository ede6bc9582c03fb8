# A household's members, doors and relations are episodes: they end, nothing is overwritten.
use town

as nobody  POST /households {"place_id":"$D101","kind":"registered"} -> 401
as aud     POST /households {"place_id":"$D101","kind":"registered"} -> 403
as wu      POST /households {"place_id":"$D101","kind":"registered"} -> 422 {"errors":[{"field":"place_id","detail":"No such dwelling."}]}
as wu      POST /households {"place_id":"0192aaaa-0000-7000-8000-000000000001","kind":"registered"} -> 422 {"errors":[{"field":"place_id","detail":"No such dwelling."}]}
as li      POST /households {"place_id":"$D101","kind":"registered","from_day":"2026-03-03"} -> 422 {"errors":[{"field":"from_day"}]}
as li      POST /households {"place_id":"$D101"} -> 422 {"errors":[{"field":"kind"}]}
journal nothing

as li      POST /households {"number":"H-001","place_id":"$D101","kind":"registered","from_day":"2010-05-01"} -> 201 {"id": $H, "number": "H-001", "area_id": $G3, "door": "欣园3栋2单元101", "members": [], "stays": [{"from_day": "2010-05-01", "until_day": absent}], "version": 1}
journal household.opened $H by li {}
as li      POST /households {"number":"H-001","place_id":"$D201","kind":"registered"} -> 422 {"errors":[{"field":"number"}]}
as wu      GET /households/$H -> 404
as wu      GET /dwellings/$D101 -> 404

as li      POST /persons {"name":"梁国富","id_number":"231281197506120013","phones":[],"household_id":"$H"} -> 422 {"errors":[{"field":"relation"}]}
as wu      POST /persons {"name":"梁国富","phones":[],"household_id":"$H","relation":"02"} -> 422 {"errors":[{"field":"household_id","detail":"No such household."}]}
as li      POST /persons {"name":"梁国富","id_number":"231281197506120013","phones":[{"number":"13904560001"}],"household_id":"$H","relation":"02","from_day":"2010-05-01"} -> 201 {"id": $LIANG, "households": [{"household_id": $H, "relation": "02", "relation_word": "户主", "door": "欣园3栋2单元101"}]}
as li      POST /persons {"name":"李梅","phones":[],"household_id":"$H","relation":"02"} -> 409
as li      POST /persons {"name":"李梅","phones":[]} -> 201 {"id": $MEI}
as wu      POST /persons {"name":"赵强","phones":[]} -> 201 {"id": $ZHAO}

# Moving in: who is out of scope is not there.
as li      POST /households/$H/move-in {"version":1,"person_id":"$ZHAO","relation":"99"} -> 422 {"errors":[{"field":"person_id","detail":"No such person."}]}
as li      POST /households/$H/move-in {"version":1,"person_id":"0192aaaa-0000-7000-8000-000000000001","relation":"99"} -> 422 {"errors":[{"field":"person_id","detail":"No such person."}]}
as li      POST /households/$H/move-in {"version":9,"person_id":"$MEI","relation":"12"} -> 409
as li      POST /households/$H/move-in {"version":1,"person_id":"$MEI","relation":"00"} -> 422 {"errors":[{"field":"relation"}]}
as wu      POST /households/$H/move-in {"version":1,"person_id":"$ZHAO","relation":"99"} -> 404
as li      POST /households/$H/move-in {"version":1,"person_id":"$MEI","relation":"12","from_day":"2012-06-01"} -> 200 {"head_id": $LIANG, "members": [{"person_id": $LIANG, "name": "梁*", "phone": "139****0001", "age": 50}, {"person_id": $MEI, "relation_word": "妻"}], "version": 2}
   statements <= 40
as li      POST /households/$H/move-in {"version":2,"person_id":"$MEI","relation":"12"} -> 409
as li      POST /households/$H/relation {"version":2,"person_id":"$MEI","relation":"12"} -> 409
as li      POST /households/$H/relation {"version":2,"person_id":"$MEI","relation":"10"} -> 200 {"members": [*, {"relation": "10"}], "past_members": [{"person_id": $MEI, "relation": "12", "from_day": "2012-06-01", "until_day": "2026-03-02"}], "version": 3}

# The whole household goes to another grid; its people follow, and the old grid sees them no more.
as li      POST /households/$H/relocate {"version":3,"place_id":"$D9"} -> 422 {"errors":[{"field":"place_id","detail":"No such dwelling."}]}
as he      POST /households/$H/relocate {"version":3,"place_id":"$D101"} -> 409
as he      POST /households/$H/relocate {"version":3,"place_id":"$D9","from_day":"2026-03-01"} -> 200 {"area_id": $G9, "door": "欣园5栋1单元101", "stays": [{"from_day": "2026-03-01"}, {"from_day": "2010-05-01", "until_day": "2026-03-01"}], "version": 4}
as li      GET /persons/$LIANG -> 404
as li      GET /residents?name=梁国富 -> 200 {"persons": []}
as wu      GET /residents?name=梁国富 -> 200 {"persons": [{"id": $LIANG, "door": "欣园5栋1单元101"}]}

# Leaving ends the episode; who died is no longer aged, and the last one out closes the household.
as wu      POST /households/$H/move-out {"version":4,"person_id":"$ZHAO","reason":"moved_away"} -> 422 {"errors":[{"field":"person_id"}]}
as wu      POST /households/$H/move-out {"version":4,"person_id":"$MEI","reason":"moved_away","day":"2011-01-01"} -> 422 {"errors":[{"field":"day"}]}
as wu      POST /households/$H/move-out {"version":4,"person_id":"$LIANG","reason":"died"} -> 200 {"head_id": absent, "members": [{"person_id": $MEI}], "version": 5}
as wu      GET /persons/$LIANG -> 200 {"state": "died", "age": absent}
as wu      POST /households/$H/move-in {"version":5,"person_id":"$LIANG","relation":"02"} -> 409
as wu      POST /households/$H/move-out {"version":5,"person_id":"$MEI","reason":"moved_away"} -> 200 {"members": [], "closed_on": "2026-03-02", "version": 6}
as wu      GET /persons/$MEI -> 200 {"state": "moved_away", "households": [{"door": "欣园5栋1单元101", "until_day": "2026-03-02"}, *]}
as wu      POST /households/$H/move-in {"version":6,"person_id":"$MEI","relation":"02"} -> 409

# A household's kind, and what a dwelling is used for.
as li      POST /households {"place_id":"$D201","kind":"floating"} -> 201 {"id": $H2}
as li      POST /households/$H2/change {"version":1,"kind":"resident"} -> 200 {"kind": "resident", "version": 2}
as li      POST /households/$H2/change {"version":1,"kind":"resident"} -> 409
as wu      POST /dwellings/$D201/use {"kind":"rented_out"} -> 404
as li      POST /dwellings/$D201/use {"kind":"rented_out","from_day":"2026-01-01"} -> 200 {"uses": [{"kind": "rented_out", "from_day": "2026-01-01"}], "households": [{"id": $H2}]}
as li      POST /dwellings/$D201/use {"kind":"rented_out"} -> 409
as li      POST /dwellings/$D201/use {"kind":"vacant"} -> 200 {"uses": [{"kind": "vacant"}, {"kind": "rented_out", "until_day": "2026-03-02"}]}
as li      GET /dwellings/$D201 -> 200 {"door": "欣园3栋2单元201", "households": [{"id": $H2, "kind": "resident"}]}
as li      GET /households/$H2 -> 200 {"id": $H2}
