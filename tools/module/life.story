# A @noun@ is added and renamed by whoever keeps its area, and by nobody else.
community 鸭绿河社区 as $COMMUNITY
committee North
grid 3 in North as $G3
grid 9 in North as $G9
staff su community_secretary at community
staff wu grid_worker at grid 9

as nobody   GET /@path@   -> 401
as wu (grid 9)   POST /@path@ {"area_id": $G3, "name": "甲"}   -> 403
as su   POST /@path@ {"area_id": $G3, "name": ""}   -> 422
journal nothing

as su   POST /@path@ {"area_id": $G3, "name": "甲"}   -> 201 {"id": $X, "name": "甲", "version": 1}
journal @noun@.added $X by su
as wu (grid 9)   GET /@path@/$X   -> 404
as wu (grid 9)   GET /@path@   -> 200 {"items": []}
as su   POST /@path@/$X/rename {"name": "乙", "version": 1}   -> 200 {"name": "乙", "version": 2}
as su   POST /@path@/$X/rename {"name": "丙", "version": 1}   -> 409
as su   GET /@path@/$X   -> 200 {"name": "乙"}
   statements <= 6
as su   GET /@path@   -> 200 {"items": [{"id": $X}]}
journal @noun@.renamed $X by su
