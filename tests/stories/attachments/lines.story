# Photographs hang on a line of the diary: seen as the line is, added by its author, gone when the person is erased.
use town
staff song volunteer at grid 3 as $SONG
staff tang volunteer at grid 3
as li      POST /households {"place_id": "$DOOR", "kind": "registered"} -> 201 {"id": $H}
as li      POST /persons {"name": "王秀兰", "household_id": "$H", "relation": "02"} -> 201 {"id": $WANG}
as song    POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a1", "version": 0, "kind": "hard", "said": "井盖松了", "place_id": "$DOOR"} -> 201 {"id": $A}
as li      POST /diary/lines {"id": "01890000-0000-7000-8000-0000000000a2", "version": 0, "kind": "hard", "said": "窗户漏风", "person_id": "$WANG", "shared": true} -> 201 {"id": $B}
journal household.opened by li
journal person.registered by li
journal diary_line.written $A by song
journal diary_line.written $B by li

as nobody  GET /diary/lines/$A/attachments -> 401
as min     GET /diary/lines/$A/attachments -> 403
as tang    GET /diary/lines/$A/attachments -> 404
as li      GET /diary/lines/$A/attachments -> 404
as tang    POST /diary/lines/$A/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}
   -> 404
as chen    POST /diary/lines/$B/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.jpg"}
   -> 403 "Only its author adds files to a line."
as song    POST /diary/lines/$A/attachments < page.gif
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000001","name":"a.gif"}
   -> 422 {"errors": [{"field": "file"}]}
journal nothing

as song    POST /diary/lines/$A/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000001","name":"井盖.jpg"}
   -> 201 {"id": $F, "kind": "photo", "name": "井盖.jpg", "is_public": false, "may_change": true, "version": 1}
   statements <= 11
as song    POST /diary/lines/$A/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000001","name":"井盖.jpg"}
   -> 201 {"id": "$F"}
as li      POST /diary/lines/$B/attachments < held_upright.jpg
   Content-Type: application/octet-stream
   Linli-Form: {"id":"0195aaaa-0000-7000-8000-000000000002","name":"窗户.jpg"}
   -> 201 {"id": $G}
journal diary_line.file_added $A by song {"file": "$F"}
journal diary_line.file_added $B by li {"file": "$G"}
as song    GET /diary/lines/$A/attachments -> 200 [{"id": "$F"}]
as song    GET /diary/lines/$A/attachments/$F/small -> 200
   Content-Type: image/jpeg
as song    GET /diary/lines/$A/attachments/$F -> 200
# Not by another line's way, nor a matter's.
as li      GET /diary/lines/$B/attachments/$F -> 404
as tang    GET /diary/lines/$A/attachments/$F -> 404
as tang    GET /diary/lines/$A/attachments/$F/small -> 404
as chen    GET /diary/lines/$B/attachments -> 200 [{"id": "$G", "may_change": false}]
as chen    POST /diary/lines/$B/attachments/$G/remove {"version": 1, "reason": "看不清"} -> 403
as song    POST /diary/lines/$A/attachments/$F/remove {"version": 1, "reason": ""} -> 422
as song    POST /diary/lines/$A/attachments/$F/remove {"version": 2, "reason": "拍糊了"} -> 409
as song    POST /diary/lines/$A/attachments/$F/remove {"version": 1, "reason": "拍糊了"} -> 200 {"removed_at": *, "removal_reason": "拍糊了", "may_change": false}
as song    GET /diary/lines/$A/attachments/$F -> 404
journal diary_line.file_removed $A by song {"file": "$F"}

as li      POST /persons/$WANG/erasure {"asked_by": "self", "reason": "搬走了"} -> 201 {"id": $E}
as chen    POST /erasures/$E/decide {"version": 1, "outcome": "granted", "decision": "同意"} -> 200
jobs
as li      GET /diary/lines/$B/attachments -> 200 [{"id": "$G", "removed_at": *}]
as li      GET /diary/lines/$B/attachments/$G -> 404
