# An office keeps its own tree of categories, and nobody below the secretary changes it.
use office

as nobody  GET /categories -> 401 "Sign in first."
as wu      POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0} 
   -> 403 "Your role does not allow this. If you need it, ask the security administrator."
as chen    POST /categories {"code": "029", "name": "电梯", "active": true, "version": 0} 
   -> 422 "One field needs another look."
as chen    POST /categories {"code": "9901", "name": "电梯", "active": true, "version": 0} 
   -> 422 "One field needs another look."
as chen    POST /categories {"code": "0299", "name": "", "active": true, "version": 0} 
   -> 422 "One field needs another look."
as chen    POST /categories {"code": "0299", "name": "$repeat(梯,31)", "active": true, "version": 0} 
   -> 422 "One field needs another look."
as chen    POST /categories {"code": "0299", "name": "电梯", "active": true, "version": 0, "parent_code": "01"} 
   -> 422 "One field needs another look."
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
    [{"code": "01", "name": "供水供热", "path": "供水供热", "active": true, "version": 1}, {"code": "0101", "name": "供水", "path": "供水供热 / 供水", "parent_code": "01", "active": true, "version": 1}, {"code": "010101", "name": "停水", "path": "供水供热 / 供水 / 停水", "parent_code": "0101", "active": true, "version": 1}, {"code": "010102", "name": "水压水质", "path": "供水供热 / 供水 / 水压水质", "parent_code": "0101", "active": true, "version": 1}, {"code": "0102", "name": "供热", "path": "供水供热 / 供热", "parent_code": "01", "active": true, "version": 1}, {"code": "010201", "name": "室温不够", "path": "供水供热 / 供热 / 室温不够", "parent_code": "0102", "active": true, "version": 1}, {"code": "010202", "name": "暖气漏水", "path": "供水供热 / 供热 / 暖气漏水", "parent_code": "0102", "active": true, "version": 1}, {"code": "02", "name": "房屋管道", "path": "房屋管道", "active": true, "version": 1}, {"code": "0201", "name": "下水", "path": "房屋管道 / 下水", "parent_code": "02", "active": true, "version": 1}, {"code": "020101", "name": "下水堵塞", "path": "房屋管道 / 下水 / 下水堵塞", "parent_code": "0201", "active": true, "version": 1}, {"code": "020102", "name": "污水外溢", "path": "房屋管道 / 下水 / 污水外溢", "parent_code": "0201", "active": true, "version": 1}, {"code": "0202", "name": "房屋", "path": "房屋管道 / 房屋", "parent_code": "02", "active": true, "version": 1}, {"code": "020201", "name": "屋顶漏雨", "path": "房屋管道 / 房屋 / 屋顶漏雨", "parent_code": "0202", "active": true, "version": 1}, {"code": "020202", "name": "墙体脱落", "path": "房屋管道 / 房屋 / 墙体脱落", "parent_code": "0202", "active": true, "version": 1}, {"code": "0203", "name": "电梯楼道", "path": "房屋管道 / 电梯楼道", "parent_code": "02", "active": true, "version": 1}, {"code": "020301", "name": "楼道灯", "path": "房屋管道 / 电梯楼道 / 楼道灯", "parent_code": "0203", "active": true, "version": 1}, {"code": "020302", "name": "楼道堆物", "path": "房屋管道 / 电梯楼道 / 楼道堆物", "parent_code": "0203", "active": true, "version": 1}, {"code": "020303", "name": "单元门", "path": "房屋管道 / 电梯楼道 / 单元门", "parent_code": "0203", "active": true, "version": 1}, {"code": "0299", "name": "电梯停运", "path": "房屋管道 / 电梯停运", "parent_code": "02", "active": false, "version": 2}, {"code": "03", "name": "环境卫生", "path": "环境卫生", "active": true, "version": 1}, {"code": "0301", "name": "垃圾清运", "path": "环境卫生 / 垃圾清运", "parent_code": "03", "active": true, "version": 1}, {"code": "0302", "name": "积雪清扫", "path": "环境卫生 / 积雪清扫", "parent_code": "03", "active": true, "version": 1}, {"code": "0303", "name": "绿化", "path": "环境卫生 / 绿化", "parent_code": "03", "active": true, "version": 1}, {"code": "0304", "name": "养犬扰民", "path": "环境卫生 / 养犬扰民", "parent_code": "03", "active": true, "version": 1}, {"code": "04", "name": "道路照明", "path": "道路照明", "active": true, "version": 1}, {"code": "0401", "name": "道路破损", "path": "道路照明 / 道路破损", "parent_code": "04", "active": true, "version": 1}, {"code": "0402", "name": "路灯", "path": "道路照明 / 路灯", "parent_code": "04", "active": true, "version": 1}, {"code": "0403", "name": "停车", "path": "道路照明 / 停车", "parent_code": "04", "active": true, "version": 1}, {"code": "05", "name": "邻里纠纷", "path": "邻里纠纷", "active": true, "version": 1}, {"code": "0501", "name": "噪声", "path": "邻里纠纷 / 噪声", "parent_code": "05", "active": true, "version": 1}, {"code": "0502", "name": "楼上漏水", "path": "邻里纠纷 / 楼上漏水", "parent_code": "05", "active": true, "version": 1}, {"code": "0503", "name": "占用公共地方", "path": "邻里纠纷 / 占用公共地方", "parent_code": "05", "active": true, "version": 1}, {"code": "06", "name": "民生保障", "path": "民生保障", "active": true, "version": 1}, {"code": "0601", "name": "低保救助", "path": "民生保障 / 低保救助", "parent_code": "06", "active": true, "version": 1}, {"code": "0602", "name": "养老助残", "path": "民生保障 / 养老助残", "parent_code": "06", "active": true, "version": 1}, {"code": "0603", "name": "医保社保", "path": "民生保障 / 医保社保", "parent_code": "06", "active": true, "version": 1}, {"code": "0604", "name": "就业", "path": "民生保障 / 就业", "parent_code": "06", "active": true, "version": 1}, {"code": "07", "name": "证明代办", "path": "证明代办", "active": true, "version": 1}, {"code": "0701", "name": "开具证明", "path": "证明代办 / 开具证明", "parent_code": "07", "active": true, "version": 1}, {"code": "0702", "name": "跑腿代办", "path": "证明代办 / 跑腿代办", "parent_code": "07", "active": true, "version": 1}, {"code": "08", "name": "安全隐患", "path": "安全隐患", "active": true, "version": 1}, {"code": "0801", "name": "消防燃气", "path": "安全隐患 / 消防燃气", "parent_code": "08", "active": true, "version": 1}, {"code": "0802", "name": "用电", "path": "安全隐患 / 用电", "parent_code": "08", "active": true, "version": 1}, {"code": "0803", "name": "井盖护栏", "path": "安全隐患 / 井盖护栏", "parent_code": "08", "active": true, "version": 1}, {"code": "09", "name": "其他", "path": "其他", "active": true, "version": 1}]
