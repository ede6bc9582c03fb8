# Two communities on one server never meet.
community 鸭绿河社区 as $YALU
staff sys system_administrator at community as $SYS
staff aud auditor at community
community 松江社区 as $SONG
staff zhu system_administrator at community as $ZHU
staff gao auditor at community
browser phone

as sys     GET /staff/$ZHU -> 404
as zhu     GET /staff/$SYS -> 404
as zhu     POST /staff/$SYS/disable {"version":1} -> 404
as aud     GET /journal?subject=$ZHU -> 200 {"items": []}
as gao     GET /journal/verify -> 200 {"intact": true}

# A session counts in its own community alone, whatever the request says.
as sys     GET /me -> 200 {"community_name": "鸭绿河社区"}
as sys     GET /me
   Linli-Community: c2
   -> 401
as sys     GET /me
   Linli-Community: no-such
   -> 404

# The same login may be somebody else next door.
as phone   POST /session {"login":"sys","password":"$PASSWORD"} -> 401
as phone   POST /session {"login":"sys","password":"$PASSWORD","community":"c1"} -> 201 {"id": $SYS}
