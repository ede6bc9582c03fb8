# Guessing shuts out the one who guesses, and nobody else.
use office
browser stranger
browser desk

as desk      POST /session {"login":"li","password":"$PASSWORD"} -> 201
as stranger  POST /session {"login":"li","password":"guess-Needles-1"} -> 401
as stranger  POST /session {"login":"li","password":"guess-Needles-2"} -> 401
as stranger  POST /session {"login":"li","password":"guess-Needles-3"} -> 401
as stranger  POST /session {"login":"li","password":"guess-Needles-4"} -> 401
as stranger  POST /session {"login":"li","password":"guess-Needles-5"} -> 401
as stranger  POST /session {"login":"li","password":"$PASSWORD"} -> 429
   Retry-After: 900
# No header opens the door again, and the other accounts are nobody's concern.
as stranger  POST /session {"login":"li","password":"$PASSWORD"}
   X-Forwarded-For: 198.51.100.77
   -> 429
as desk      POST /session {"login":"li","password":"$PASSWORD"} -> 201
clock +15m
as stranger  POST /session {"login":"li","password":"$PASSWORD"} -> 201
