# People are found by name, pinyin, phone, door and number, and only within one's areas.
use town
as li      POST /households {"place_id":"$D101","kind":"registered"} -> 201 {"id": $H, "version": 1}
as li      POST /persons {"name":"王秀兰","id_number":"23128119491231002X","phones":[{"number":"13812345678"}],"household_id":"$H","relation":"02"} -> 201 {"id": $WANG}
clock +1m
as li      POST /persons {"name":"王新良","phones":[{"number":"13812345678","label":"family"}]} -> 201 {"id": $XIN}
clock +1m
as wu      POST /persons {"name":"单雄信","phones":[{"number":"13999995678"}]} -> 201 {"id": $SHAN}

as nobody  GET /residents?name=王 -> 401
as aud     GET /residents?name=王 -> 403
as min     GET /residents -> 422
as min     GET /residents?name=王&phone=5678 -> 422
as min     GET /residents?phone=56 -> 422
as min     GET /residents?area=3 -> 422

as min     GET /residents?name=王秀兰 -> 200 {"persons": [{"id": $WANG, "name": "王*", "phone": "138****5678", "door": "欣园3栋2单元101", "household_id": $H}], "more": false}
   statements <= 12
as min     GET /residents?name=wangxiu -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?name=WXL -> 200 {"persons": [*, *]}
as min     GET /residents?name=shan -> 200 {"persons": [{"id": $SHAN}]}
as min     GET /residents?name=张三 -> 200 {"persons": [], "more": false}
as min     GET /residents?phone=13812345678 -> 200 {"persons": [{"id": $WANG}, {"id": $XIN}]}
as min     GET /residents?phone=5678 -> 200 {"persons": [{"id": $WANG}, {"id": $XIN}, {"id": $SHAN}]}
as min     GET /residents?place_id=$D101 -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?door=3-2-101 -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?id_number=23128119491231002x -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?q=3-2-101 -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?q=5678 -> 200 {"persons": [*, *, *]}
as min     GET /residents?q=23128119491231002X -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents?q=王秀兰 -> 200 {"persons": [{"id": $WANG}]}

# Another grid's people are not there, whichever way they are asked for.
as wu      GET /residents?name=王秀兰 -> 200 {"persons": [], "more": false}
as wu      GET /residents?phone=13812345678 -> 200 {"persons": [], "more": false}
as wu      GET /residents?phone=5678 -> 200 {"persons": [{"id": $SHAN}], "more": false}
as wu      GET /residents?place_id=$D101 -> 200 {"persons": [], "more": false}
as wu      GET /residents?door=3-2-101 -> 200 {"persons": [], "more": false}
as wu      GET /residents?id_number=23128119491231002X -> 200 {"persons": [], "more": false}

# The caller card wants the whole number, and answers for nobody as for somebody out of scope.
as nobody  GET /residents/caller?phone=13812345678 -> 401
as tel     GET /residents/caller?phone=56 -> 422 {"errors":[{"field":"phone"}]}
as tel     GET /residents/caller?phone=5678 -> 200 {"persons": []}
as tel     GET /residents/caller?phone=没有号码 -> 422 {"errors":[{"field":"phone"}]}
as tel     GET /residents/caller?phone=13812345678 -> 200 {"phone": "138****5678", "persons": [{"id": $WANG, "name": "王*", "door": "欣园3栋2单元101"}, {"id": $XIN}]}
as tel     GET /residents/caller?phone=13700000000 -> 200 {"phone": "137****0000", "persons": []}
as wu      GET /residents/caller?phone=13812345678 -> 200 {"phone": "138****5678", "persons": []}
