# Words an office says often are kept by whoever keeps its settings, and used by everybody.
community 鸭绿河社区
committee North
grid 3 in North
staff chen community_secretary at community
staff li grid_worker at grid 3

as nobody  GET /quick-replies -> 401
as nobody  POST /quick-replies {"version": 0, "code": "rd", "text": "您的事记下了"} -> 401
as li      POST /quick-replies {"version": 0, "code": "rd", "text": "您的事记下了"} -> 403
as chen    POST /quick-replies {"version": 0, "code": "", "text": "$repeat(字,1001)"} -> 422 {"errors": [{"field": "code"}, {"field": "text"}]}
as chen    POST /quick-replies {"version": 0, "code": "r d", "text": "您的事记下了"} -> 422 {"errors": [{"field": "code", "detail": "A code is letters, digits or Chinese characters, without spaces."}]}
as chen    POST /quick-replies {"version": 0, "code": "rd", "text": "{电话}"}
   Accept-Language: zh
   -> 422 {"errors": [{"field": "text", "detail": "不认识 {电话}。能填的有：{编号} {门牌} {类别} {期限} {单位} {称呼} {社区} {我} {今天}。"}]}
journal nothing

as chen    POST /quick-replies {"version": 0, "code": "RD", "text": "{门牌}的事记下了，{期限}前给您答复。"} -> 200 {"id": $R, "code": "rd", "text": "{门牌}的事记下了，{期限}前给您答复。", "active": true, "version": 1}
   statements <= 8
as chen    POST /quick-replies {"version": 0, "code": "rd", "text": "另一句"} -> 422 {"errors": [{"field": "code", "detail": "This code is in use already."}]}
as chen    POST /quick-replies {"version": 0, "code": "热力", "text": "已经请热力公司上门。"} -> 200 {"id": $H}
journal quick_reply.put $R by chen {"code": "rd"}
journal quick_reply.put $H by chen {"code": "热力"}

as li      GET /quick-replies -> 200 [{"code": "rd", "version": 1}, {"code": "热力"}]
   statements <= 3
as chen    POST /quick-replies {"id": $R, "version": 9, "code": "rd", "text": "改一改"} -> 409
as chen    POST /quick-replies {"id": $R, "version": 1, "code": "rd", "text": "改一改", "active": false} -> 200 {"version": 2, "active": false}
as chen    POST /quick-replies {"id": $R, "version": 1, "code": "rd", "text": "又改"} -> 409
journal quick_reply.put $R by chen {"code": "rd"}
as li      GET /quick-replies -> 200 [{"code": "rd", "text": "改一改", "active": false}, {"code": "热力"}]
