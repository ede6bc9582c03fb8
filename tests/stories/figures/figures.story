# Figures count only what can be told, divide openly, and keep ratings by default apart.
use town

as li   GET /figures -> 403
as aud  GET /figures -> 403
as min  GET /figures?from=2026-02-30 -> 422
as min  GET /figures?from=2026-03-02&until=2026-03-01 -> 422
as he   GET /figures?area_id=0192aaaa-0000-7000-8000-000000000001 -> 422

as min  POST /matters {"channel":"hotline","kind":"consultation","body":"医保怎么报","answer":"带发票和卡到窗口","place_id":"$DOOR"} -> 201
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","place_id":"$DOOR"} -> 201 {"id": $M}
as min  POST /matters {"channel":"hall","body":"路灯不亮","category_code":"0402","area_id":"$G9"} -> 201
as he   POST /matters/$M/sign {"version":1} -> 200
as he   POST /matters/$M/reply {"version":2,"ending":"solved","text":"已疏通"} -> 200
as min  POST /matters/$M/follow-up {"version":3,"channel":"hotline","rating":{"level":4,"solved":"yes"}} -> 200 {"state": "closed"}

as min  GET /figures -> 200 {"total": {"indicators": [{"name": "received", "part": 3}, {"name": "open", "part": 1}, {"name": "overdue_open", "part": 0}, {"name": "direct_answered", "part": 1, "whole": 3}, {"name": "accepted", "part": 3}, {"name": "signed_on_time", "part": 1, "whole": 1}, ...]}}
as min  GET /figures?by=channel -> 200 {"rows": [{"key": "hall", "indicators": [{"part": 2}, ...]}, {"key": "hotline", "indicators": [{"part": 1}, ...]}]}
as min  GET /figures?by=month -> 200 {"rows": [{"key": "2026-03"}]}
as min  GET /figures?by=area -> 200 {"rows": [*, *]}
as sun  GET /figures -> 200 {"total": {"indicators": [{"name": "received", "part": 0}, ...]}}
as he   GET /figures/csv?by=category -> 200
as he   GET /figures/xlsx -> 200
as min  GET /figures/csv -> 403
# Every number opens its list.
as min  GET /matters?created_from=2026-03-01&created_until=2026-03-03&open=true -> 200 {"items": [*]}
as min  GET /matters?created_from=2026-03-01&created_until=2026-03-03&rating_source=spoken&solved=yes -> 200 {"items": [*]}
