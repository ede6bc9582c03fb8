# A register is taken in line by line; the same file again changes nothing.
use town
as nobody  POST /residents/import {"text":"门牌,与户主关系,姓名\n"} -> 401
as aud     POST /residents/import {"text":"门牌,与户主关系,姓名\n"} -> 403
as li      POST /residents/import {"text":"门牌,姓名\n"} -> 422 {"errors":[{"field":"text","detail":"The first line lacks: 与户主关系."}]}
as aud     POST /residents/import/preview {"text":"门牌,与户主关系,姓名\n"} -> 403
as li      POST /residents/import/preview {"text":"门牌,与户主关系,姓名\n3-2-101,户主,赵强\n9-9-999,户主,赵刚\n"} -> 200 {"taken":1,"already_there":0,"refused":1,"lines":[{"line":3,"reason":{"zh":"门牌：没有这个门牌。"}}]}
as li      GET /residents?q=赵强 -> 200 {"persons":[]}
journal nothing

as li      POST /residents/import {"text":"户号,门牌,户类型,与户主关系,姓名,证件号码,电话,文化程度,特征,告知书\nA1,3-2-101,户籍,户主,王秀兰,23128119491231002X,13812345678,初中,独居、失独,2026-01\nA1,3-2-101,户籍,妻,李梅,,,,,\nA2,5-1-101,户籍,户主,赵强,,,,,\n,3-2-201,常住,户主,梁国富,231281197506120014,,,,\n,3-2-201,常住,户主,,,,,,\n,3-2-201,常住,表叔的邻居,梁国富,,,,,\n,3-2-201,常住,户主,梁国富,231281197506120013,,,,\n,3-2-201,常住,户主,孙二,,,,,\n"}
   -> 200 {"taken": 3, "already_there": 0, "refused": 5, "lines": [{"line": 4, "reason": {"zh": "门牌：没有这个门牌。"}}, {"line": 5, "reason": {"zh": "证件号码：身份证号最后一位对不上，请逐位核对。"}}, {"line": 6, "reason": {"zh": "姓名：不能空着。"}}, {"line": 7, "reason": {"zh": "与户主关系：不认识“表叔的邻居”。"}}, {"line": 9}]}
journal household.opened by li
journal person.registered by li
journal person.consented by li {"purpose": "care", "version": "2026-01"}
journal person.trait_recorded by li
journal person.trait_recorded by li
journal person.registered by li
journal household.opened by li
journal person.registered by li
journal residents.imported by li {"taken": "3", "refused": "5"}

as li      POST /residents/import {"text":"户号,门牌,户类型,与户主关系,姓名,证件号码,电话,文化程度,特征,告知书\nA1,3-2-101,户籍,户主,王秀兰,23128119491231002X,13812345678,初中,独居、失独,2026-01\nA1,3-2-101,户籍,妻,李梅,,,,,\n,3-2-201,常住,户主,梁国富,231281197506120013,,,,\n"}
   -> 200 {"taken": 0, "already_there": 3, "refused": 0, "lines": []}
journal nothing

# A trait says what it rests on, line by line.
as li      POST /residents/import {"text":"门牌,与户主关系,姓名,出生日期,特征,特征依据,告知书\n3-2-201,非亲属,周一,,重病,,\n3-2-201,非亲属,周二,2020-05-01,困境儿童,,2026-01\n3-2-201,非亲属,周三,2020-05-01,困境儿童,未成年人保护法 43,\n"}
   -> 200 {"taken": 1, "refused": 2, "lines": [{"line": 2, "reason": {"en": "statute: Traits are sensitive: name the law and its article, or the notice under which the person consented."}}, {"line": 3, "reason": {"en": "consent_text: Below 14 years a guardian consents: do it on the person's page."}}]}
journal household.opened by li
journal person.registered by li
journal person.trait_recorded by li
journal residents.imported by li {"taken": "1", "refused": "2"}

# Who lives behind one door is not moved by a list that says another.
as li      POST /residents/import {"text":"门牌,与户主关系,姓名,证件号码\n3-2-201,非亲属,王秀兰,23128119491231002X\n"} -> 200 {"taken": 0, "refused": 1, "lines": [{"line": 2}]}
as li      GET /residents?door=3-2-101 -> 200 {"persons": [{"name": "王*", "age": 76}, {"name": "李*"}]}
as wu      GET /residents?name=王秀兰 -> 200 {"persons": []}
