# The auditor reads what happened, and proves that nothing was altered.
use office

as nobody  GET /journal -> 401
as sys     GET /journal -> 403
as chen    GET /journal -> 403
as sec     GET /journal/verify -> 403
as sys     POST /staff/$LI/rename {"name":"李红","version":1} -> 200
as aud     GET /journal?limit=1 -> 200 {"items": [{"act": "staff.renamed", "actor_id": $SYS, "actor_name": "sys", "subject_id": $LI, "facts": {}}], "next": $NEXT}
as aud     GET /journal?limit=1&cursor=$NEXT&subject=$LI&act=staff. -> 200 {"items": [{"act": "staff.granted", "facts": {"role": "grid_worker"}}]}
as aud     GET /journal?act=staff.renamed&actor=$SYS -> 200 {"items": [{"subject_id": $LI}], "next": absent}
as aud     GET /journal?actor=$LI -> 200 {"items": []}
as aud     GET /journal?day=2026-03-02&act=staff.renamed -> 200 {"items": [{"subject_id": $LI}]}
as aud     GET /journal?day=2026-03-01 -> 200 {"items": []}
as aud     GET /journal?day=2026-02-30 -> 422 {"errors":[{"field":"day"}]}
as aud     GET /journal?cursor=x -> 422 {"errors":[{"field":"cursor"}]}
as aud     GET /journal?limit=1000 -> 422 {"errors":[{"field":"limit"}]}
as aud     GET /journal/verify -> 200 {"intact": true, "broken_at": absent, "hash": *}
