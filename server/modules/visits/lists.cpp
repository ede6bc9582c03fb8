// The lists: what is asked of them, and whom they show what.
#include <algorithm>
#include <map>
#include <tuple>

#include "modules/diary/asked.hpp"
#include "modules/grid/places.hpp"
#include "modules/visits/inner.hpp"
#include "modules/visits/plans.hpp"
#include "modules/visits/store.hpp"
#include "modules/visits/visits.hpp"
#include "platform/access/reach.hpp"

namespace linli::visits {

using access::Permission;
using diary::asks;
using diary::both;
using diary::either;
using diary::in_scope;
using matters::is_one_of;
using matters::narrow;

const db::Listing plan_listing{
    .from = "visit_plan",
    .filters = {{.name = "mine", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "overdue", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "alert", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "ended", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "tier", .column = "tier"},
                {.name = "owner_id", .column = "owner_id", .as = db::As::uuid},
                {.name = "area_id", .column = "area_id", .as = db::As::uuid},
                {.name = "person_id", .column = "person_id", .as = db::As::uuid},
                {.name = "household_id", .column = "household_id", .as = db::As::uuid},
                {.name = "dwelling_id", .column = "dwelling_id", .as = db::As::uuid},
                {.name = "building_id", .column = "building_id", .as = db::As::uuid},
                {.name = "due_from", .column = "due_at", .as = db::As::time, .match = db::Match::from},
                {.name = "due_until", .column = "due_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "due_at", .column = "due_at"}}};

const db::Listing visit_listing{
    .from = "visit",
    .filters =
        {{.name = "mine", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
         {.name = "plan_id", .column = "plan_id", .as = db::As::uuid},
         {.name = "line_id", .column = "line_id", .as = db::As::uuid},
         {.name = "area_id", .column = "area_id", .as = db::As::uuid},
         {.name = "person_id", .column = "person_id", .as = db::As::uuid},
         {.name = "dwelling_id", .column = "dwelling_id", .as = db::As::uuid},
         {.name = "building_id", .column = "building_id", .as = db::As::uuid},
         {.name = "met", .column = "met"},
         {.name = "visited_from", .column = "visited_at", .as = db::As::time, .match = db::Match::from},
         {.name = "visited_until", .column = "visited_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "visited_at", .column = "visited_at"}},
    .newest_first = true};

namespace {
db::Condition visited_by(const std::vector<StaffId>& me) {
  // NOT of it has to be true where there is no backup.
  return either(is_one_of("owner_id", me), both({"backup_id IS NOT NULL", {}}, is_one_of("backup_id", me)));
}
}  // namespace

Page<PlanView> plans(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto me = matters::own_ids(actor);
  const auto scope = access::scope_of(actor, Permission::plan_visits);
  db::Condition where{asks(query, "ended") ? "ended_at IS NOT NULL" : "ended_at IS NULL", {}};
  const auto own = visited_by(me);
  narrow(where, asks(query, "mine") ? own : either(own, in_scope(scope)));
  if (asks(query, "overdue")) narrow(where, {"due_at < {}", {db::to_value(tx.now())}});
  if (asks(query, "alert")) narrow(where, {"alerted_at IS NOT NULL", {}});
  const auto page = db::page<VisitPlan>(tx, plan_listing, query, where);
  return {views_of(tx, actor, page.items), page.next};
}

Page<VisitView> visits(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto me = matters::own_ids(actor);
  const auto scope = access::scope_of(actor, Permission::plan_visits);
  db::Condition where{"visitor_id = {}", {db::to_value(actor.id)}};
  if (!asks(query, "mine")) {
    db::Condition of_my_plans{store::of_plans_owned_by(me.size()), {}};
    for (int role = 0; role < 2; ++role)
      for (const StaffId& one : me) of_my_plans.arguments.push_back(db::to_value(one));
    where = either(either(where, of_my_plans), in_scope(scope));
  }
  const auto page = db::page<Visit>(tx, visit_listing, query, where);
  return {views_of(tx, actor, page.items), page.next};
}

namespace {
bool in_doors_order(const Place& one, const Place& other) {
  return std::tuple{one.estate_id, one.ordinal, one.label} <
         std::tuple{other.estate_id, other.ordinal, other.label};
}

access::Scope asked_scope(db::Tx& tx, const Actor& actor, const CoverageQuery& query) {
  auto scope = access::scope_of(actor, Permission::plan_visits);
  if (!query.area_id) return scope;
  if (!scope.contains(*query.area_id))
    throw Refusal{Reason::not_found, {"没有这个网格。", "There is no such area."}};
  if (query.area_id == access::whole_community(tx)) return scope;
  access::Scope beneath{.everywhere = false, .areas = access::reached_from(tx, *query.area_id)};
  std::ranges::sort(beneath.areas);
  return beneath;
}
}  // namespace

std::vector<BuildingCoverage> coverage(db::Tx& tx, const Actor& actor, const CoverageQuery& query) {
  const auto scope = asked_scope(tx, actor, query);
  const auto covered = store::coverage(tx, tx.now(), in_scope(scope));
  std::vector<PlaceId> ids;
  for (const auto& one : covered)
    if (one.building_id) ids.push_back(*one.building_id);
  auto buildings = grid::places_named(tx, ids);
  std::ranges::sort(buildings, in_doors_order);
  std::map<PlaceId, std::size_t> order;
  std::vector<BuildingCoverage> views;
  for (const Place& building : buildings) {
    order.emplace(building.id, views.size());
    views.push_back({building.id, building.label, 0, 0});
  }
  BuildingCoverage elsewhere{{}, {}, 0, 0};
  for (const auto& one : covered) {
    const auto at = one.building_id ? order.find(*one.building_id) : order.end();
    BuildingCoverage& into = at == order.end() ? elsewhere : views[at->second];
    into.planned += one.planned;
    into.seen += one.seen;
  }
  if (elsewhere.planned > 0) views.push_back(elsewhere);
  return views;
}

VisitsWaiting waiting(db::Tx& tx, const Actor& actor) {
  const auto me = matters::own_ids(actor);
  const auto scope = access::scope_of(actor, Permission::plan_visits);
  const auto counts =
      store::count_waiting(tx, tx.now(), rules::end_of(day_of(tx.now())), visited_by(me), in_scope(scope));
  return {counts.due_today, counts.overdue, counts.others_overdue, counts.alerts};
}

}  // namespace linli::visits
