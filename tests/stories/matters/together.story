# Several are dispatched, urged or supervised together; what cannot be done to one is said of it alone.
use town

as min  POST /matters {"channel":"hall","body":"楼道灯不亮","category_code":"020301","place_id":"$DOOR"} -> 201 {"id": $M}
as min  POST /matters {"channel":"hall","body":"路灯不亮","place_id":"$DOOR"} -> 201 {"id": $N}
as min  POST /matters {"channel":"hall","body":"下水堵了","category_code":"020101","area_id":"$G9"} -> 201 {"id": $O}
journal matter.accepted $M
journal matter.accepted $N
journal matter.accepted $O

as li   POST /matters/together {"verb":"dispatch","matters":[{"id":"$M","version":1}]} -> 403
as he   POST /matters/together {"verb":"dispatch","matters":[]} -> 422
as he   POST /matters/together {"verb":"urge","matters":[{"id":"$M","version":1}]} -> 422
as he   POST /matters/together {"verb":"accept","matters":[{"id":"$M","version":1}]} -> 422

# Rehearsed first: what would become of each, and nothing is kept.
as he   POST /matters/together {"verb":"dispatch","matters":[{"id":"$M","version":1},{"id":"$N","version":9},{"id":"$O","version":1},{"id":"$M","version":1}]}
   Linli-Rehearsal: true
   -> 200 {"done": 2, "rows": [{"id": $M, "done": true, "to": "li", "why_not": ""}, {"id": $N, "done": false, "why_not": *}, {"id": $O, "done": true, "to": "wu"}, {"done": false, "number": ""}]}
journal nothing
as he   GET /matters?waiting=to_dispatch -> 200 {"items": [*, *, *]}

as he   POST /matters/together {"verb":"dispatch","note":"今天都办","matters":[{"id":"$M","version":1},{"id":"$N","version":9},{"id":"$O","version":1}]} -> 200 {"done": 2}
   statements <= 17
journal matter.dispatched $M by he {"to": "$LI"}
journal matter.dispatched $O by he {"to": "$WU"}
as li   GET /matters?waiting=to_sign -> 200 {"items": [{"id": $M, "version": 2}]}
as li   GET /matters/$M/steps -> 200 [*, {"act": "dispatched", "text": "今天都办", "is_public": true}]
as he   GET /matters?waiting=to_dispatch -> 200 {"items": [{"id": $N}]}

# Somebody else's matters are not there.
as sun  POST /matters/together {"verb":"urge","note":"请快办","matters":[{"id":"$M","version":2}]} -> 200 {"done": 0, "rows": [{"done": false, "number": "", "title": ""}]}
journal nothing
as he   POST /matters/together {"verb":"urge","note":"请快办","matters":[{"id":"$M","version":2},{"id":"$N","version":1},{"id":"$O","version":2}]} -> 200 {"done": 2, "rows": [{"done": true}, {"done": false}, {"done": true}]}
   statements <= 8
journal matter.urged $M by he
journal matter.urged $O by he
as he   POST /matters/together {"verb":"supervise","level":"listed","note":"三天内办好","matters":[{"id":"$M","version":3}]} -> 200 {"done": 1}
journal matter.supervised $M by he {"level": "listed", "trigger": "overdue"}
as he   POST /matters/together {"verb":"supervise","level":"daily","note":"看着","matters":[{"id":"$M","version":4},{"id":"$O","version":3}]} -> 200 {"done": 1, "rows": [{"done": false}, {"done": true}]}
journal matter.supervised $O by he
as he   GET /matters?waiting=supervised -> 200 {"items": [*, *]}

# To one person named for all.
as he   POST /matters/together {"verb":"dispatch","staff_id":"$LI","matters":[{"id":"$O","version":4},{"id":"$N","version":1}]} -> 200 {"done": 2, "rows": [{"to": "li"}, {"to": "li"}]}
as wu   GET /matters?waiting=to_sign -> 200 {"items": []}
as li   GET /matters?waiting=to_sign -> 200 {"items": [*, *, *]}
