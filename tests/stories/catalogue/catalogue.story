# Categories, dispatch rules and time limits are data of the office.
community 鸭绿河社区
committee North
grid 3 in North as $G3
staff chen community_secretary at community
staff sys system_administrator at community
staff li grid_worker at grid 3

as nobody  GET /categories -> 401
as li   GET /categories -> 200 [{"code": "01", "path": "供水供热"}, ...]
as li   POST /categories {"code":"10","name":"宠物"} -> 403
as chen POST /categories {"code":"1","name":"宠物"} -> 422
as chen POST /categories {"code":"1101","name":"宠物"} -> 422
as chen POST /categories {"code":"10","name":"宠物"} -> 422 {}
as chen POST /categories {"code":"10","name":"养宠物","version":7} -> 200
as chen POST /categories {"code":"10","name":"养宠物","version":1} -> 200 {"name": "养宠物", "version": 2}

as chen POST /dispatch-rules {"category_code":"10","area_id":"0192aaaa-0000-7000-8000-000000000001","from_day":"2026-03-02"} -> 422
as chen POST /dispatch-rules {"category_code":"10","area_id":"$G3","unit_id":"0192aaaa-0000-7000-8000-000000000001","from_day":"2026-03-02"} -> 404
as chen POST /dispatch-rules {"category_code":"10","area_id":"$G3","from_day":"2026-03-02"} -> 201 {"id": $R}
as li   GET /dispatch-rules -> 200 [{"id": $R}]
as li   POST /dispatch-rules/$R/end -> 403
as chen POST /dispatch-rules/$R/end -> 204

as li   GET /time-limits -> 200 [*, ...]
as li   POST /time-limits {"sign_count":1,"sign_unit":"workday","contact_count":1,"contact_unit":"workday","finish_count":3,"finish_unit":"workday","extensions_max":1,"pause_days_max":30,"source_note":"本社区承诺"} -> 403
as chen POST /time-limits {"version":0,"sign_count":1,"sign_unit":"workday","contact_count":1,"contact_unit":"workday","finish_count":3,"finish_unit":"workday","extensions_max":1,"pause_days_max":30,"source_note":"本社区承诺"} -> 422
as chen POST /time-limits {"version":0,"category_code":"10","sign_count":1,"sign_unit":"workday","contact_count":1,"contact_unit":"workday","finish_count":3,"finish_unit":"workday","extensions_max":1,"pause_days_max":30,"source_note":"本社区承诺"} -> 200 {"category_code": "10"}

as li   GET /calendar?year=2026 -> 200 {"days": [*, ...]}
as li   POST /calendar {"csv":"date,name,kind"} -> 403
as chen POST /calendar {"csv":"date,name,kind\n2027-01-01,元旦,party"} -> 422
