# Whoever runs the server asks whether it lives, and nobody needs to be signed in for that.
use office

as nobody  GET /livez   -> 200
as nobody  GET /readyz  -> 200
as nobody  GET /metrics -> 404
