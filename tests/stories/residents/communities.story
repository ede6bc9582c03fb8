# What belongs to another community answers like what is not there, in the path and in the body.
use town
as li    POST /households {"place_id":"$D101","kind":"registered"} -> 201 {"id": $H}
as li    POST /persons {"name":"王秀兰","id_number":"23128119491231002X","phones":[{"number":"13812345678"}],"household_id":"$H","relation":"02"} -> 201 {"id": $WANG, "phones": [{"id": $P}]}
as li    POST /persons/$WANG/traits {"code":"living_alone","source":"visit","as_of":"2026-03-01","statute":"老年人权益保障法 37"} -> 201 {"id": $T}
as li    POST /persons/$WANG/consents {"purpose":"care","basis":"consent","text_version":"2026-01"} -> 201 {"id": $C}
as li    POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 201 {"id": $E}
community 白桦社区
committee Birch
grid 5 in Birch as $G5
place 桦园1栋1单元101 in grid 5 as $B101
staff liu community_secretary at community
as liu   POST /households {"place_id":"$B101","kind":"registered"} -> 201 {"id": $OWN, "version": 1}
as liu   POST /persons {"name":"白桦","phones":[]} -> 201 {"id": $BAI, "version": 1}
journal household.opened $OWN by liu
journal person.registered $BAI by liu

as liu   GET /persons/$WANG -> 404
as liu   GET /residents?q=王秀兰 -> 200 {"persons": []}
as liu   GET /residents?q=13812345678 -> 200 {"persons": []}
as liu   GET /residents?q=5678 -> 200 {"persons": []}
as liu   GET /residents?q=23128119491231002X -> 200 {"persons": []}
as liu   GET /residents?q=3-2-101 -> 200 {"persons": []}
as liu   GET /residents?place_id=$D101 -> 200 {"persons": []}
as liu   GET /residents/caller?phone=13812345678 -> 200 {"persons": []}
as liu   GET /persons?area_id=$G3 -> 200 {"items": []}
as liu   POST /persons/$WANG/change {"version":1,"kind":"correction","why":"写错了","name":"别人的"} -> 404
as liu   POST /persons/$WANG/merge {"version":1,"into":"$BAI","why":"同一个人"} -> 404
as liu   POST /persons/$BAI/merge {"version":1,"into":"$WANG","why":"同一个人"} -> 422 {"errors":[{"field":"into","detail":"No such person."}]}
as liu   POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["name"]} -> 404
as liu   POST /persons/$WANG/copy {"reason":"本人带证件来要"} -> 404
as liu   POST /persons/$WANG/phones {"number":"0456-7123456"} -> 404
as liu   POST /persons/$WANG/phones/$P/confirm -> 404
as liu   POST /persons/$BAI/phones/$P/confirm -> 404
as liu   POST /persons/$BAI/phones/$P/end -> 404
as liu   POST /persons/$WANG/traits {"code":"living_alone","source":"visit","as_of":"2026-03-01"} -> 404
as liu   POST /persons/$BAI/traits/$T/end -> 404
as liu   POST /residents/with-trait {"code":"living_alone","purpose":"visit","reason":"春节走访","area_id":"$G3"} -> 422 {"errors":[{"field":"area_id"}]}
as liu   GET /persons/$WANG/consents -> 404
as liu   POST /persons/$WANG/consents {"purpose":"care","basis":"consent","text_version":"2026-01"} -> 404
as liu   POST /persons/$BAI/consents/$C/withdraw -> 404
as liu   POST /persons/$WANG/erasure {"asked_by":"self","reason":"搬走了"} -> 404
as liu   GET /erasures -> 200 {"items": []}
as liu   POST /erasures/$E/decide {"version":1,"outcome":"granted","decision":"同意"} -> 404
as liu   POST /persons {"name":"甲","phones":[],"household_id":"$H","relation":"02"} -> 422 {"errors":[{"field":"household_id","detail":"No such household."}]}
as liu   POST /persons {"name":"甲","phones":[],"area_id":"$G3"} -> 422 {"errors":[{"field":"area_id"}]}
as liu   POST /households {"place_id":"$D101","kind":"registered"} -> 422 {"errors":[{"field":"place_id","detail":"No such dwelling."}]}
as liu   GET /households/$H -> 404
as liu   POST /households/$H/change {"version":1,"kind":"resident"} -> 404
as liu   POST /households/$H/move-in {"version":1,"person_id":"$BAI","relation":"99"} -> 404
as liu   POST /households/$OWN/move-in {"version":1,"person_id":"$WANG","relation":"02"} -> 422 {"errors":[{"field":"person_id","detail":"No such person."}]}
as liu   POST /households/$OWN/move-out {"version":1,"person_id":"$WANG","reason":"died"} -> 422 {"errors":[{"field":"person_id","detail":"No such person."}]}
as liu   POST /households/$OWN/relocate {"version":1,"place_id":"$D101"} -> 422 {"errors":[{"field":"place_id","detail":"No such dwelling."}]}
as liu   GET /dwellings/$D101 -> 404
as liu   POST /dwellings/$D101/use {"kind":"vacant"} -> 404
as liu   POST /residents/import {"text":"门牌,与户主关系,姓名\n3-2-101,户主,甲\n"} -> 200 {"taken": 0, "refused": 1}
journal nothing
