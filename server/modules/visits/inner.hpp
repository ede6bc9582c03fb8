// What the verbs of this module share: the only way to a plan, where people live, and how both are shown.
// Private to the module.
#pragma once
#include <span>
#include <vector>

#include "modules/visits/rules.hpp"
#include "platform/db/tx.hpp"
#include "platform/journal/journal.hpp"

namespace linli::visits {

using access::Actor;

VisitPlan seen_by(const Actor& actor, db::Tx& tx, VisitPlanId id);  // throws not_found

struct Home {
  AreaId area_id;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string label;
};
Home home_at(AreaId area, const Place* place);  // null: the door is not known
Home home_at(db::Tx& tx, AreaId area, const std::optional<PlaceId>& place);
void put_home(VisitPlan& plan, const Home& home);

// Saves it one version on and writes the journal's entry "visit_plan.<act>".
void save(db::Tx& tx, const Actor& actor, VisitPlan& plan, std::string_view act, const journal::Facts& facts);
void tell_alert(db::Tx& tx, const Actor& actor, const VisitPlan& plan);

std::vector<PlanView> views_of(db::Tx& tx, const Actor& actor, std::span<const VisitPlan> plans);
std::vector<VisitView> views_of(db::Tx& tx, const Actor& actor, std::span<const Visit> visits);

}  // namespace linli::visits
