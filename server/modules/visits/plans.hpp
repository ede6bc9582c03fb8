// Verbs throw Refusal. Plans of visits: for their owner and backup, and for whoever plans visits where the
// people live.
#pragma once
#include "modules/visits/plan.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::visits {

using access::Actor;

PlanView make_plan(db::Tx& tx, const Actor& actor, const NewPlanForm& form);
PlanView plan(db::Tx& tx, const Actor& actor, VisitPlanId id);
// By the time somebody has to be there, so that what is overdue comes first; ?mine=true, ?overdue=true,
// ?alert=true (two missed in a row), ?ended=true.
Page<PlanView> plans(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
extern const db::Listing plan_listing;
PlanView change_plan(db::Tx& tx, const Actor& actor, VisitPlanId id, const ChangePlanForm& form);
PlanView note_major_change(db::Tx& tx, const Actor& actor, VisitPlanId id, const MajorChangeForm& form);
PlanView end_plan(db::Tx& tx, const Actor& actor, VisitPlanId id, const EndPlanForm& form);

std::vector<BuildingCoverage> coverage(db::Tx& tx, const Actor& actor, const CoverageQuery& query);
VisitsWaiting waiting(db::Tx& tx, const Actor& actor);

// ── by jobs
// Counts what was let pass; two missed in a row alert the grid's head. At most `most` a call; returns how
// many it touched.
int keep_time(db::Tx& tx, int most);
// Plans go where their people live now, and end where nobody is left. Returns the last plan looked at, where
// there may be more behind it.
std::optional<VisitPlanId> follow_homes(db::Tx& tx, VisitPlanId after, int most);
// What was found with somebody who asked to be erased goes, and their plan ends.
void forget_person(db::Tx& tx, PersonId person);

}  // namespace linli::visits
