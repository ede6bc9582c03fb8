# Who takes what is said from a day on; what stood before ends the day before and is kept.
use office

as nobody  GET /dispatch-rules -> 401
as he      POST /dispatch-rules {"category_code": "02", "area_id": $G3, "from_day": "2026-03-02"}  -> 403
as chen    POST /dispatch-rules {"category_code": "99", "area_id": $G3, "from_day": "2026-03-02"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "category_code", "detail": "There is no such category, or it is retired."}]}
as chen    POST /dispatch-rules {"category_code": "02", "area_id": "0192aaaa-0000-7000-8000-000000000001", "from_day": "2026-03-02"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "area_id", "detail": "There is no such area."}]}
as chen    POST /dispatch-rules {"category_code": "02", "area_id": $G3, "unit_id": "0192aaaa-0000-7000-8000-000000000002", "from_day": "2026-03-02"} 
   -> 404 "No such unit."
as chen    POST /dispatch-rules {"category_code": "02", "area_id": $G3, "from_day": "2026-02-30"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "from_day", "detail": "Must be a date that exists, like 2026-02-13."}]}
journal nothing

as chen    POST /dispatch-rules {"category_code": "02", "area_id": $G3, "from_day": "2026-03-02"} -> 201 {"id": $FIRST, "from_day": "2026-03-02", "to_day": absent}
as chen    POST /dispatch-rules {"category_code": "02", "area_id": $G3, "from_day": "2026-04-01"} -> 201 {"id": $SECOND}
journal dispatch_rule.put $FIRST by chen {"category": "02"}
journal dispatch_rule.put $SECOND by chen {"category": "02"}
as min     GET /dispatch-rules -> 200 [{"id": $FIRST, "from_day": "2026-03-02", "to_day": "2026-03-31"}, {"id": $SECOND, "from_day": "2026-04-01", "to_day": absent}]
as he      POST /dispatch-rules/$SECOND/end  -> 403
as chen    POST /dispatch-rules/0192aaaa-0000-7000-8000-000000000001/end 
   -> 404 "There is no such dispatch rule."
journal nothing
as chen    POST /dispatch-rules/$SECOND/end -> 204
journal dispatch_rule.ended $SECOND by chen
