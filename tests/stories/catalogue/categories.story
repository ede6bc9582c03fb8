# An office keeps its own tree of categories, and nobody below the secretary changes it.
use office

as nobody  GET /categories -> 401
as wu      POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0}  -> 403
as chen    POST /categories {"code": "029", "name": "电梯", "active": true, "version": 0}
   -> 422 "One field needs another look." {
     "errors": [{"field": "code", "detail": "A category code has 2, 4 or 6 digits."}]}
as chen    POST /categories {"code": "9901", "name": "电梯", "active": true, "version": 0}
   -> 422 "One field needs another look." {
     "errors": [{"field": "code", "detail": "The category above it is not there yet."}]}
as chen    POST /categories {"code": "0299", "name": "", "active": true, "version": 0}
   -> 422 "One field needs another look." {"errors": [{"field": "name", "detail": "Must be filled in."}]}
as chen    POST /categories {"code": "0299", "name": "$repeat(梯,31)", "active": true, "version": 0}
   -> 422 "One field needs another look." {
     "errors": [{"field": "name", "detail": "At most 30 characters; there are 31."}]}
as chen    POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0, "parent_code": "01"}
   -> 422 "One field needs another look." {
     "errors": [{"field": "parent_code", "detail": "There is no such member."}]}
journal nothing

as chen    POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0} -> 200 {"code": "0299", "parent_code": "02", "active": true, "version": 1}
journal category.put by chen {"code": "0299", "name": "电梯"}
as chen    POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0} 
   -> 409 "Somebody changed this just now. Look at it again."
as chen    POST /categories {"code": "0299", "name": "电梯停运", "active": false, "version": 1} 
   -> 200 {
     "code": "0299",
     "name": "电梯停运",
     "path": "房屋管道 / 电梯停运",
     "parent_code": "02",
     "active": false,
     "version": 2}
as chen    POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 1} 
   -> 409 "Somebody changed this just now. Look at it again."
journal category.put by chen {"code": "0299", "name": "电梯停运"}
as wu      GET /categories -> 200
    [{"code": "01", "name": "供水供热", "path": "供水供热", "active": true, "version": 1}, ...]
