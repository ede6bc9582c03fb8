// Verbs throw Refusal. Visits: one's own, and those where one plans visits.
#pragma once
#include "modules/visits/visit.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::visits {

using access::Actor;

VisitView record_visit(db::Tx& tx, const Actor& actor, const VisitForm& form);
VisitView visit(db::Tx& tx, const Actor& actor, VisitId id);
// Newest first; ?plan_id= shows all of a plan one may see.
Page<VisitView> visits(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
extern const db::Listing visit_listing;
// The matter of a finding, once.
matters::RaisedView raise_visit(db::Tx& tx, const Actor& actor, VisitId id, const matters::RaiseForm& form);

inline constexpr std::string_view visit_source = "visit";  // of a matter raised from a visit

}  // namespace linli::visits
