# A unit's contacts: their phones are masked, and whoever needs one says why.
use office
as chen    POST /units {"name":"供热公司","kind":"utility"} -> 201 {"id":$UNIT}
journal unit.added by chen
as nobody  POST /units/$UNIT/contacts {"name":"孙工","phone":"13812345678"} -> 401
as he      POST /units/$UNIT/contacts {"name":"孙工","phone":"13812345678"} -> 403
as chen    POST /units/01890000-0000-7000-8000-000000000001/contacts {"name":"孙工","phone":"13812345678"} -> 404
as chen    POST /units/$UNIT/contacts {"name":"孙工","phone":"call me"} -> 422 {"errors":[{"field":"phone"}]}
as chen    POST /units/$UNIT/contacts {"name":"孙工","phone":"13812345678","staff_id":"$LI"} -> 422 {"errors":[{"field":"staff_id"}]}
as chen    POST /units/$UNIT/contacts {"name":"孙工","phone":"13812345678","staff_id":"01890000-0000-7000-8000-000000000001"} -> 422 {"errors":[{"field":"staff_id"}]}
journal nothing

as chen    POST /units/$UNIT/contacts {"name":"孙工","duty":"维修班长","phone":"13812345678","staff_id":"$ZHOU"} -> 201 {"contacts":[{"id":$SUN,"name":"孙工","phone":"138****5678","has_login":true,"version":1}]}
journal unit_contact.added $SUN by chen {"unit":"$UNIT"}
as li      GET /units/$UNIT -> 200 {"contacts":[{"phone":"138****5678"}]}

as nobody  POST /unit-contacts/$SUN/reveal {"purpose":"urge"} -> 401
as zhou    POST /unit-contacts/$SUN/reveal {"purpose":"urge"} -> 403
as li      POST /unit-contacts/$SUN/reveal {"purpose":"curiosity"} -> 422 {"errors":[{"field":"purpose"}]}
as li      POST /unit-contacts/$SUN/reveal {} -> 422 {"errors":[{"field":"purpose"}]}
journal nothing
as li      POST /unit-contacts/$SUN/reveal {"purpose":"urge"} -> 200 {"phone":"13812345678"}
journal unit_contact.revealed $SUN by li {"purpose":"urge"}

as he      PATCH /unit-contacts/$SUN {"version":1,"duty":"经理"} -> 403
as chen    PATCH /unit-contacts/$SUN {"version":2,"duty":"经理"} -> 409
as chen    PATCH /unit-contacts/$SUN {"version":1,"duty":"经理","phone":"0456-7123456"} -> 200 {"contacts":[{"duty":"经理","phone":"0456-***3456","version":2}]}
journal unit_contact.edited $SUN by chen
as chen    POST /unit-contacts/$SUN/end {"version":1} -> 409
as chen    POST /unit-contacts/$SUN/end {"version":2} -> 200 {"contacts":[]}
journal unit_contact.ended $SUN by chen
as chen    POST /unit-contacts/$SUN/end {"version":3} -> 409
as li      POST /unit-contacts/$SUN/reveal {"purpose":"urge"} -> 409

community 白桦社区
staff liu community_secretary at community
as liu     PATCH /unit-contacts/$SUN {"version":3,"duty":"经理"} -> 404
as liu     POST /unit-contacts/$SUN/end {"version":3} -> 404
as liu     POST /unit-contacts/$SUN/reveal {"purpose":"urge"} -> 404
journal nothing
