# A person is registered once, masked wherever they are shown.
use town

# Who may not, and what is refused: nothing is stored.
as nobody  POST /persons {"name":"王秀兰","phones":[]} -> 401
as sys     POST /persons {"name":"王秀兰","phones":[]} -> 403
as aud     GET /persons -> 403
as li      POST /persons {"phones":[]} -> 422 {"errors":[{"field":"name"}]}
as li      POST /persons {"name":"王5","phones":[]} -> 422 {"errors":[{"field":"name"}]}
as li      POST /persons {"name":"$repeat(王,41)","phones":[]} -> 422 {"errors":[{"field":"name"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"area_id":"$G9"} -> 422 {"errors":[{"field":"area_id","detail":"No such area."}]}
as li      POST /persons {"name":"王秀兰","phones":[],"area_id":"0192aaaa-0000-7000-8000-000000000001"} -> 422 {"errors":[{"field":"area_id","detail":"No such area."}]}
as li      POST /persons {"name":"王秀兰","phones":[{"number":"12"}]} -> 422 {"errors":[{"field":"phones[0].number"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"id_number":"231281194912310021"} -> 422 {"errors":[{"field":"id_number"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"id_number":"23128119491231002X","sex":"male"} -> 422 {"errors":[{"field":"sex"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"birth_date":"2026-02-30"} -> 422 {"errors":[{"field":"birth_date"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"birth_date":"2026-03-03"} -> 422 {"errors":[{"field":"birth_date"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"nation":"77"} -> 422 {"errors":[{"field":"nation"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"bank_account":"6222"} -> 422 {"errors":[{"field":"bank_account"}]}
as li      POST /persons {"name":"王秀兰","phones":[],"state":"died"} -> 422 {"errors":[{"field":"state"}]}
journal nothing

as li      POST /persons {"id":"0195aaaa-0000-7000-8000-000000000001","name":"王秀兰","id_number":"23128119491231002x","phones":[{"number":"138 1234 5678","label":"own"},{"number":"0456-7123456","label":"family","note":"女儿"}],"nation":"01"}
   -> 201 {"id": $WANG, "name": "王*", "id_kind": "identity_card", "id_number": "231***********002X", "sex": "female", "age": 76, "area_id": $G3, "phones": [{"number": "138****5678", "trust": "told"}, {"label": "family"}], "state": "present", "version": 1, "nation": absent, "birth_date": absent}
   statements <= 30
journal person.registered $WANG by li {}

# Sent again it is the same person; the number is nobody else's.
as li      POST /persons {"id":"0195aaaa-0000-7000-8000-000000000001","name":"王秀兰","phones":[]} -> 201 {"id": $WANG, "version": 1}
as li      POST /persons {"name":"王兰","id_number":"23128119491231002X","phones":[]} -> 409
journal nothing

# Lists are masked and hold no count.
as li      GET /persons?state=present -> 200 {"items": [{"id": $WANG, "name": "王*", "phone": "138****5678", "age": 76}], "total": absent}
as min     GET /persons/$WANG -> 200 {"name": "王*"}
as li      GET /persons?name=王 -> 422
as li      GET /persons?limit=101 -> 422

# Out of scope is like absent.
as wu      GET /persons/$WANG -> 404 "No such person."
as wu      GET /persons/0192aaaa-0000-7000-8000-000000000001 -> 404 "No such person."
as wu      GET /persons -> 200 {"items": []}
as wu      POST /persons {"id":"0195aaaa-0000-7000-8000-000000000001","name":"王秀兰","phones":[]} -> 404
as wu      POST /persons/$WANG/change {"version":1,"kind":"correction","why":"写错了","name":"王兰"} -> 404
journal nothing

# What was corrected is kept; somebody who saved in between is told.
as li      POST /persons/$WANG/change {"version":1,"kind":"correction","why":"写错了"} -> 409 "Nothing is changed by this."
as li      POST /persons/$WANG/change {"version":2,"kind":"correction","why":"写错了","name":"王秀岚"} -> 409
as li      POST /persons/$WANG/change {"version":1,"kind":"merge","why":"写错了","name":"王秀岚"} -> 422 {"errors":[{"field":"kind"}]}
as li      POST /persons/$WANG/change {"version":1,"kind":"correction","why":"写错了","name":"王秀岚","education":"70"} -> 200 {"name": "王*", "version": 2}
journal person.changed $WANG by li {"fields": "name,education", "kind": "correction"}
as li      GET /residents?name=wangxiulan -> 200 {"persons": [{"id": $WANG}]}
as li      GET /residents?name=王秀兰 -> 200 {"persons": []}
as li      GET /residents?name=王秀岚 -> 200 {"persons": [{"id": $WANG}]}
as min     GET /residents/words -> 200 {"relation": [{"code": "01"}, {"code": "02", "word": {"zh": "户主", "en": "Head"}}, ...], "traits": [{"code": "living_alone"}, ...]}
as nobody  GET /residents/words -> 401
