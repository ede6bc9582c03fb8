# What the office may set, within its limits and with the reason written beside it.
use office

as nobody  GET /settings -> 401
as li      GET /settings -> 403
as aud     PUT /settings/session.idle_minutes {"value":"20","source_note":"x","version":0} -> 403
as chen    PUT /settings/session.idle_minutes {"value":"480","source_note":"x","version":0} -> 404
as sys     PUT /settings/session.idle_minutes {"value":"4","source_note":"办公会纪要2026-3","version":0} -> 422 {"errors":[{"field":"value"}]}
as sys     PUT /settings/session.idle_minutes {"value":"20","version":0} -> 422 {"errors":[{"field":"source_note"}]}
as sys     PUT /settings/no.such.setting {"value":"20","source_note":"办公会纪要2026-3","version":0} -> 404
journal nothing

as sys     PUT /settings/session.idle_minutes {"value":"10","source_note":"办公会纪要2026-3","version":0} -> 200 {"value": "10", "fallback": "30", "changed": true, "version": 1}
as sys     PUT /settings/session.idle_minutes {"value":"15","source_note":"办公会纪要2026-4","version":0} -> 409
journal setting.changed by sys {"name": "session.idle_minutes", "value": "10"}
as sys     GET /settings -> 200
clock +10m
as sys     GET /me -> 401
