# A resident writes in by the web page; the office takes it in; the resident adds a word and asks to reopen.
use town

as resident  POST /public/matters {"body":""} -> 422
as resident  POST /public/matters {"body":"路口井盖松动","place_text":"菜市场门口","phone":"abc"} -> 422
as resident  POST /public/matters {"body":"路口井盖松动","place_text":"菜市场门口","name":"孙桂芝","phone":"13904560003"} -> 201 {"number": $N, "code": $C}
as min  GET /matters?state=reported -> 200 {"items": [{"number": "$N", "id": $M, "version": 1}]}
as min  POST /matters/$M/accept {"version":1,"category_code":"0803","urgency":"urgent"} -> 200 {"state": "accepted", "owner": "min", "category_code": "0803", "version": 2}
# What is written to whoever handles it is not for the resident; an interim report is.
as chen POST /matters/$M/dispatch {"version":2,"staff_id":"$LI","note":"这家难说话"} -> 200
as li   POST /matters/$M/sign {"version":3} -> 200
as li   POST /matters/$M/note {"version":4,"text":"井盖明天到","is_public":true} -> 200 {"version": 5}
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 200 {"steps": [{"act": "reported"}, {"act": "accepted"}, {"act": "dispatched", "text": ""}, {"act": "signed"}, {"act": "interim_reported", "text": "井盖明天到"}]}
as li   POST /matters/$M/ask-return {"version":5,"reason":"归路政管，不归网格"} -> 200
as chen POST /matters/$M/decide-return {"version":6,"granted":true} -> 200 {"state": "accepted", "owner": "min", "version": 7}
as resident  POST /public/matters/word {"number":"$N","code":"$C","text":"已经有人绊倒了"} -> 200 {"can_add": true}
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"还没办"} -> 409
as min  GET /matters/$M/steps -> 200 [{"act": "reported"}, {"act": "accepted"}, {"act": "dispatched"}, {"act": "signed"}, {"act": "interim_reported"}, {"act": "return_asked"}, {"act": "returned"}, {"act": "said", "text": "已经有人绊倒了"}]
as min  POST /matters/$M/answer {"version":7,"text":"已叫人换好"} -> 200 {"state": "direct_answered"}
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":5,"solved":"yes","courtesies":["一声你好"]}} -> 422 {"errors": [{"field": "rating.courtesies"}]}
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"又松了"} -> 200 {"state": "accepted"}

# An id of the office's own is nobody's to learn of: it is a new matter.
as min  POST /matters {"id":"0195aaaa-0000-7000-8000-000000000008","channel":"hall","body":"井盖"} -> 201 {"number": $OWN}
as resident  POST /public/matters {"id":"0195aaaa-0000-7000-8000-000000000008","body":"井盖"} -> 201 {"number": $OTHER}
as min  GET /matters?number=$OTHER -> 200 {"items": [{"state": "reported"}]}

# Five wrong codes shut the pair out; the office's matters stay unseen.
as resident  POST /public/matters/follow {"number":"$N","code":"000001"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000002"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000003"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000004"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000005"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 429
