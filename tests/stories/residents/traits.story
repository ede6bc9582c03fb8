# Traits are told for a purpose and in gentle words on lists; no other answer shows them.
use town
as li      POST /persons {"name":"王秀兰","phones":[]} -> 201 {"id": $WANG}
journal person.registered $WANG by li

as nobody  POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01"} -> 401
as wu      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01"} -> 404
as li      POST /persons/$WANG/traits {"code":"ex_convict","source":"visit","as_of":"2026-03-01"} -> 422 {"errors":[{"field":"code"}]}
as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-05"} -> 422 {"errors":[{"field":"as_of"}]}
as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01","last_day":"2026-02-01"} -> 422 {"errors":[{"field":"last_day"}]}
journal nothing

as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"civil_affairs","as_of":"2020-01-01","note":"每月看望"} -> 201 {"id": $T, "code": absent}
journal person.trait_recorded $WANG by li {"trait": "$T", "code": absent}
as li      GET /persons/$WANG -> 200 {"traits": absent}

as min     POST /residents/with-trait {"code":"lost_only_child","purpose":"visit"} -> 422 {"errors":[{"field":"reason"}]}
as aud     POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 403
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访","area_id":"$G9"} -> 422 {"errors":[{"field":"area_id"}]}
as wu      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"persons": [], "more": false}
journal persons.revealed by wu {"persons": "0"}
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"word": {"zh": "特扶"}, "persons": [{"id": $WANG, "name": "王*"}], "more": false}
journal person.revealed $WANG by li {"fields": "traits", "purpose": "visit"}
clock +1m
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"春节走访","fields":["traits"]} -> 200 {"traits": [{"id": $T, "code": "lost_only_child", "word": {"zh": "计生特殊家庭(失独)"}, "note": "每月看望", "holds": true}]}
journal person.revealed $WANG by li {"fields": "traits"}
as aud     GET /disclosures?person_id=$WANG -> 200 {"items": [{"fields": "traits"}, {"fields": "traits", "reason": "春节走访"}]}

as wu      POST /persons/$WANG/traits/$T/end -> 404
as li      POST /persons/$WANG/traits/0192aaaa-0000-7000-8000-000000000001/end -> 404
as li      POST /persons/$WANG/traits/$T/end -> 200 {"id": $T}
journal person.trait_ended $WANG by li {"trait": "$T"}
as li      POST /persons/$WANG/traits/$T/end -> 409
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"persons": []}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"春节走访","fields":["traits"]} -> 200 {"traits": [{"id": $T, "holds": false}]}
as chen    POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访","area_id":"$G9"} -> 200 {"persons": []}
