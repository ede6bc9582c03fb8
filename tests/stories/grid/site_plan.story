# A picture from the wall becomes the ground of a grid's map, is read byte by byte, and is shown to who sees the grid.
use town
as nobody  GET /ground -> 401
as he      PUT /areas/$G1/site-plan {"picture":"iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR42mP48OEFHDHg5AAAi3UhYYxX2uEAAAAASUVORK5CYII="} -> 403
as chen    PUT /areas/0192aaaa-0000-7000-8000-000000000001/site-plan {"picture":"iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR42mP48OEFHDHg5AAAi3UhYYxX2uEAAAAASUVORK5CYII="} -> 404
as chen    PUT /areas/$G1/site-plan {"picture":"not base64"} -> 422 {"errors":[{"field":"picture"}]}
as chen    PUT /areas/$G1/site-plan {"picture":"R0lGODlhAQABAAAAADs="} -> 422 {"errors":[{"field":"picture","detail":"Only PNG and JPEG pictures are taken."}]}
as chen    PUT /areas/$G1/site-plan {"picture":"iVBORw0KGgoAAAANSUhEUg=="} -> 422 {"errors":[{"field":"picture","detail":"This picture is not whole and cannot be read."}]}
journal nothing

as chen    PUT /areas/$G1/site-plan {"picture":"iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR42mP48OEFHDHg5AAAi3UhYYxX2uEAAAAASUVORK5CYII="} -> 200 {"area_id":$G1,"width":4,"height":3,"west":absent,"picture":$URL,"version":1}
journal area.plan_drawn $G1 by chen {"type":"image/png"}
as chen    PUT /areas/$G1/site-plan {"picture":"iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR42mP48OEFHDHg5AAAi3UhYYxX2uEAAAAASUVORK5CYII="} -> 409
as chen    POST /areas/$G1/site-plan/lay {"version":1,"west":124.1,"south":48.1,"east":124.2} -> 422 {"errors":[{"field":"north"}]}
as he      POST /areas/$G1/site-plan/lay {"version":1,"west":124.1,"south":48.1,"east":124.2,"north":48.2} -> 403
as chen    POST /areas/$G1/site-plan/lay {"version":7,"west":124.1,"south":48.1,"east":124.2,"north":48.2} -> 409
as chen    POST /areas/$G1/site-plan/lay {"version":1,"west":124.1,"south":48.1,"east":124.2,"north":48.2} -> 200 {"west":124.1,"version":2}
journal area.plan_laid $G1 by chen

as li      GET /ground -> 200 {"areas":[],"plans":[{"area_id":$G1,"north":48.2}]}
   statements <= 4
as wu      GET /ground -> 200 {"areas":[],"plans":[]}
as li      GET /areas/$G1/site-plan/0192aaaa-0000-7000-8000-000000000001 -> 404
as wu      GET /areas/$G1/site-plan/0192aaaa-0000-7000-8000-000000000001 -> 404

# Another picture takes its place and lies where the first one lay.
as chen    PUT /areas/$G1/site-plan {"version":2,"picture":"iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR42mP48OEFHDHg5AAAi3UhYYxX2uEAAAAASUVORK5CYII="} -> 200 {"west":124.1,"version":3}
journal area.plan_drawn $G1 by chen
as chen    POST /areas/$G1/site-plan/drop {"version":2} -> 409
as chen    POST /areas/$G1/site-plan/drop {"version":3} -> 204
journal area.plan_dropped $G1 by chen
as li      GET /ground -> 200 {"plans":[]}
