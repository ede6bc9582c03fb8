# A photograph and a document hang on a matter: read, drawn anew, shown to whom it concerns, and removed with a reason.
use town

as min     POST /matters {"channel":"hall","body":"井盖松了","place_id":"$DOOR"} -> 201 {"id": $M, "number": $N, "code": $C}
as min     POST /matters {"channel":"hall","body":"路灯不亮","place_id":"$UPSTAIRS"} -> 201 {"id": $OTHER}
journal matter.accepted $M by min
journal matter.accepted $OTHER by min

# Who may not, and what is refused, stores nothing.
as nobody  POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 401
as aud     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 403
as wu      POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 404
as min     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: image/jpeg
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 415
as min     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   -> 400
as min     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":""}}
   -> 422 {"errors": [{"field": "file.name"}]}
as min     POST /matters/$M/attachments
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 422 {"errors": [{"field": "file", "detail": "The file is empty."}]}
as min     POST /matters/$M/attachments < cut_off.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 422 {"errors": [{"field": "file", "detail": "This picture is not whole and cannot be read."}]}
as min     POST /matters/$M/attachments < bomb.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 422 {"errors": [{"field": "file", "detail": "A picture may have 40000000 pixels altogether."}]}
as min     POST /matters/$M/attachments < page.gif
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}}
   -> 422 {"errors": [{"field": "file", "detail": "Only photographs (JPEG, PNG), PDF, Word (docx), Excel (xlsx, no macros) and UTF-8 text are taken."}]}
as min     GET /matters/$M/attachments -> 200 []
journal nothing

# Turned upright, its ending by its bytes, and sent twice it is stored once.
as min     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"C:\\DCIM\\well.HEIC","words":"\u51fa\u95e8\u5c31\u662f"}}
   -> 201 {"id": $A, "kind": "photo", "name": "well.jpg", "width": 80, "height": 120, "is_public": false, "added_by_kind": "staff", "added_by": "min", "may_change": true, "version": 1}
   statements <= 16
as min     POST /matters/$M/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"well.jpg"}}
   -> 201 {"id": $A, "version": 1}
journal matter.file_added $M by min {"file": $A, "kind": "photo"}
as min     POST /matters/$OTHER/attachments < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"lamp.png"},"is_public":true}
   -> 201 {"id": $B, "name": "lamp.jpg", "is_public": true}
as min     GET /matters/$M/steps -> 200 [{"act": "accepted"}, {"act": "file_added", "text": "出门就是", "is_public": false}]
as li      GET /matters/$M/attachments -> 200 [{"id": $A, "added_by": "min", "removed_at": absent}]
   statements <= 6

# Handed out each time to whoever sees the matter; never kept by a browser, never run.
as li      GET /matters/$M/attachments/$A -> 200
   Content-Type: image/jpeg
   Content-Disposition: attachment; filename="well.jpg"; filename*=UTF-8''well%2Ejpg
   X-Content-Type-Options: nosniff
   Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox
   Cache-Control: no-store
as li      GET /matters/$M/attachments/$A/small -> 200
   Content-Type: image/jpeg
as li      GET /matters/$M/attachments/$B -> 404
as wu      GET /matters/$M/attachments/$A -> 404
as wu      GET /matters/$M/attachments/$A/small -> 404
as wu      GET /matters/$M/attachments -> 404
as nobody  GET /matters/$M/attachments/$A -> 401
as li      POST /matters/$M/attachments < quote.pdf
   Content-Type: application/octet-stream
   Linli-Form: {"file":{"id":"0195aaaa-0000-7000-8000-000000000002","name":"quote.exe"}}
   -> 201 {"id": $P, "kind": "pdf", "name": "quote.pdf", "width": absent, "size": 125}
as min     GET /matters/$M/attachments/$P -> 200 "%PDF-1.4"
   Content-Type: application/pdf
as min     GET /matters/$M/attachments/$P/small -> 404
journal matter.file_added $OTHER by min
journal matter.file_added $M by li {"file": $P, "kind": "pdf"}

# The resident sees what was shown to them.
as resident  POST /public/matters/attachments {"number":"$N","code":"$C"} -> 200 []
as resident  POST /public/matters/attachments/file {"number":"$N","code":"$C","id":"$A","size":"whole"} -> 404
as wu      POST /matters/$M/attachments/$A/show {"version":1,"is_public":true} -> 404
as min     POST /matters/$M/attachments/$A/show {"version":7,"is_public":true} -> 409
as min     POST /matters/$M/attachments/$A/show {"version":1,"is_public":true} -> 200 {"is_public": true, "version": 2}
journal matter.file_shown $M by min {"file": $A}
as resident  POST /public/matters/attachments {"number":"$N","code":"$C"} -> 200 [{"id": $A, "kind": "photo", "added_by_kind": "staff"}]
as resident  POST /public/matters/attachments/file {"number":"$N","code":"$C","id":"$A","size":"small"} -> 200
   Content-Type: image/jpeg
as resident  POST /public/matters/attachments/file {"number":"$N","code":"$C","id":"$P","size":"whole"} -> 404
as min     POST /matters/$M/attachments/$A/show {"version":2,"is_public":false} -> 200 {"is_public": false, "version": 3}
as resident  POST /public/matters/attachments/file {"number":"$N","code":"$C","id":"$A","size":"whole"} -> 404
journal matter.file_hidden $M by min

# Removed: why is said, that it was there is kept, its bytes are gone.
as min     POST /matters/$M/attachments/$A/remove {"version":3,"reason":""} -> 422
as min     POST /matters/$M/attachments/$A/remove {"version":2,"reason":"照到别人了"} -> 409
as min     POST /matters/$M/attachments/$A/remove {"version":3,"reason":"照到别人了"} -> 200 {"removed_at": *, "removal_reason": "照到别人了", "may_change": false, "version": 4}
journal matter.file_removed $M by min {"file": $A}
as min     GET /matters/$M/attachments/$A -> 404
as min     GET /matters/$M/attachments/$A/small -> 404
as min     POST /matters/$M/attachments/$A/remove {"version":4,"reason":"再删一次"} -> 404
as min     GET /matters/$M/attachments -> 200 [{"id": $A, "removal_reason": "照到别人了"}, {"id": $P, "removed_at": absent}]
as min     GET /matters/$M/steps -> 200 [{"act": "accepted"}, {"act": "file_added"}, {"act": "file_added"}, {"act": "file_shown"}, {"act": "file_hidden"}, {"act": "file_removed", "text": "照到别人了", "is_public": false}]
