# A year's notice counts at once at the server that loaded it; what was promised before stays promised.
clock 2026-12-28T09:00
use town

as min   POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$DOOR"}
   -> 201 {"id": $EARLY, "due_at": "2027-01-04T17:00:00.000+08:00"}
as min   GET /matters/$EARLY -> 200 {"clock": {"calendar_missing": 2027}}
as chen  POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off\n2027-01-04,元旦,off\n2027-10-01,国庆节,off"} -> 200
as min   POST /matters {"channel":"hall","body":"楼道灯不亮","place_id":"$UPSTAIRS"}
   -> 201 {"due_at": "2027-01-06T17:00:00.000+08:00"}
as min   GET /matters/$EARLY -> 200 {"clock": {"finish_due_at": "2027-01-04T17:00:00.000+08:00", "calendar_missing": absent}}
