# Working days follow the State Council; an administrator loads next year's notice, whole or not at all.
clock 2026-11-25T09:00
use office

as nobody  GET /calendar -> 401
as li      GET /calendar?year=2026 -> 200 {"days": [{"day": "2026-01-01", "kind": "off", "name": "元旦"}, ...]}
as li      GET /calendar?year=1492
   -> 422 "One field needs another look." {
     "errors": [{"field": "year", "detail": "Must be between 1949 and 2200."}]}
as li      POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off"} -> 403
as chen    POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off\n2027-02-30,春节,off"}
   -> 422 "Some lines cannot be read; nothing is stored." {
     "errors": [{"field": "csv:3", "detail": "Write the date like 2027-01-01."}, {"field": "csv:1", "detail": "2027-10-01 is not off: this does not look like a whole year's notice."}]}
as chen    POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off\n2027-10-01,国庆节,holiday"} -> 422
as chen    POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off\n2028-01-01,元旦,off"}
   -> 422 "Some lines cannot be read; nothing is stored." {
     "errors": [{"field": "csv:2", "detail": "2027-01-01 is not of the notice for 2028."}, {"field": "csv:1", "detail": "2028-10-01 is not off: this does not look like a whole year's notice."}]}
as li      GET /calendar?year=2027 -> 200 {"years": [2007, ...], "days": []}
journal nothing

# From a month before on it is said that the year is missing.
as li      GET /calendar -> 200 {"missing": absent}
clock 2026-12-01T09:00
as li      POST /session {"login":"li","password":"$PASSWORD"} -> 201
as chen    POST /session {"login":"chen","password":"$PASSWORD"} -> 201
as li      GET /calendar -> 200 {"missing": 2027}
as chen    POST /calendar {"csv": "date,name,kind\n2027-01-01,元旦,off\n2027-02-06,春节,off\n2027-02-14,春节,work\n2027-10-01,国庆节,off"}
   -> 200 {"years": [2007, ...], "missing": absent, "days": [{"day": "2027-01-01", "kind": "off", "name": "元旦"}, ...]}
journal session.opened $LI by li
journal session.opened $CHEN by chen
journal calendar.loaded by chen {"year": "2027"}
as li      GET /calendar?year=2027 -> 200 {
     "years": [2007, ...],
     "days": [{"day": "2027-01-01", "kind": "off", "name": "元旦"}, ...]}
