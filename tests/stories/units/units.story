# The secretary keeps the helping units; whoever works with matters sees them.
use office
as nobody  GET /units -> 401
as nobody  POST /units {"name":"欣园物业","kind":"property"} -> 401
as he      POST /units {"name":"欣园物业","kind":"property"} -> 403
as aud     GET /units -> 403
as zhou    GET /units -> 403
as chen    POST /units {"name":"","kind":"property"} -> 422 {"errors":[{"field":"name"}]}
as chen    POST /units {"name":"欣园物业","kind":"landlord"} -> 422 {"errors":[{"field":"kind"}]}
as chen    POST /units {"name":"欣园物业","kind":"property","credit_code":"91350100M000100Y44"} -> 422 {"errors":[{"field":"credit_code"}]}
as chen    POST /units {"name":"欣园物业","kind":"property","phone":"ask"} -> 422 {"errors":[{"field":"phone"}]}
as chen    POST /units {"name":"欣园物业","kind":"property","categories":["2"]} -> 422 {"errors":[{"field":"categories[0]"}]}
as chen    POST /units {"name":"欣园物业","kind":"property","areas":["01890000-0000-7000-8000-000000000001"]} -> 422 {"errors":[{"field":"areas[0]"}]}
journal nothing

as chen    POST /units {"id":"01890000-0000-7000-8000-0000000000b1","name":"欣园物业","kind":"property","credit_code":"91350100m000100y43","phone":"0456 7123456","duty_phone":"13812345678","areas":["$G1"],"categories":["0203","02","02"]} -> 201 {"id":$UNIT,"credit_code":"91350100M000100Y43","phone":"0456-7123456","areas":["$G1"],"categories":["02","0203"],"from_day":"2026-03-02","version":1}
journal unit.added $UNIT by chen {"kind":"property"}
as chen    POST /units {"id":"$UNIT","name":"欣园物业","kind":"property"} -> 201 {"id":"$UNIT","version":1}
as chen    POST /units {"id":"$UNIT","name":"别的物业","kind":"property"} -> 409
as chen    POST /units {"name":"欣园物业","kind":"property"} -> 422 {"errors":[{"field":"name"}]}
as chen    POST /units {"name":"别的物业","kind":"property","credit_code":"91350100M000100Y43"} -> 422 {"errors":[{"field":"credit_code"}]}
journal nothing
as chen    POST /units {"name":"供热公司","kind":"utility"} -> 201 {"areas":[],"categories":[]}
journal unit.added by chen

as li      GET /units -> 200 {"items":[{"name":"供热公司"},{"name":"欣园物业"}]}
as li      GET /units?kind=property -> 200 {"items":[{"id":"$UNIT"}]}
as li      GET /units?phone=1 -> 422
as li      GET /units/$UNIT -> 200 {"name":"欣园物业"}
as li      PATCH /units/$UNIT {"version":1,"name":"新物业"} -> 403
as chen    PATCH /units/$UNIT {"version":4,"name":"新物业"} -> 409
as chen    PATCH /units/$UNIT {"version":1,"name":"供热公司"} -> 422 {"errors":[{"field":"name"}]}
as chen    PATCH /units/$UNIT {"version":1,"phone":"12345","areas":[]} -> 200 {"phone":"12345","areas":[],"categories":["02","0203"],"version":2}
journal unit.edited $UNIT by chen

as he      POST /units/$UNIT/close {"version":2,"day":"2026-04-01"} -> 403
as chen    POST /units/$UNIT/close {"version":2,"day":"2026-03-01"} -> 422 {"errors":[{"field":"day"}]}
as chen    POST /units/$UNIT/close {"version":2,"day":"2026-04-01"} -> 200 {"to_day":"2026-04-01","version":3}
journal unit.closed $UNIT by chen {"day":"2026-04-01"}

# Another community's secretary finds none of it.
community 白桦社区
staff liu community_secretary at community
as liu     GET /units -> 200 {"items":[]}
as liu     GET /units/$UNIT -> 404
as liu     PATCH /units/$UNIT {"version":3,"name":"别人的"} -> 404
as liu     POST /units/$UNIT/close {"version":3,"day":"2026-04-01"} -> 404
as liu     POST /units {"name":"甲","kind":"other","areas":["$G1"]} -> 422 {"errors":[{"field":"areas[0]"}]}
as liu     POST /units/$UNIT/contacts {"name":"孙工","phone":"13812345678"} -> 404
journal nothing
