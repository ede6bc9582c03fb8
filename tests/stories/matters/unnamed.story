# The office decides whether somebody may write in without saying who they are; the page knows before it asks.
use town

as resident  GET /public/office -> 200 {"phone":"","takes_unnamed":true}
  Cache-Control: public, max-age=60
  statements <= 4
as resident  POST /public/matters {"body":"路灯不亮"} -> 201
as chen  PUT /settings/matters.unnamed_reports {"value":"maybe","source_note":"办公会纪要2026-3","version":0} -> 422 {"errors":[{"field":"value"}]}
as chen  PUT /settings/matters.unnamed_reports {"value":"false","source_note":"办公会纪要2026-3","version":0} -> 200
as chen  PUT /settings/matters.office_phone {"value":"0456-7002000","source_note":"办公会纪要2026-3","version":0} -> 200
as resident  GET /public/office -> 200 {"name":*,"phone":"0456-7002000","takes_unnamed":false}
as resident  POST /public/matters {"body":"路灯不亮"} -> 422 {"errors":[{"field":"name"},{"field":"phone"}]}
as resident  POST /public/matters {"body":"路灯不亮","name":"孙桂芝"} -> 422 {"errors":[{"field":"phone"}]}
as resident  POST /public/matters {"body":"路灯不亮","name":"","phone":"13904560003"} -> 422 {"errors":[{"field":"name"}]}
as min  GET /matters?channel=web -> 200 {"items":[*]}
as resident  POST /public/matters {"body":"路灯不亮","name":"孙桂芝","phone":"13904560003"} -> 201
