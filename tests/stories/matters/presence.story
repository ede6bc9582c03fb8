# Who is looking at a matter or writing there is told to whoever else is there, and is nothing that is kept.
use town

as min  POST /matters {"channel":"hall","kind":"report","body":"网格员态度不好","place_id":"$DOOR","about_staff_id":"$LI"} -> 201 {"id": $M}
journal matter.accepted $M by min

# Who may not see the matter is not there, and hears of nobody.
as nobody  POST /live/presence {"subject_id":"$M","doing":"looking"} -> 401
as aud     POST /live/presence {"subject_id":"$M","doing":"looking"} -> 403
as li      POST /live/presence {"subject_id":"$M","doing":"looking"} -> 404
as wu      POST /live/presence {"subject_id":"$M","doing":"looking"} -> 404
as min     POST /live/presence {"subject_id":"0192aaaa-0000-7000-8000-000000000001","doing":"looking"} -> 404
as min     POST /live/presence {"subject_id":"$M","doing":"sleeping"} -> 422
as min     POST /live/presence {"subject_id":"$M"} -> 422

as min     POST /live/presence {"subject_id":"$M","doing":"looking"} -> 200 {"subject_id": $M, "others": []}
   statements <= 4
as he      POST /live/presence {"subject_id":"$M","doing":"writing"} -> 200 {"others": [{"name": "min", "doing": "looking"}]}
as min     POST /live/presence {"subject_id":"$M","doing":"looking"} -> 200 {"others": [{"name": "he", "doing": "writing"}]}
as he      POST /live/presence {"subject_id":"$M","doing":"gone"} -> 200
as min     POST /live/presence {"subject_id":"$M","doing":"looking"} -> 200 {"others": []}

# Half a minute after it was last said it is forgotten; nothing of it was ever written down.
as he      POST /live/presence {"subject_id":"$M","doing":"looking"} -> 200 {"others": [{"name": "min"}]}
clock +1m
as min     POST /live/presence {"subject_id":"$M","doing":"looking"} -> 200 {"others": []}
journal nothing
as min     GET /matters/$M/steps -> 200 [{"act": "accepted"}]
