# Areas and places come as files; the same file twice changes nothing, and every line refused says why.
use town
as nobody  POST /areas/import {"text":"代码,名称,类型,上级代码\n"} -> 401
as he      POST /areas/import {"text":"代码,名称,类型,上级代码\n"} -> 403
as he      POST /places/import {"text":"网格代码\n"} -> 403
as chen    POST /areas/import {"text":"名称\n甲"} -> 422 {"errors":[{"field":"text"}]}
as chen    POST /areas/import {"text":"代码,代码\n"} -> 422 {"errors":[{"field":"text"}]}
as chen    POST /places/import {"text":"小区,楼栋\n欣园,3"} -> 422 {"errors":[{"field":"text"}]}
as he      POST /areas/import/preview {"text":"代码,名称,类型,上级代码\n"} -> 403
as he      POST /places/import/preview {"text":"网格代码\n"} -> 403
as chen    POST /areas/import/preview {"text":"名称\n甲"} -> 422 {"errors":[{"field":"text"}]}
as chen    POST /areas/import/preview {"text":"代码,名称,类型,上级代码\n990001000003,西片居民委,居民委,990001000000\n990001000001001,另一个名字,网格,990001000001\n"} -> 200 {"taken":1,"already_there":0,"refused":1,"lines":[{"line":3}]}
as chen    POST /places/import/preview {"text":"小区,楼栋,网格代码\n欣园,3栋,990001000001001\n欣园,4栋,990001000009001\n"} -> 200 {"taken":1,"refused":1,"lines":[{"line":3}]}
as chen    GET /places?text=欣园3栋 -> 200 []
journal nothing

as chen    POST /areas/import {"text":"代码,名称,类型,上级代码,性质,区域范围,监督电话\n990001000003,西片居民委,居民委,990001000000,,,\n990001000003001,学校,网格,990001000003,专属网格,第一中学,12345\n990001000001001,第1网格,网格,990001000001,,,\n990001000001002,另一个名字,网格,990001000001,,,\n990001000004001,无上级,网格,990001000004,,,\n990001000001,短,乡镇,990001000000,,,\n99000100000300,位数,网格,990001000003,,,\n"} -> 200 {"taken":2,"already_there":1,"refused":4,"lines":[{"line":5},{"line":6},{"line":7},{"line":8}]}
journal area.added by chen {"kind":"committee","code":"990001000003"}
journal area.added by chen {"kind":"grid","code":"990001000003001"}
as chen    GET /areas -> 200 {"areas":[*,*,*,*,*,*,{"code":"990001000003"},{"code":"990001000003001","grid_kind":"dedicated","extent":"第一中学","supervision_phone":"12345"}]}
as chen    POST /areas/import {"text":"code,name,kind,parent_code\n990001000003,西片居民委,committee,990001000000\n990001000003001,学校,grid,990001000003\n"} -> 200 {"taken":0,"already_there":2,"refused":0,"lines":[]}
# An export begins with the community itself; another community is not brought in by a file.
as chen    POST /areas/import {"text":"代码,名称,类型,上级代码\n990001000000,鸭绿河社区,社区,\n990002000000,白桦社区,社区,\n"} -> 200 {"taken":0,"already_there":1,"refused":1,"lines":[{"line":3}]}
journal nothing
as chen    GET /areas.csv -> 200 "990001000003001,学校,网格,990001000003,专属网格,第一中学,12345"
as li      GET /areas.csv -> 403
as he      GET /areas.csv -> 200 "990001000001,North居民委,居民委,990001000000"

as chen    POST /places/import {"text":"小区,楼栋,单元,门牌,楼层,网格代码,经度,纬度\n欣园,3栋,1单元,101,,990001000001001,,\n欣园,3栋,1单元,102,,990001000001001,,\n欣园,3栋,2单元,101,,990001000001002,,\n欣园,综合楼,,,,990001000001001,124.1,48.2\n,独栋,,201,2,990001000001001,,\n欣园,3栋,1单元,101,,990001000001002,,\n欣园,,1单元,,,990001000001001,,\n欣园,4栋,,,,990001000009001,,\n,,,,,990001000001001,,\n欣园,5栋,,,two,990001000001001,,\n欣园,6栋,,,,990001000001001,48.2,124.1\n"} -> 200 {"taken":5,"already_there":0,"refused":6,"lines":[{"line":7},{"line":8},{"line":9},{"line":10},{"line":11},{"line":12}]}
journal places.imported by chen {"taken":"5","refused":"6"}
as chen    GET /places?text=欣园3-2-101 -> 200 [{"label":"欣园3栋2单元101","area_id":"$G2","floor":1}]
as chen    GET /places?text=欣园综合楼 -> 200 [{"name":"综合楼","number":"","lon":124.1}]
as chen    GET /places?text=欣园6栋 -> 200 []
as chen    GET /places.csv -> 200 "欣园,3栋,2单元,101,,1,990001000001002,,"
as chen    GET /places.csv -> 200 ",独栋,,201,,2,990001000001001,,"
# A number may have a name beside it, and a name a number in it.
as chen    POST /places/import {"text":"小区,楼栋,名称,网格代码\n欣园,7栋,老干部楼,990001000001001\n欣园,3号院,,990001000001001\n欣园,8栋,$repeat(字,41),990001000001001\n"} -> 200 {"taken":2,"refused":1,"lines":[{"line":4}]}
journal places.imported by chen {"taken":"2","refused":"1"}
as chen    GET /places?text=欣园7栋 -> 200 [{"number":"7","name":"老干部楼","label":"欣园7栋"}]
as chen    GET /places?text=欣园3号院 -> 200 [{"number":"","name":"3号院","label":"欣园3号院"}]
as chen    POST /places/import {"text":"小区,楼栋,单元,门牌,楼层,网格代码,经度,纬度\n欣园,3栋,1单元,101,,990001000001001,,\n欣园,3栋,1单元,102,,990001000001001,,\n欣园,3栋,2单元,101,,990001000001002,,\n欣园,综合楼,,,,990001000001001,124.1,48.2\n,独栋,,201,2,990001000001001,,\n"} -> 200 {"taken":0,"already_there":5,"refused":0}
journal nothing
