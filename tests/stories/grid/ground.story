# The ground of a grid is drawn from GeoJSON; a point in the open lies in exactly one grid.
use town
as nobody  GET /area-at?lon=124.15&lat=48.15 -> 401
as he      POST /areas/import-shapes {"text":"{}"} -> 403
as chen    POST /areas/import-shapes {"text":"nonsense"} -> 422 {"errors":[{"field":"text"}]}
as chen    POST /areas/import-shapes {"text":"{\"type\":\"FeatureCollection\"}"} -> 422 {"errors":[{"field":"text"}]}
as he      POST /areas/import-shapes/preview {"text":"{}"} -> 403
as chen    POST /areas/import-shapes/preview {"text":"nonsense"} -> 422 {"errors":[{"field":"text"}]}
as chen    POST /areas/import-shapes/preview {"text":"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000001001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.1,48.1],[124.2,48.1],[124.2,48.2],[124.1,48.1]]]}},{\"type\":\"Feature\",\"properties\":{\"code\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.1,48.1],[124.2,48.1],[124.2,48.2],[124.1,48.1]]]}}]}"} -> 200 {"taken":1,"refused":1,"lines":[{"line":2}]}
as chen    GET /area-at?lon=48.15&lat=124.15 -> 422 {"errors":[{"field":"lon"}]}
as chen    GET /area-at?lon=124.15 -> 422 {"errors":[{"field":"lat"}]}
as chen    GET /area-at?lon=124.15&lat=48.15 -> 200 {"area_id":absent}
journal nothing

as chen    POST /areas/import-shapes {"text":"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000001001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.1,48.1],[124.2,48.1],[124.2,48.2],[124.1,48.2],[124.1,48.1]],[[124.14,48.14],[124.16,48.14],[124.16,48.16],[124.14,48.16],[124.14,48.14]]]}},{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000001002\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.2,48.1],[124.3,48.1],[124.3,48.2],[124.2,48.2],[124.2,48.1]]]}},{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000001003\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.2,48.1],[124.3,48.1],[124.3,48.2],[124.2,48.2],[124.2,48.1]]]}},{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000002003\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.2,48.1],[124.3,48.1],[124.3,48.2]]]}}]}"} -> 200 {"taken":2,"already_there":0,"refused":2,"lines":[{"line":3},{"line":4}]}
journal area.drawn $G1 by chen
journal area.drawn $G2 by chen
as min     GET /area-at?lon=124.12&lat=48.12 -> 200 {"area_id":"$G1"}
  statements <= 4
as min     GET /area-at?lon=124.15&lat=48.15 -> 200 {"area_id":absent}
as min     GET /area-at?lon=124.2&lat=48.15 -> 200 {"area_id":"$G2"}
as min     GET /area-at?lon=124.4&lat=48.15 -> 200 {"area_id":absent}
as chen    GET /areas.geojson -> 200 "990001000001002"
as li      GET /areas.geojson -> 403
# Drawn the same again: nothing new.
as chen    POST /areas/import-shapes {"text":"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"990001000001002\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[124.2,48.1],[124.3,48.1],[124.3,48.2],[124.2,48.2],[124.2,48.1]]]}}]}"} -> 200 {"taken":0,"already_there":1}
journal nothing
