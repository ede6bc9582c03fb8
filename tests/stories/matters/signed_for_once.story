# A matter is signed for once, by whom it was given to.
clock 2026-02-13T09:00
community 鸭绿河社区
committee North
grid 3 in North
grid 9 in North
staff min window_clerk at community
staff he committee_staff at North
staff li grid_worker at grid 3 as $LI
staff wu grid_worker at grid 9
place 欣园3栋2单元101 in grid 3 as $DOOR

as nobody   POST /matters {"channel": "hall", "body": "下水道又堵了"}   -> 401
as min   POST /matters {"channel": "hall", "body": "下水道又堵了", "category_code": "020101", "place_id": $DOOR}
   -> 201 {"id": $M, "state": "accepted", "owner": "min", "version": 1}
as he   POST /matters/$M/dispatch {"version": 1}   -> 200 {"state": "dispatched", "assignee": "li", "owner": "min"}
as wu (grid 9)   POST /matters/$M/sign {"version": 2}   -> 404
as li   POST /matters/$M/sign {"version": 2}   -> 200 {"state": "signed_for", "owner": "li", "version": 3}
   statements <= 15
as li   POST /matters/$M/sign {"version": 3}   -> 409
journal matter.accepted $M by min {"due": "2026-02-27T17:00:00.000+08:00"}
journal matter.dispatched $M by he {"to": "$LI"}
journal matter.signed $M by li
clock +3d
as min   POST /session {"login": "min", "password": "$PASSWORD"}   -> 201
as min   GET /matters/$M   -> 200 {"state": "signed_for", "closed_at": absent}
