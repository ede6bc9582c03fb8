# An erasure is asked by the resident, decided by the secretary, and leaves nothing but the chain.
use town
as li      POST /households {"place_id":"$D101","kind":"registered"} -> 201 {"id": $H}
as li      POST /persons {"name":"王秀兰","id_number":"23128119491231002X","phones":[{"number":"13812345678"}],"household_id":"$H","relation":"02"} -> 201 {"id": $WANG}
as li      POST /persons/$WANG/traits {"code":"serious_illness","source":"visit","as_of":"2026-03-01","statute":"老年人权益保障法 37"} -> 201
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"看望王秀兰","fields":["name"]} -> 200
journal household.opened $H by li
journal person.registered $WANG by li
journal person.trait_recorded $WANG by li
journal person.revealed $WANG by li

as nobody  POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 401
as wu      POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 404
as li      POST /persons/$WANG/erasure {"asked_by":"self"} -> 422 {"errors":[{"field":"reason"}]}
as li      POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 201 {"id": $E, "state": "asked", "version": 1}
journal person.erasure_asked $WANG by li {"request": "$E"}
as li      POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 409
as li      GET /erasures -> 403
as li      POST /erasures/$E/decide {"version":1,"outcome":"granted","decision":"同意"} -> 403
as chen    GET /erasures?state=asked -> 200 {"items": [{"id": $E, "person_id": $WANG, "reason": "搬走了"}]}
as chen    POST /erasures/$E/decide {"version":1,"outcome":"asked","decision":"同意"} -> 422 {"errors":[{"field":"outcome"}]}
as chen    POST /erasures/$E/decide {"version":2,"outcome":"granted","decision":"同意"} -> 409
as chen    POST /erasures/0192aaaa-0000-7000-8000-000000000001/decide {"version":1,"outcome":"granted","decision":"同意"} -> 404
journal nothing

as chen    POST /erasures/$E/decide {"version":1,"outcome":"granted","decision":"同意"} -> 200 {"state": "granted", "reason": "", "version": 2}
journal person.erased $WANG by chen {"request": "$E"}
as chen    POST /erasures/$E/decide {"version":2,"outcome":"refused","decision":"反悔"} -> 409

as li      GET /residents?name=王秀兰 -> 200 {"persons": []}
as li      GET /residents?phone=13812345678 -> 200 {"persons": []}
as li      GET /residents?id_number=23128119491231002X -> 200 {"persons": []}
as li      GET /persons/$WANG -> 200 {"name": "（已删除）", "id_number": "", "sex": "unknown", "age": absent, "phones": [], "state": "erased"}
as li      GET /households/$H -> 200 {"members": [{"person_id": $WANG, "name": "（已删除）", "relation": "99"}]}
clock +1m
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"看看还剩什么","fields":["name","id_number","phones","traits"]} -> 200 {"name": "", "id_number": "", "phones": [], "traits": []}
as li      POST /persons/$WANG/change {"version":3,"kind":"correction","why":"恢复","name":"王秀兰"} -> 409
as li      POST /persons/$WANG/erasure {"asked_by":"self","reason":"再来一次"} -> 409
as aud     GET /disclosures?person_id=$WANG&sort=at -> 200 {"items": [{"reason": "", "fields": "name"}, {"reason": "看看还剩什么"}]}
