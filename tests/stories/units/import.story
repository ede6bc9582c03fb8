# Units come as a file; the same file twice changes nothing, and every line refused says why.
use office
as nobody  POST /units/import {"text":"名称,类型\n甲,物业"} -> 401
as he      POST /units/import {"text":"名称,类型\n甲,物业"} -> 403
as chen    POST /units/import {"text":"类型\n物业"} -> 422 {"errors":[{"field":"text"}]}
as he      POST /units/import/preview {"text":"名称,类型\n甲,物业"} -> 403
as chen    POST /units/import/preview {"text":"名称,类型\n甲,物业\n乙,房东"} -> 200 {"taken":1,"refused":1,"lines":[{"line":3}]}
as chen    GET /units -> 200 {"items":[]}
journal nothing
as chen    POST /units/import {"text":"名称,类型,统一社会信用代码,电话,值班电话,承办类别,服务区域\n欣园物业,物业,91350100M000100Y43,0456-7123456,13812345678,02 0203,990001000001001\n民政办,民政,,12345,,0401,\n抄错,物业,91350100M000100Y44,,,,\n同码,物业,91350100M000100Y43,,,,\n远处,环卫,,,,02,990009000001001\n无类型,房东,,,,,\n,物业,,,,,\n类别,物业,,,,2,\n"} -> 200 {"taken":2,"already_there":0,"refused":6,"lines":[{"line":4},{"line":5},{"line":6},{"line":7},{"line":8},{"line":9}]}
journal unit.added by chen {"kind":"property"}
journal unit.added by chen {"kind":"civil_affairs"}
as chen    POST /units/import {"text":"name,kind\n欣园物业,property\n民政办,civil_affairs\n"} -> 200 {"taken":0,"already_there":2,"refused":0}
journal nothing
as li      GET /units.csv -> 403
as he      GET /units.csv -> 200 "欣园物业,物业,91350100M000100Y43,0456-7123456,13812345678,02 0203,990001000001001"
