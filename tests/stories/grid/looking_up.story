# A door is found as people say it, whatever part of it they have typed.
use town
place 欣园3栋2单元101 in grid 1 as $D101
place 欣园3栋2单元102 in grid 1 as $D102
place 欣园3栋2单元201 in grid 1 as $D201
place 欣园31栋1单元101 in grid 2 as $D31
place 松园3栋2单元101 in grid 9 as $S101
as nobody  GET /places?text=欣园 -> 401
as con     GET /places?text=欣园 -> 403
as min     GET /places -> 422 {"errors":[{"field":"text"}]}
as min     GET /places?text=长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长 -> 422 {"errors":[{"field":"text"}]}
as min     GET /places?text=欣园&limit=51 -> 422 {"errors":[{"field":"limit"}]}
as min     GET /places?text=欣园&order=name -> 422 {"errors":[{"field":"order"}]}
as min     GET /places?text=-- -> 200 []

as min     GET /places?text=欣园3栋2单元101 -> 200 [{"id":"$D101"}]
  statements <= 4
as min     GET /places?text=欣园３幢二单元101室 -> 200 [{"id":"$D101"}]
as min     GET /places?text=欣园3号楼2门101号 -> 200 [{"id":"$D101"}]
as min     GET /places?text=欣园小区３＃－２－１０１ -> 200 [{"id":"$D101"}]
as min     GET /places?text=欣园3-2-10 -> 200 [{"id":"$D101"},{"id":"$D102"}]
as min     GET /places?text=3-2-101 -> 200 [{"id":"$S101","label":"松园3栋2单元101"},{"id":"$D101","label":"欣园3栋2单元101"}]
as min     GET /places?text=欣园3栋&limit=3 -> 200 [{"kind":"building","label":"欣园3栋"},{"kind":"entrance"},{"id":"$D101"}]
as min     GET /places?text=欣园31 -> 200 [{"label":"欣园31栋"},*,{"id":"$D31"}]
as min     GET /places?text=欣&limit=1 -> 200 [{"kind":"estate","label":"欣园"}]
as min     GET /places?text=园3 -> 200 []
# A grid worker takes in matters too, and so finds doors of other grids.
as wu      GET /places?text=欣园3-2-101 -> 200 [{"id":"$D101","area_id":"$G1"}]
as min     GET /places?text=%25 -> 200 []
