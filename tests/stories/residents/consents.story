# A consent names its text, a child's is given by a guardian, and withdrawing costs nothing.
use town
as li      POST /persons {"name":"梁小龙","id_number":"231281201503010037","phones":[]} -> 201 {"id": $KID}
as li      POST /persons {"name":"梁国富","phones":[]} -> 201 {"id": $LIANG}
journal person.registered $KID by li
journal person.registered $LIANG by li

as nobody  GET /persons/$KID/consents -> 401
as wu      GET /persons/$KID/consents -> 404
as wu      POST /persons/$KID/consents {"purpose":"care","basis":"consent","text_version":"2026-01"} -> 404
as li      POST /persons/$KID/consents {"purpose":"care","basis":"consent"} -> 422 {"errors":[{"field":"text_version"}]}
as li      POST /persons/$KID/consents {"purpose":"care","basis":"consent","text_version":"2026-01"} -> 422 {"errors":[{"field":"guardian"}]}
as li      POST /persons/$LIANG/consents {"purpose":"care","basis":"statutory_duty"} -> 422 {"errors":[{"field":"statute"}]}
journal nothing

as li      POST /persons/$KID/consents {"purpose":"care","basis":"consent","text_version":"2026-01","guardian":"梁国富"} -> 201 {"id": $C, "by_guardian": true, "guardian": absent, "withdrawn_at": absent}
journal person.consented $KID by li {"purpose": "care", "basis": "consent", "version": "2026-01"}
as li      POST /persons/$LIANG/consents {"purpose":"contact","basis":"statutory_duty","statute":"城市居民委员会组织法 3"} -> 201 {"id": $D, "basis": "statutory_duty"}
as li      POST /persons/$LIANG/consents/$C/withdraw -> 404
as li      POST /persons/$LIANG/consents/$D/withdraw -> 409
as wu      POST /persons/$KID/consents/$C/withdraw -> 404
as li      POST /persons/$KID/consents/$C/withdraw -> 200 {"id": $C, "withdrawn_at": "2026-03-02T09:00:00.000+08:00"}
as li      POST /persons/$KID/consents/$C/withdraw -> 409
journal person.consented $LIANG by li {"basis": "statutory_duty"}
journal person.consent_withdrawn $KID by li {"purpose": "care"}
as li      GET /persons/$KID/consents -> 200 [{"id": $C}]
