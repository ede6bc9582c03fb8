# Accounts are kept by the system administrator, and read by the other two.
use office

as nobody  GET /staff -> 401
as li      GET /staff -> 403
as chen    GET /staff/$LI -> 403
as sys     GET /staff?login=l -> 200 {"items": [{"id": $LI, "login": "li", "state": "active", "password_hash": absent}], "next": absent}
as sec     GET /staff?state=disabled -> 200 {"items": []}
as aud     GET /staff/$LI -> 200 {"name": "li"}
as sys     GET /staff?password_hash=x -> 422
as sys     GET /staff/$G3 -> 404

as chen    POST /staff/$LI/rename {"name":"李红","version":1} -> 403
as sys     POST /staff/$LI/rename {"name":"李红","version":1} -> 200 {"name": "李红", "version": 2}
as sys     POST /staff/$LI/rename {"name":"李洪","version":1} -> 409
as sys     POST /staff/$LI/disable {"version":2} -> 200 {"state": "disabled", "version": 3}
as li      GET /me -> 401
as sys     POST /staff/$LI/disable {"version":3} -> 409
as sys     POST /staff/$LI/enable {"version":3} -> 200 {"state": "active"}
as li      GET /me -> 401
journal staff.renamed $LI by sys
journal staff.disabled $LI by sys
journal staff.enabled $LI by sys

# The last administrator stays.
as sys     POST /staff/$SYS/disable {"version":1} -> 409 "This is the last system administrator. Give the role to somebody else first."
as sys     POST /staff/$SEC/disable {"version":1} -> 409
journal nothing
as sys     GET /me -> 200
