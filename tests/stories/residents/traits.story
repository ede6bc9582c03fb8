# Traits are told for a purpose and in gentle words on lists; no other answer shows them.
use town
as li      POST /persons {"name":"王秀兰","phones":[]} -> 201 {"id": $WANG}
journal person.registered $WANG by li

# A trait is sensitive: it rests on the person's consent to its purpose, or on a law that is named.
as li      POST /persons/$WANG/traits {"code":"serious_illness","source":"visit","as_of":"2026-03-01"} -> 422 {"errors":[{"field":"statute"}]}
as li      POST /persons/$WANG/consents {"purpose":"benefits","basis":"consent","text_version":"2026-01"} -> 201
as li      POST /persons/$WANG/traits {"code":"serious_illness","source":"visit","as_of":"2026-03-01"} -> 422 {"errors":[{"field":"statute"}]}
as li      POST /persons/$WANG/consents {"purpose":"care","basis":"consent","text_version":"2026-01"} -> 201 {"id": $C}
as li      POST /persons/$WANG/traits {"code":"serious_illness","source":"told_by_self","as_of":"2026-02-01","note":"每周透析"} -> 201 {"id": $ILL}
as li      POST /persons/$WANG/traits {"code":"minimum_living","source":"civil_affairs","as_of":"2026-03-01","statute":"社会救助暂行办法 11"} -> 201 {"id": $POOR}
journal person.consented $WANG by li
journal person.consented $WANG by li
journal person.trait_recorded $WANG by li {"trait": "$ILL"}
journal person.trait_recorded $WANG by li {"trait": "$POOR"}
as li      POST /residents/with-trait {"code":"serious_illness","purpose":"visit","reason":"上门看望"} -> 200 {"persons": [{"id": $WANG}]}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["traits"]} -> 200 {"traits": [{"id": $POOR, "basis": "statutory_duty", "statute": "社会救助暂行办法 11"}, {"id": $ILL, "basis": "consent", "holds": true}]}
# Withdrawn, it is used no more by anybody; the copy for the person still says what is kept.
as li      POST /persons/$WANG/consents/$C/withdraw -> 200
as li      POST /residents/with-trait {"code":"serious_illness","purpose":"visit","reason":"上门看望"} -> 200 {"persons": []}
as li      POST /residents/with-trait {"code":"minimum_living","purpose":"visit","reason":"上门看望"} -> 200 {"persons": [{"id": $WANG}]}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["traits"]} -> 200 {"traits": [{"id": $POOR}]}
as chen    POST /persons/$WANG/copy {"reason":"本人来要"} -> 200 {"traits": [{"id": $POOR, "holds": true}, {"id": $ILL, "holds": false}]}
as li      POST /persons/$WANG/traits/$POOR/end -> 200
journal person.revealed $WANG by li
journal person.revealed $WANG by li
journal person.consent_withdrawn $WANG by li
journal persons.revealed by li {"persons": "0"}
journal person.revealed $WANG by li
journal person.revealed $WANG by li
journal person.revealed $WANG by chen
journal person.trait_ended $WANG by li

as nobody  POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01"} -> 401
as wu      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01"} -> 404
as li      POST /persons/$WANG/traits {"code":"ex_convict","source":"visit","as_of":"2026-03-01"} -> 422 {"errors":[{"field":"code"}]}
as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-05"} -> 422 {"errors":[{"field":"as_of"}]}
as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"visit","as_of":"2026-03-01","last_day":"2026-02-01"} -> 422 {"errors":[{"field":"last_day"}]}
journal nothing

as li      POST /persons/$WANG/traits {"code":"lost_only_child","source":"civil_affairs","as_of":"2020-01-01","note":"每月看望","statute":"人口与计划生育法 32"} -> 201 {"id": $T, "code": absent}
journal person.trait_recorded $WANG by li {"trait": "$T", "code": absent}
as li      GET /persons/$WANG -> 200 {"traits": absent}

as min     POST /residents/with-trait {"code":"lost_only_child","purpose":"visit"} -> 422 {"errors":[{"field":"reason"}]}
as aud     POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 403
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访","area_id":"$G9"} -> 422 {"errors":[{"field":"area_id"}]}
as wu      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"persons": [], "more": false}
journal persons.revealed by wu {"persons": "0"}
clock +1m
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"word": {"zh": "特扶"}, "persons": [{"id": $WANG, "name": "王*"}], "more": false}
journal person.revealed $WANG by li {"fields": "traits", "purpose": "visit"}
clock +1m
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"春节走访","fields":["traits"]} -> 200 {"traits": [{"id": $POOR}, {"id": $T, "code": "lost_only_child", "word": {"zh": "计生特殊家庭(失独)"}, "note": "每月看望", "holds": true}]}
journal person.revealed $WANG by li {"fields": "traits"}
as aud     GET /disclosures?person_id=$WANG -> 200 {"items": [{"fields": "traits"}, {"fields": "traits", "reason": "春节走访"}, ...]}

as wu      POST /persons/$WANG/traits/$T/end -> 404
as li      POST /persons/$WANG/traits/0192aaaa-0000-7000-8000-000000000001/end -> 404
as li      POST /persons/$WANG/traits/$T/end -> 200 {"id": $T}
journal person.trait_ended $WANG by li {"trait": "$T"}
as li      POST /persons/$WANG/traits/$T/end -> 409
as li      POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访"} -> 200 {"persons": []}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"春节走访","fields":["traits"]} -> 200 {"traits": [{"id": $POOR}, {"id": $T, "holds": false}]}
as chen    POST /residents/with-trait {"code":"lost_only_child","purpose":"visit","reason":"春节走访","area_id":"$G9"} -> 200 {"persons": []}
