# Told twice, handled once: the second resident sees how it goes, adds a word and has it begun again, and learns nothing of the first.
use town

as min  POST /matters {"channel":"hall","body":"一楼下水堵","category_code":"020101","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $E, "number": $EN, "code": $EC}
as resident  POST /public/matters {"body":"楼道里返味","name":"赵淑芹","phone":"13904560002"} -> 201 {"number": $N, "code": $C}
as min  GET /matters?number=$N -> 200 {"items": [{"id": $M}]}
as min  POST /matters/$M/accept {"version":1,"category_code":"020101"} -> 200 {"version": 2}
as min  POST /matters/$M/merge {"version":2,"into":"$E"} -> 200 {"state": "merged"}
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 200 {"title": "楼道里返味", "state": "accepted", "together": true, "can_add": true, "can_rate": false, "can_reopen": false, "steps": [{"act": "reported"}, {"act": "accepted"}, {"act": "merged"}]}

# A word goes to whoever works on the one matter, not to its own resident.
as resident  POST /public/matters/word {"number":"$N","code":"$C","text":"三楼也有味儿"} -> 200 {"together": true}
as resident  POST /public/matters/word {"number":"$EN","code":"$EC","text":"我家在101"} -> 200 {"together": false, "steps": [{"act": "accepted"}, {"act": "said", "text": "我家在101"}]}
as he   GET /matters/$E/steps -> 200 [{"act": "accepted"}, {"act": "joined"}, {"act": "said", "text": "三楼也有味儿"}, {"act": "said", "text": "我家在101"}]

as he   POST /matters/$E/dispatch {"version":1} -> 200
as li   POST /matters/$E/sign {"version":2} -> 200
as li   POST /matters/$E/reply {"version":3,"ending":"solved","text":"疏通了，地漏也换了"} -> 200 {"state": "replied"}
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 200 {"state": "replied", "can_rate": false, "can_reopen": true, "steps": [{"act": "reported"}, {"act": "accepted"}, {"act": "merged"}, {"act": "said", "text": "三楼也有味儿"}, {"act": "dispatched", "text": ""}, {"act": "signed"}, {"act": "replied", "text": "疏通了，地漏也换了"}]}
as resident  POST /public/matters/rate {"number":"$N","code":"$C","rating":{"level":1,"solved":"no"}} -> 409

# The first is content. The second is not: it begins again, one level up, for both.
as resident  POST /public/matters/rate {"number":"$EN","code":"$EC","rating":{"level":5,"solved":"yes","words":"谢谢小李"}} -> 200 {"state": "closed"}
as resident  POST /public/matters/follow {"number":"$N","code":"$C"} -> 200 {"state": "closed", "satisfaction": absent, "solved": absent, "can_add": false, "can_reopen": true}
as resident  POST /public/matters/word {"number":"$N","code":"$C","text":"还有味儿"} -> 409
as resident  POST /public/matters/reopen {"number":"$N","code":"$C","text":"三楼还有味儿"} -> 200 {"state": "accepted", "can_reopen": false, "can_add": true}
as he   GET /matters/$E -> 200 {"state": "accepted", "level": "committee", "owner": "he", "reopenings": 1}
as resident  POST /public/matters/follow {"number":"$EN","code":"$EC"} -> 200 {"state": "accepted", "steps": [*, *, *, *, *, *, {"act": "reopened", "text": ""}]}

# What hides its reporter shows the other nothing but how far it is.
as min  POST /matters {"channel":"hall","kind":"report","body":"有人往下水道倒油","confidential":true,"place_id":"$UPSTAIRS","reporter":{"name":"孙桂芝","phone":"13904560003"}} -> 201 {"id": $S}
as resident  POST /public/matters {"body":"下水道一股油味"} -> 201 {"number": $ON, "code": $OC}
as min  GET /matters?number=$ON -> 200 {"items": [{"id": $O}]}
as min  POST /matters/$O/accept {"version":1} -> 200
as min  POST /matters/$O/merge {"version":2,"into":"$S"} -> 200
as chen POST /matters/$S/dispatch {"version":1} -> 200
as resident  POST /public/matters/follow {"number":"$ON","code":"$OC"} -> 200 {"state": "dispatched", "together": true, "steps": [{"act": "reported"}, {"act": "accepted"}, {"act": "merged"}]}
