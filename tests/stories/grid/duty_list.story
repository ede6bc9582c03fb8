# Each level's duty list is published as a whole, from a day on.
use town
as nobody  GET /duty-list?level=community -> 401
as he      POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"02","duty":"环境卫生","part":"lead"}]} -> 403
as chen    GET /duty-list -> 422 {"errors":[{"field":"level"}]}
as chen    GET /duty-list?level=street -> 422 {"errors":[{"field":"level"}]}
as chen    POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[]} -> 422 {"errors":[{"field":"items"}]}
as chen    POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"020","duty":"环境卫生","part":"lead"}]} -> 422 {"errors":[{"field":"items[0].category_code"}]}
as chen    POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"02","duty":"环境卫生","part":"all"}]} -> 422 {"errors":[{"field":"items[0].part"}]}
as chen    GET /duty-list?level=community -> 200 {"number":0,"items":[]}
journal nothing

as chen    POST /duty-list {"level":"community","from_day":"2026-03-02","source_note":"区里清单","items":[{"category_code":"02","duty":"环境卫生","part":"lead"},{"category_code":"0203","duty":"协助清运垃圾","part":"assist","source_note":"第七条"}]} -> 201 {"number":1,"items":[*,*]}
journal duty_list.published by chen {"level":"community","number":"1"}
as chen    POST /duty-list {"level":"community","from_day":"2026-01-01","source_note":"更早的","items":[{"category_code":"02","duty":"环境卫生","part":"lead"}]} -> 422 {"errors":[{"field":"from_day"}]}
as chen    POST /duty-list {"level":"community","from_day":"2026-07-01","source_note":"下半年","items":[{"category_code":"05","duty":"便民服务","part":"lead"}]} -> 201 {"number":2}
as li      GET /duty-list?level=community -> 200 {"number":1,"items":[{"category_code":"02"},{"category_code":"0203","part":"assist"}]}
as li      GET /duty-list?level=community&day=2026-07-01 -> 200 {"number":2,"items":[{"category_code":"05"}]}
as li      GET /duty-list?level=community&day=2026-03-01 -> 200 {"number":0}
