# A resident writes in by the web page; the office takes it in; the resident adds a word and asks to reopen.
use town

as resident  POST /public/matters {"body":""} -> 422
as resident  POST /public/matters {"body":"路口井盖松动","place_text":"菜市场门口","phone":"abc"} -> 422
as resident  POST /public/matters {"body":"路口井盖松动","place_text":"菜市场门口","name":"孙桂芝","phone":"13904560003"} -> 201 {"number": $N, "code": $C}
as min  GET /matters?state=reported -> 200 {"items": [{"number": "$N", "id": $M, "version": 1}]}
as min  POST /matters/$M/accept {"version":1,"category_code":"0803","urgency":"urgent"} -> 200 {"state": "accepted", "owner": "min", "category_code": "0803", "version": 2}
as resident  POST /public/matters/word {"number":"$N","code":"$C","text":"已经有人绊倒了"} -> 200 {"can_add": true}
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"还没办"} -> 409
as min  GET /matters/$M/steps -> 200 [{"act": "reported"}, {"act": "accepted"}, {"act": "said", "text": "已经有人绊倒了"}]
as min  POST /matters/$M/answer {"version":2,"text":"已叫人换好"} -> 200 {"state": "direct_answered"}
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"又松了"} -> 200 {"state": "accepted"}

# Five wrong codes shut the pair out; the office's matters stay unseen.
as resident  POST /public/matters/follow {"number":"$N","code":"000001"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000002"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000003"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000004"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"000005"} -> 404
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 429
