// Every statement about visits and their plans. Private to the module.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "modules/visits/visit.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::visits::store {

std::optional<VisitPlan> plan(db::Tx& tx, VisitPlanId id);
std::optional<VisitPlan> running_for(db::Tx& tx, PersonId person);
std::optional<VisitPlan> running_for(db::Tx& tx, HouseholdId household);
std::vector<VisitPlan> plans(db::Tx& tx, std::span<const VisitPlanId> ids);
// Whose alarm has rung, the oldest first.
std::vector<VisitPlan> alarms(db::Tx& tx, Time now, int most);
std::vector<VisitPlan> next_running(db::Tx& tx, VisitPlanId after, int most);  // by id
std::vector<VisitPlan> plans_about(db::Tx& tx, std::span<const PersonId> persons);

std::optional<Visit> visit(db::Tx& tx, VisitId id);
// What was found goes, and what was noted of a change.
std::int64_t wipe_visits(db::Tx& tx, std::span<const PersonId> persons);

struct Covered {
  std::optional<PlaceId> building_id;
  std::int64_t planned, seen;
};
DESCRIBE_ROW(Covered, "visit_plan", building_id, planned, seen)
std::vector<Covered> coverage(db::Tx& tx, Time now, const db::Condition& scope);

struct PlanCounts {
  std::int64_t due_today, overdue, others_overdue, alerts;
};
DESCRIBE_ROW(PlanCounts, "visit_plan", due_today, overdue, others_overdue, alerts)
PlanCounts count_waiting(db::Tx& tx, Time now, Time day_ends, const db::Condition& mine,
                         const db::Condition& planned);

// A condition of the visits' list: of plans one owns or stands behind; so many people each.
std::string of_plans_owned_by(std::size_t people);

}  // namespace linli::visits::store
