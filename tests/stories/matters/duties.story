# Nobody of the office is given what is not on its duty list, or leads what it only assists in.
use town

as chen POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"02","duty":"楼道和管道","part":"lead"},{"category_code":"0203","duty":"协助电梯楼道","part":"assist"}]} -> 201
as chen POST /units {"name":"物业公司","kind":"property"} -> 201 {"id": $U}
as min  POST /matters {"channel":"hall","body":"楼道灯不亮","category_code":"020301","place_id":"$DOOR"} -> 201 {"id": $A}
as he   POST /matters/$A/dispatch {"version":1} -> 409 "By the duty list the community only assists in this: dispatch it to the unit that leads."
as he   POST /matters/$A/dispatch {"version":1,"staff_id":"$LI"} -> 409 "By the duty list the community only assists in this: dispatch it to the unit that leads."
as min  POST /matters {"channel":"hall","body":"路灯不亮","category_code":"0402","place_id":"$DOOR"} -> 201 {"id": $B}
as he   POST /matters/$B/dispatch {"version":1,"staff_id":"$LI"} -> 409 "This is not on the community's duty list: dispatch it to the unit whose duty it is."
journal duty_list.published by chen
journal unit.added $U by chen
journal matter.accepted $A by min
journal matter.accepted $B by min
as he   POST /matters/$A/dispatch {"version":1,"unit_id":"$U","assisting_unit_ids":[]} -> 200 {"state": "dispatched", "owner": "min"}
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"0201","place_id":"$DOOR"} -> 201 {"id": $C}
as he   POST /matters/$C/dispatch {"version":1} -> 200 {"assignee": "li", "level": "grid"}
# Without a category nobody knows yet whose duty it is.
as min  POST /matters {"channel":"hall","body":"有点事","place_id":"$DOOR"} -> 201 {"id": $D}
as he   POST /matters/$D/dispatch {"version":1} -> 200 {"assignee": "li"}

# Where the grid's own list does not have it, the rules go on to the committee.
as chen POST /duty-list {"level":"grid","from_day":"2026-03-02","source_note":"网格清单","items":[{"category_code":"03","duty":"环境卫生","part":"lead"}]} -> 201
as min  POST /matters {"channel":"hall","body":"下水又堵了","category_code":"0201","place_id":"$DOOR"} -> 201 {"id": $E}
as he   POST /matters/$E/dispatch {"version":1} -> 200 {"assignee": "he", "level": "committee"}
