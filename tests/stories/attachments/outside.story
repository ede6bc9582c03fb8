# The resident and a helping unit add a picture without an account, within limits, and see only what concerns them.
use town

as chen POST /units {"name":"供热供水公司","kind":"utility","categories":["0201"]} -> 201 {"id": $U}
as chen POST /units {"name":"物业公司","kind":"property"} -> 201 {"id": $P}
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$DOOR"} -> 201 {"id": $M, "number": $N, "code": $C}
as he   POST /matters/$M/dispatch {"version":1,"unit_id":"$U","assisting_unit_ids":["$P"]} -> 200
as he   POST /matters/$M/task-link {"unit_id":"$U","days":7} -> 201 {"token": $T}
as he   POST /matters/$M/task-link {"unit_id":"$P","days":7} -> 201 {"token": $A}

as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"000000","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 404
as resident  POST /public/matters/attachments/add < cut_off.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 422 {"errors": [{"field": "file"}]}
as resident  POST /public/task/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"token":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 404
as min  GET /matters/$M/attachments -> 200 []

# A picture with a word is a line both sides read; sent twice it is there once.
as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png","words":"still blocked"}}
   -> 201 {"id": $R, "kind": "photo", "width": 40, "height": 30, "added_by_kind": "resident"}
as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 201 {"id": $R}
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 200 {"steps": [{"act": "accepted"}, {"act": "dispatched"}, {"act": "file_added", "by": "resident", "text": "still blocked"}]}
as min  GET /matters/$M/attachments -> 200 [{"id": $R, "is_public": true, "added_by": "居民"}]

# A unit sees what the resident sees and its own, not the other unit's.
as resident  POST /public/task/attachments/add < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"token":"$T","file":{"id":"0195aaaa-0000-7000-8000-000000000002","name":"pipe.jpg"}}
   -> 201 {"id": $F, "added_by_kind": "unit", "width": 80}
as resident  POST /public/task/attachments {"token":"$T"} -> 200 [{"id": $R}, {"id": $F}]
as resident  POST /public/task/attachments {"token":"$A"} -> 200 [{"id": $R}]
as resident  POST /public/task/attachments/file {"token":"$T","id":"$F","size":"small"} -> 200
as resident  POST /public/task/attachments/file {"token":"$A","id":"$F","size":"small"} -> 404
as resident  POST /public/matters/attachments {"number":"$N","code":"$C"} -> 200 [{"id": $R}]
as resident  POST /public/matters/attachments/file {"number":"$N","code":"$C","id":"$F","size":"whole"} -> 404
as min  GET /matters/$M/attachments -> 200 [{"id": $R}, {"id": $F, "is_public": false, "added_by": "供热供水公司"}]

# Too often from one address is later; a closed matter takes none.
as resident  POST /public/matters/attachments/add < page.gif
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000003","name":"a.gif"}}
   -> 422
as resident  POST /public/matters/attachments/add < page.gif
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000003","name":"a.gif"}}
   -> 422
as resident  POST /public/matters/attachments/add < page.gif
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000003","name":"a.gif"}}
   -> 429
clock +2m
as resident  POST /public/task/sign {"token":"$T","version":2} -> 200 {"version": 3}
as resident  POST /public/task/reply {"token":"$T","reply":{"version":3,"ending":"solved","text":"疏通了"}} -> 200
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":5,"solved":"yes"}} -> 200 {"state": "closed"}
as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000004","name":"b.png"}}
   -> 409
as resident  POST /public/task/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"token":"$T","file":{"id":"0195aaaa-0000-7000-8000-000000000004","name":"b.png"}}
   -> 404
as min  POST /matters/$M/attachments < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000004","name":"b.png"}}
   -> 409

# A report about somebody: its files are as far from them as the matter is.
as min  POST /matters {"channel":"hall","kind":"report","body":"网格员态度不好","place_id":"$DOOR","about_staff_id":"$LI"} -> 201 {"id": $Q}
as min  POST /matters/$Q/attachments < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000005","name":"b.png"}}
   -> 201 {"id": $B}
as li   GET /matters/$Q/attachments -> 404
as li   GET /matters/$Q/attachments/$B -> 404
as he   GET /matters/$Q/attachments/$B/small -> 200
