# A picture of what was merged is seen by whoever works on the one matter, and by the other's resident not.
use town

as min  POST /matters {"channel":"hall","body":"井盖松了","place_id":"$DOOR"} -> 201 {"id": $E, "number": $EN, "code": $EC}
as min  POST /matters {"channel":"hall","body":"井盖响","place_id":"$UPSTAIRS"} -> 201 {"id": $M, "number": $N, "code": $C}
as min  POST /matters {"channel":"hall","body":"谁偷井盖","confidential":true,"place_id":"$UPSTAIRS"} -> 201 {"id": $S, "number": $SN, "code": $SC}
as min  POST /matters/$M/merge {"version":1,"into":"$E"} -> 200
as min  POST /matters/$S/merge {"version":1,"into":"$E"} -> 200
as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$N","code":"$C","file":{"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.png"}}
   -> 201
as resident  POST /public/matters/attachments/add < well_cover.png
   Content-Type: application/octet-stream
   Linli-Form: {"number":"$SN","code":"$SC","file":{"id":"0195aaaa-0000-7000-8000-000000000002","name":"b.png"}}
   -> 201
as li   GET /matters/$E/attachments -> 200 [{"id": "0195aaaa-0000-7000-8000-000000000001", "name": "a.jpg"}]
as li   GET /matters/$E/attachments/0195aaaa-0000-7000-8000-000000000001 -> 200
as li   GET /matters/$E/attachments/0195aaaa-0000-7000-8000-000000000002 -> 404
as resident  POST /public/matters/attachments {"number":"$EN","code":"$EC"} -> 200 []
as resident  POST /public/matters/attachments {"number":"$N","code":"$C"} -> 200 [{"name": "a.jpg"}]
