# Several phones a person, several persons a phone; the office confirms one by reaching them.
use town
as li      POST /persons {"name":"王秀兰","phones":[{"number":"13812345678"}]} -> 201 {"id": $WANG, "phones": [{"id": $P1}]}
clock +1m
as li      POST /persons {"name":"王新良","phones":[{"number":"13812345678","label":"family"}]} -> 201 {"id": $XIN, "phones": [{"id": $P2}]}
journal person.registered $WANG by li
journal person.registered $XIN by li

as nobody  POST /persons/$WANG/phones {"number":"0456-7123456"} -> 401
as wu      POST /persons/$WANG/phones {"number":"0456-7123456"} -> 404
as li      POST /persons/$WANG/phones {"number":"7123456789012"} -> 422 {"errors":[{"field":"number"}]}
as li      POST /persons/$WANG/phones {"number":"0456-7123456","note":"也可打 13700001111"} -> 422 {"errors":[{"field":"note"}]}
as li      POST /persons/$WANG/phones/$P2/confirm -> 404
as wu      POST /persons/$WANG/phones/$P1/confirm -> 404
as li      POST /persons/$WANG/phones/$P2/end -> 404
journal nothing

as li      POST /persons/$WANG/phones {"number":"0456-7123456","label":"work"} -> 201 {"phones": [*, *]}
journal person.phone_added $WANG by li {}
as li      POST /persons/$WANG/phones/$P1/confirm -> 200 {"phones": [*, *]}
journal person.phone_confirmed $WANG by li {"phone": "$P1"}
as li      GET /residents?phone=13812345678 -> 200 {"persons": [{"id": $WANG}, {"id": $XIN}]}
as li      POST /persons/$WANG/phones/$P1/end -> 200 {"phones": [*, *]}
journal person.phone_ended $WANG by li {"phone": "$P1"}
as li      POST /persons/$WANG/phones/$P1/end -> 409
as li      POST /persons/$WANG/phones/$P1/confirm -> 409
as li      GET /residents?phone=13812345678 -> 200 {"persons": [{"id": $XIN}]}
as li      GET /residents?name=王秀兰 -> 200 {"persons": [{"phone": "0456-***3456"}]}
