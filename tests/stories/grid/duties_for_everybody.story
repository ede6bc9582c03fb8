# Anybody may read what each level has to do today; what begins later is not told yet.
use town
as resident  POST /public/duties {} -> 405
as resident  GET /public/duties?level=grid -> 422 {"errors":[{"field":"level"}]}
as resident  GET /public/duties -> 200 []

as chen  POST /duty-list {"level":"grid","from_day":"2026-03-02","source_note":"网格员职责","items":[{"category_code":"05","duty":"帮老人代办","part":"lead"}]} -> 201
as chen  POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"0203","duty":"协助清运垃圾","part":"assist","source_note":"第七条"},{"category_code":"02","duty":"环境卫生","part":"lead"}]} -> 201
as chen  POST /duty-list {"level":"community","from_day":"2026-07-01","source_note":"下半年","items":[{"category_code":"05","duty":"便民服务","part":"lead"}]} -> 201 {"number":2}
as resident  GET /public/duties -> 200 [{"level":"community","number":1,"from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"02","duty":"环境卫生","part":"lead"},{"category_code":"0203","part":"assist","source_note":"第七条"}]},{"level":"grid","items":[{"duty":"帮老人代办"}]}]
  Cache-Control: public, max-age=60
  statements <= 3
clock 2026-07-01T09:00
as resident  GET /public/duties -> 200 [{"level":"community","number":2,"items":[{"category_code":"05"}]},{"level":"grid","number":1}]
