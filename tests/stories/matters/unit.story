# A helping unit's contact reaches exactly one task by a link, without an account.
use town
staff zhou unit_contact at community as $ZHOU

as chen POST /units {"name":"供热供水公司","kind":"utility","categories":["0201"]} -> 201 {"id": $U}
as chen POST /units {"name":"物业公司","kind":"property"} -> 201 {"id": $P}
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$DOOR","reporter":{"name":"梁国富","phone":"13904560001"}} -> 201 {"id": $M}
as he   POST /matters/$M/task-link {"unit_id":"$U","days":7} -> 422
as he   POST /matters/$M/dispatch {"version":1,"unit_id":"$U","staff_id":"$LI"} -> 422
as he   POST /matters/$M/dispatch {"version":1,"unit_id":"$U","assisting_unit_ids":["$P"]} -> 200 {"units": [{"part": "lead"}, {"part": "assisting"}], "owner": "min", "version": 2}
as min  POST /matters/$M/task-link {"unit_id":"$U","days":7} -> 403
as sun  POST /matters/$M/task-link {"unit_id":"$U","days":7} -> 404
as he   POST /matters/$M/task-link {"unit_id":"$U","days":7} -> 201 {"token": $T}
as he   POST /matters/$M/task-link {"unit_id":"$P","days":7} -> 201 {"token": $A}

as resident  POST /public/task {"token":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} -> 404
as resident  POST /public/task {"token":"$T"} -> 200 {"part": "lead", "state": "dispatched", "verbs": ["sign", "note"], "version": 2}
as resident  POST /public/task/sign {"token":"$A","version":2} -> 403
as resident  POST /public/task/sign {"token":"$T","version":2} -> 200 {"state": "signed_for", "version": 3}
as resident  POST /public/task/reporter {"token":"$A","reason":"问位置"} -> 403
as resident  POST /public/task/reporter {"token":"$T","reason":"上门前联系"} -> 200 {"name": "梁国富", "phone": "13904560001"}
as resident  POST /public/task/contact {"token":"$T","note":{"version":3,"text":"约了下午两点"}} -> 200 {"state": "handling", "version": 4}
as resident  POST /public/task/note {"token":"$A","note":{"version":4,"text":"物业已开井盖"}} -> 200 {"version": 5}
as resident  POST /public/task/reply {"token":"$A","reply":{"version":5,"ending":"solved","text":"好了"}} -> 403
as resident  POST /public/task/reply {"token":"$T","reply":{"version":5,"ending":"solved","text":"管道已疏通"}} -> 200 {"state": "replied"}
# First receiver stays responsible all along; somebody who did not handle it calls back.
# Whoever handed out the link could have been the unit: they do not ask how it was.
as he   POST /matters/$M/follow-up {"version":6,"channel":"hotline","rating":{"level":5,"solved":"yes"}} -> 403
as min  GET /matters/$M -> 200 {"state": "replied", "units": [{"part": "lead", "result": "管道已疏通"}, {"part": "assisting", "result": "物业已开井盖"}]}
as min  POST /matters/$M/follow-up {"version":6,"channel":"hotline","rating":{"level":5,"solved":"yes"}} -> 200 {"state": "closed"}
# It is over: the link opens nothing any more.
as resident  POST /public/task {"token":"$T"} -> 404

# A contact with a login reads what the resident may read, and what they wrote themselves.
as chen POST /units/$U/contacts {"name":"周工","phone":"13812345678","staff_id":"$ZHOU"} -> 201
as min  POST /matters {"channel":"hall","body":"暖气不热","category_code":"010201","place_id":"$DOOR"} -> 201 {"id": $H}
as he   POST /matters/$H/dispatch {"version":1,"unit_id":"$U"} -> 200
as he   POST /matters/$H/note {"version":2,"text":"这家单位上次拖了很久"} -> 200
as zhou POST /matters/$H/note {"version":3,"text":"下午去看"} -> 200
as zhou GET /matters/$H/steps -> 200 [{"act": "accepted"}, {"act": "dispatched"}, {"act": "noted", "text": "下午去看"}]
as min  GET /matters/$H/steps -> 200 [*, *, {"text": "这家单位上次拖了很久"}, *]
