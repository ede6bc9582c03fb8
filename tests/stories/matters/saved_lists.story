# A list somebody comes back to follows the person, and nobody else.
use town

as nobody GET /saved-lists -> 401
as li   GET /saved-lists -> 200 []
as li   POST /saved-lists {"name":"","asked":"view=open"} -> 422
as li   POST /saved-lists {"name":"$repeat(长,21)","asked":"view=open"} -> 422
as li   POST /saved-lists {"name":"三栋的灯","asked":"view=open&category=0203"} -> 200 [{"id": $L, "name": "三栋的灯", "asked": "view=open&category=0203"}]
journal list.saved $L by li
as wu   GET /saved-lists -> 200 []
as wu   DELETE /saved-lists/$L -> 404
# Under a name it has already, it takes the other's place.
as li   POST /saved-lists {"name":"三栋的灯","asked":"view=mine"} -> 200 [{"id": $L, "asked": "view=mine"}]
as wu   POST /saved-lists {"name":"三栋的灯","asked":"view=open"} -> 200 [*]
as li   DELETE /saved-lists/$L -> 200 []
as li   DELETE /saved-lists/$L -> 404
as wu   GET /saved-lists -> 200 [*]
