#include "modules/visits/inner.hpp"

#include "modules/grid/places.hpp"
#include "modules/matters/placing.hpp"
#include "modules/visits/store.hpp"

namespace linli::visits {

VisitPlan seen_by(const Actor& actor, db::Tx& tx, VisitPlanId id) {
  auto plan = store::plan(tx, id);
  if (!plan || !rules::may_see(*plan, actor))
    throw Refusal{Reason::not_found, {"没有这个走访计划。", "There is no such plan."}};
  return std::move(*plan);
}

Home home_at(AreaId area, const Place* place) {
  if (!place) return {area, {}, {}, {}, {}};
  const auto at = matters::work::at_place(*place, {});
  return {area, at.dwelling_id, at.entrance_id, at.building_id, place->label};
}

Home home_at(db::Tx& tx, AreaId area, const std::optional<PlaceId>& place) {
  const auto found = place ? grid::find_place(tx, *place) : std::nullopt;
  return home_at(area, found ? &*found : nullptr);
}

void put_home(VisitPlan& plan, const Home& home) {
  plan.area_id = home.area_id;
  plan.dwelling_id = home.dwelling_id;
  plan.entrance_id = home.entrance_id;
  plan.building_id = home.building_id;
}

void save(db::Tx& tx, const Actor& actor, VisitPlan& plan, std::string_view act,
          const journal::Facts& facts) {
  if (!tx.save(plan)) throw saved_in_between();
  ++plan.version;
  journal::record(tx, actor, "visit_plan." + std::string{act}, plan.id.value, plan.area_id, facts);
}

void tell_alert(db::Tx& tx, const Actor& actor, const VisitPlan& plan) {
  journal::record(tx, actor, "visit_plan.alerted", plan.id.value, plan.area_id,
                  {{"missed", std::to_string(plan.missed)}});
}

}  // namespace linli::visits
