# Places are added, renamed and closed by the secretary; what hangs on them follows.
use town
as nobody  POST /places {"kind":"estate","area_id":"$G1","name":"欣园"} -> 401
as he      POST /places {"kind":"estate","area_id":"$G1","name":"欣园"} -> 403
as chen    POST /places {"kind":"estate","name":"欣园"} -> 422 {"errors":[{"field":"area_id"}]}
as chen    POST /places {"kind":"estate","area_id":"$G1"} -> 422 {"errors":[{"field":"name"}]}
as chen    POST /places {"kind":"estate","area_id":"01890000-0000-7000-8000-000000000001","name":"欣园"} -> 404
as chen    POST /places {"kind":"entrance","area_id":"$G1","number":"1"} -> 422 {"errors":[{"field":"parent_id"}]}
as chen    POST /places {"kind":"building","area_id":"$G1","number":" 栋 "} -> 422 {"errors":[{"field":"number"}]}
as chen    POST /places {"kind":"building","area_id":"$G1","number":"3","lon":48.2,"lat":124.1} -> 422 {"errors":[{"field":"lon"}]}
as chen    POST /places {"kind":"building","area_id":"$G1","number":"3","lon":124.1} -> 422 {"errors":[{"field":"lat"}]}
as chen    POST /places {"kind":"building","area_id":"$G1","number":"3","floor":201} -> 422 {"errors":[{"field":"floor"}]}
journal nothing

as chen    POST /places {"id":"01890000-0000-7000-8000-0000000000a1","kind":"estate","area_id":"$G1","name":"欣园","lon":124.1,"lat":48.2} -> 201 {"id":$ESTATE,"label":"欣园","version":1}
journal place.added $ESTATE by chen {"kind":"estate"}
as chen    POST /places {"id":"$ESTATE","kind":"estate","area_id":"$G1","name":"欣园"} -> 201 {"id":"$ESTATE"}
as chen    POST /places {"id":"$ESTATE","kind":"building","area_id":"$G1","number":"3"} -> 409
as chen    POST /places {"kind":"estate","area_id":"$G1","name":"欣园"} -> 409
journal nothing
as chen    POST /places {"kind":"building","parent_id":"$ESTATE","number":"３号楼"} -> 201 {"id":$B3,"number":"3","label":"欣园3栋","area_id":"$G1"}
as chen    POST /places {"kind":"entrance","parent_id":"$B3","number":"2单元"} -> 201 {"id":$E2,"label":"欣园3栋2单元"}
as chen    POST /places {"kind":"dwelling","parent_id":"$E2","number":"1502"} -> 201 {"id":$DOOR,"label":"欣园3栋2单元1502","floor":15}
as chen    POST /places {"kind":"dwelling","parent_id":"$E2","number":"1502室"} -> 409
as chen    POST /places {"kind":"building","parent_id":"$B3","number":"4"} -> 422 {"errors":[{"field":"parent_id"}]}
journal place.added $B3 by chen
journal place.added $E2 by chen
journal place.added $DOOR by chen

# Intake may look up any door of the community; who only looks after accounts or reads the journal sees the map too.
as wu      GET /places/$DOOR -> 200
as con     GET /places/$DOOR -> 403
as aud     GET /places/$DOOR -> 200
as wu      GET /places/$DOOR/chain -> 200 [{"id":"$ESTATE"},{"id":"$B3"},{"id":"$E2"},{"id":"$DOOR"}]
  statements <= 4

# A new name goes through all that is called after it.
as he      PATCH /places/$ESTATE {"version":1,"name":"馨园"} -> 403
as chen    PATCH /places/$ESTATE {"version":3,"name":"馨园"} -> 409
as chen    PATCH /places/$ESTATE {"version":1,"name":"馨园"} -> 200 {"label":"馨园","version":2}
journal place.renamed $ESTATE by chen
as chen    GET /places/$DOOR -> 200 {"label":"馨园3栋2单元1502"}
as chen    GET /places?text=馨园3-2-1502 -> 200 [{"id":"$DOOR"}]
as chen    GET /places?text=欣园 -> 200 []
as chen    PATCH /places/$B3 {"version":1,"number":"5"} -> 200 {"label":"馨园5栋"}
as chen    GET /places?text=5-2-1502 -> 200 [{"id":"$DOOR","label":"馨园5栋2单元1502"}]
as chen    PATCH /places/$DOOR {"version":1,"floor":14} -> 200 {"floor":14,"version":2}
journal place.renamed $B3 by chen
journal place.edited $DOOR by chen

# Pulled down: no longer found, and nothing can be hung on it.
as chen    POST /places/$B3/close {"version":1} -> 409
as chen    POST /places/$B3/close {"version":2} -> 200 {"closed_on":"2026-03-02"}
journal place.closed $B3 by chen
as chen    GET /places?text=5-2-1502 -> 200 []
as chen    GET /places/$DOOR -> 200 {"closed_on":"2026-03-02"}
as chen    POST /places {"kind":"entrance","parent_id":"$B3","number":"3"} -> 422 {"errors":[{"field":"parent_id"}]}
as chen    PATCH /places/$DOOR {"version":3,"floor":13} -> 409
journal nothing
