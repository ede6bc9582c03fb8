# The whole tree on a day is one query; everybody sees their own areas and what is above them.
use town
as chen  GET /areas -> 200 {"day":"2026-03-02","areas":[{"id":"$ROOT"},{"id":"$NORTH"},{"id":"$G1"},{"id":"$G2"},{"id":"$SOUTH"},{"id":"$G9"}]}
  statements <= 3
as he    GET /areas -> 200 {"areas":[{"id":"$ROOT"},{"id":"$NORTH"},{"id":"$G1"},{"id":"$G2"}]}
as wu    GET /areas -> 200 {"areas":[{"id":"$ROOT"},{"id":"$SOUTH"},{"id":"$G9"}]}
as chen  GET /areas?day=2026-03-01 -> 200 {"day":"2026-03-01","areas":[]}
as chen  GET /areas?day=yesterday -> 422 {"errors":[{"field":"day"}]}

# A name holds from the day it was given.
clock +1d
as chen POST /session {"login":"chen","password":"$PASSWORD"} -> 201
journal session.opened by chen
as chen  PATCH /areas/$G1 {"version":1,"name":"河堤网格"} -> 200
as chen  GET /areas?day=2026-03-02 -> 200 {"areas":[{"id":"$ROOT"},{"id":"$NORTH"},{"id":"$G1","name":"第1网格"},*,*,*]}
as chen  GET /areas -> 200 {"areas":[{"id":"$ROOT"},{"id":"$NORTH"},{"id":"$G1","name":"河堤网格"},*,*,*]}
