# By when a matter must be signed for, spoken about and finished is the office's own table, and each line says where it is from.
use office

as nobody  GET /time-limits -> 401
as li      POST /time-limits {"version": 0, "kind": "help", "urgency": "urgent", "sign_count": 1, "sign_unit": "work_hour", "contact_count": 30, "contact_unit": "clock_hour", "finish_count": 1, "finish_unit": "day", "extensions_max": 0, "pause_days_max": 0, "source_note": "社区会议"}  -> 403
as chen    POST /time-limits {"version": 0, "sign_count": 1, "sign_unit": "work_hour", "contact_count": 1, "contact_unit": "clock_hour", "finish_count": 1, "finish_unit": "day", "extensions_max": 0, "pause_days_max": 0, "source_note": "社区会议"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "kind", "detail": "There is a limit for anything already: change that one, or say what this is for."}]}
as chen    POST /time-limits {"version": 0, "kind": "help", "sign_count": 721, "sign_unit": "work_hour", "contact_count": 0, "contact_unit": "week", "finish_count": 1, "finish_unit": "day", "extensions_max": 4, "pause_days_max": 366, "source_note": ""}
   -> 422 "6 fields need another look." {
     "errors": [{"field": "sign_count", "detail": "Must be between 1 and 720."}, ...]}
as chen    POST /time-limits {"version": 0, "kind": "help", "category_code": "99", "sign_count": 1, "sign_unit": "work_hour", "contact_count": 1, "contact_unit": "clock_hour", "finish_count": 1, "finish_unit": "day", "extensions_max": 0, "pause_days_max": 0, "source_note": "社区会议"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "category_code", "detail": "There is no such category, or it is retired."}]}
journal nothing

as chen    POST /time-limits {"version": 0, "kind": "help", "category_code": "02", "sign_count": 2, "sign_unit": "work_hour", "contact_count": 4, "contact_unit": "clock_hour", "finish_count": 3, "finish_unit": "workday", "extensions_max": 1, "pause_days_max": 10, "source_note": "社区会议 2026-03-01"} -> 200 {"id": $LIMIT, "kind": "help", "category_code": "02", "finish_count": 3, "version": 1}
journal time_limit.put $LIMIT by chen {"finish": "3"}
as chen    POST /time-limits {"id": $LIMIT, "version": 9, "kind": "help", "category_code": "02", "sign_count": 2, "sign_unit": "work_hour", "contact_count": 4, "contact_unit": "clock_hour", "finish_count": 2, "finish_unit": "workday", "extensions_max": 1, "pause_days_max": 10, "source_note": "社区会议"} 
   -> 409 "Somebody changed this just now. Look at it again."
as chen    POST /time-limits {"id": $LIMIT, "version": 1, "kind": "help", "category_code": "02", "sign_count": 2, "sign_unit": "work_hour", "contact_count": 4, "contact_unit": "clock_hour", "finish_count": 2, "finish_unit": "workday", "extensions_max": 1, "pause_days_max": 10, "source_note": "社区会议"} 
   -> 200 {
     "id": $LIMIT,
     "kind": "help",
     "category_code": "02",
     "sign_count": 2,
     "contact_count": 4,
     "finish_count": 2,
     "sign_unit": "work_hour",
     "contact_unit": "clock_hour",
     "finish_unit": "workday",
     "extensions_max": 1,
     "pause_days_max": 10,
     "source_note": "社区会议",
     "version": 2}
journal time_limit.put $LIMIT by chen {"finish": "2"}
as li      GET /time-limits -> 200
    [{"id": *, "urgency": "urgent", "category_code": "", "sign_count": 30, "contact_count": 30, "finish_count": 24, "sign_unit": "clock_minute", "contact_unit": "clock_minute", "finish_unit": "clock_hour", "extensions_max": 1, "pause_days_max": 90, "source_note": "某市局做法：应急当日；30分钟联系、24小时办结为产品建议值，可改", "version": 1}, ...]
