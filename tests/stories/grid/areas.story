# The secretary adds and renames areas; everybody else sees those they reach.
use town
as nobody  GET /areas -> 401
as con     GET /areas -> 403
as nobody  POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格"} -> 401
as he      POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格"} -> 403
as wu      GET /areas/$G1 -> 404
as wu      GET /areas/$NORTH -> 404
as wu      GET /areas/01890000-0000-7000-8000-000000000001 -> 404
as wu      GET /areas/nonsense -> 404
journal nothing

# What the form cannot be.
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"99000100000100","name":"第7网格"} -> 422 {"errors":[{"field":"code"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000002007","name":"第7网格"} -> 422 {"errors":[{"field":"code"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001001","name":"第7网格"} -> 422 {"errors":[{"field":"code"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$ROOT","code":"990001000000007","name":"第7网格"} -> 422 {"errors":[{"field":"parent_id"}]}
as chen    POST /areas {"kind":"community","code":"990001000000","name":"又一个"} -> 422 {"errors":[{"field":"parent_id"}]}
as chen    POST /areas {"kind":"village","parent_id":"$NORTH","code":"990001000001007","name":"第7网格"} -> 422 {"errors":[{"field":"kind"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"$repeat(字,41)"} -> 422 {"errors":[{"field":"name"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格","colour":"red"} -> 422 {"errors":[{"field":"colour"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格","from_day":"2026-02-30"} -> 422 {"errors":[{"field":"from_day"}]}
as chen    POST /areas {"kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格","supervision_phone":"call us"} -> 422 {"errors":[{"field":"supervision_phone"}]}
as chen    POST /areas {"kind":"grid","parent_id":"01890000-0000-7000-8000-000000000001","code":"990001000001007","name":"第7网格"} -> 404
journal nothing

as chen    POST /areas {"id":"01890000-0000-7000-8000-000000000007","kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格","extent":"东至河堤","supervision_phone":"０４５６－７１２３４５６"} -> 201 {"id":$G7,"grid_kind":"basic","parent_id":"$NORTH","supervision_phone":"0456-7123456","from_day":"2026-03-02","version":1}
journal area.added $G7 by chen {"kind":"grid","code":"990001000001007"}
# The same again is the same area; another under its id is not.
as chen    POST /areas {"id":"$G7","kind":"grid","parent_id":"$NORTH","code":"990001000001007","name":"第7网格"} -> 201 {"id":"$G7","version":1}
as chen    POST /areas {"id":"$G7","kind":"grid","parent_id":"$NORTH","code":"990001000001008","name":"第8网格"} -> 409
journal nothing

as he      GET /areas/$G7 -> 200 {"name":"第7网格"}
as wu      GET /areas/$G7 -> 404
as he      PATCH /areas/$G7 {"version":1,"name":"河堤网格"} -> 403
as chen    PATCH /areas/$G7 {"version":2,"name":"河堤网格"} -> 409
journal nothing
as chen    PATCH /areas/$G7 {"version":1,"name":"河堤网格"} -> 200 {"name":"河堤网格","extent":"东至河堤","version":2}
journal area.renamed $G7 by chen
as chen    PATCH /areas/$G7 {"version":2,"extent":"东至河堤，西至中心路"} -> 200 {"version":3}
journal area.edited $G7 by chen
