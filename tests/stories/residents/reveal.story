# Plain values leave for a purpose, and whoever looked is written down first.
use town
as li      POST /persons {"name":"王秀兰","id_number":"23128119491231002X","phones":[{"number":"13812345678"}],"nation":"01","politics":"01"} -> 201 {"id": $WANG}
journal person.registered $WANG by li

as nobody  POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["name"]} -> 401
as aud     POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["name"]} -> 403
as wu      POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["name"]} -> 404
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"","fields":["name"]} -> 422 {"errors":[{"field":"reason"}]}
as li      POST /persons/$WANG/reveal {"purpose":"curiosity","reason":"上门看望","fields":["name"]} -> 422 {"errors":[{"field":"purpose"}]}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":[]} -> 422 {"errors":[{"field":"fields"}]}
as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"打 13812345678","fields":["name"]} -> 422 {"errors":[{"field":"reason"}]}
journal nothing

as li      POST /persons/$WANG/reveal {"purpose":"visit","reason":"上门看望","fields":["name","phones"]}
   -> 200 {"id": $WANG, "disclosure_id": $LOOK, "name": "王秀兰", "phones": [{"number": "13812345678"}], "id_number": absent, "background": absent, "traits": absent}
journal person.revealed $WANG by li {"fields": "name,phones", "purpose": "visit", "disclosure": "$LOOK"}
clock +1m
as min     POST /persons/$WANG/reveal {"purpose":"verify_identity","reason":"核对身份","fields":["id_number","birth_date","background"]}
   -> 200 {"id_number": "23128119491231002X", "birth_date": "1949-12-31", "background": {"nation": "01", "nation_word": "汉族", "politics_word": "中共党员", "education": ""}, "name": absent}
journal person.revealed $WANG by min {"fields": "id_number,birth_date,background"}

# Whoever may look sees who looked before.
as aud     GET /persons/$WANG/looks -> 403
as wu      GET /persons/$WANG/looks -> 404
as li      GET /persons/$WANG/looks -> 200 [{"who": "min", "purpose": "verify_identity", "reason": "核对身份", "fields": "id_number,birth_date,background"}, {"who": "li", "purpose": "visit"}]
   statements <= 7

# The auditor reads who looked, and nothing of whom.
as li      GET /disclosures -> 403
as chen    GET /disclosures -> 403
as aud     GET /disclosures?person_id=$WANG&sort=at -> 200 {"items": [{"id": $LOOK, "person_id": $WANG, "staff_id": $LI, "purpose": "visit", "fields": "name,phones", "reason": "上门看望"}, {"staff_id": $MIN, "purpose": "verify_identity"}], "total": absent}
as aud     GET /disclosures?purpose=benefits -> 200 {"items": []}

# A copy for the resident is given out by the secretary, and says who looked.
as li      POST /persons/$WANG/copy {"reason":"本人带证件来要"} -> 403
as chen    POST /persons/$WANG/copy {"reason":"x"} -> 422
clock +1m
as chen    POST /persons/$WANG/copy {"reason":"本人带证件来要"}
   -> 200 {"name": "王秀兰", "id_number": "23128119491231002X", "phones": [{"number": "13812345678"}], "earlier": [], "made_by": "chen", "made_at": "2026-03-02T09:02:00.000+08:00", "disclosures": [{"purpose": "resident_request", "staff_id": $CHEN}, {"purpose": "verify_identity"}, {"id": $LOOK}]}
journal person.revealed $WANG by chen {"fields": "all", "purpose": "resident_request"}
