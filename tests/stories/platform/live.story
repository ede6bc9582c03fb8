# Whoever is signed in may listen for what happens within their reach; nobody else may.
use office

as nobody  GET /live -> 401
as li      GET /live -> 200
   Content-Type: text/event-stream
