# A list that leaves the house as a file stands in the journal: who took it, how many lines, chosen by what.
use town

as nobody  POST /matters/csv -> 401
as li      POST /matters/csv -> 403
journal nothing
as min     POST /matters {"channel":"hall","body":"路灯不亮","place_id":"$DOOR"} -> 201
as chen    POST /matters/csv?state=accepted -> 200
   "路灯不亮"
journal matter.accepted by min
journal matters.exported by chen {"rows": "1", "filters": "state"}
