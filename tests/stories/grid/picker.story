# The picker goes from the estate to the door; a building is drawn with its entrances, floors and doors.
use town
place 欣园3栋1单元101 in grid 1 as $D1
place 欣园3栋2单元1001 in grid 1 as $D10
place 欣园3栋2单元201 in grid 1 as $D2
place 欣园10栋 in grid 2 as $B10
place 松园 in grid 9 as $SONG
as nobody  GET /estates -> 401
as con     GET /estates -> 403
as min     GET /estates -> 200 [{"id":"$SONG"},{"id":$XIN,"name":"欣园"}]
  statements <= 3
as min     GET /places/$XIN/under -> 200 [{"id":$B3,"number":"3"},{"id":"$B10","number":"10"}]
as min     GET /places/$D1/under -> 200 []
as min     GET /buildings/$XIN -> 404
as min     GET /buildings/$D1 -> 404
as min     GET /buildings/$B3 -> 200 {"label":"欣园3栋","entrances":[{"number":"1","floors":[{"floor":1,"doors":[{"id":"$D1","number":"101"}]}]},{"number":"2","floors":[{"floor":10,"doors":[{"id":"$D10"}]},{"floor":2,"doors":[{"id":"$D2"}]}]}]}
  statements <= 4
as min     GET /buildings/$B10 -> 200 {"entrances":[]}
