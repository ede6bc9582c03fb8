// What plans do by themselves: time passes, people move, areas change, somebody asks to be erased.
#include <map>
#include <tuple>

#include "modules/grid/places.hpp"
#include "modules/residents/homes.hpp"
#include "modules/residents/persons.hpp"
#include "modules/visits/inner.hpp"
#include "modules/visits/plans.hpp"
#include "modules/visits/store.hpp"

namespace linli::visits {

namespace {
struct Whereabouts {
  std::map<PersonId, residents::PersonBrief> persons;
  std::map<HouseholdId, residents::HouseholdBrief> households;
};

Whereabouts whereabouts(db::Tx& tx, std::span<const VisitPlan> plans) {
  std::vector<PersonId> persons;
  std::vector<HouseholdId> households;
  for (const VisitPlan& plan : plans) {
    if (plan.person_id) persons.push_back(*plan.person_id);
    if (plan.household_id) households.push_back(*plan.household_id);
  }
  const Actor system = access::system_actor();
  Whereabouts now;
  if (!persons.empty()) now.persons = residents::persons_masked(tx, system, persons);
  if (!households.empty()) now.households = residents::households_masked(tx, system, households);
  return now;
}

// Where it moves, or why it ends.
struct Found {
  AreaId area_id;
  std::optional<PlaceId> place_id;
  std::optional<EndedBecause> ended;
};

std::optional<Found> found(const VisitPlan& plan, const Whereabouts& now) {
  using residents::PersonState;
  if (plan.person_id) {
    const auto person = now.persons.find(*plan.person_id);
    if (person == now.persons.end()) return std::nullopt;
    const auto& brief = person->second;
    std::optional<EndedBecause> ended;
    if (brief.state == PersonState::died) ended = EndedBecause::died;
    if (brief.state == PersonState::moved_away) ended = EndedBecause::moved_away;
    if (brief.state == PersonState::erased) ended = EndedBecause::not_needed;
    return Found{brief.area_id, brief.place_id, ended};
  }
  const auto household = now.households.find(*plan.household_id);
  if (household == now.households.end()) return std::nullopt;
  const auto& brief = household->second;
  return Found{brief.area_id, brief.place_id,
               brief.is_closed ? std::optional{EndedBecause::moved_away} : std::nullopt};
}

std::map<PlaceId, Place> places_of(db::Tx& tx, const std::map<VisitPlanId, Found>& all) {
  std::vector<PlaceId> ids;
  for (const auto& [plan, found] : all)
    if (found.place_id) ids.push_back(*found.place_id);
  std::map<PlaceId, Place> places;
  for (Place& place : grid::places_named(tx, ids)) places.emplace(place.id, std::move(place));
  return places;
}

// False: it is there already.
bool go_to(VisitPlan& plan, const Found& to, const std::map<PlaceId, Place>& places) {
  const auto place = to.place_id ? places.find(*to.place_id) : places.end();
  const Home home = home_at(to.area_id, place == places.end() ? nullptr : &place->second);
  const auto where = [](const auto& at) {
    return std::tie(at.area_id, at.dwelling_id, at.entrance_id, at.building_id);
  };
  if (where(home) == where(plan)) return false;
  put_home(plan, home);
  return true;
}
}  // namespace

int keep_time(db::Tx& tx, int most) {
  const Actor system = access::system_actor();
  auto plans = store::alarms(tx, tx.now(), most);
  for (VisitPlan& plan : plans) {
    const auto alert = rules::let_pass(plan, tx.now());
    save(tx, system, plan, "missed", {{"missed", std::to_string(plan.missed)}});
    if (alert == rules::Alert::alerted) tell_alert(tx, system, plan);
  }
  return static_cast<int>(plans.size());
}

std::optional<VisitPlanId> follow_homes(db::Tx& tx, VisitPlanId after, int most) {
  const Actor system = access::system_actor();
  auto plans = store::next_running(tx, after, most);
  const auto now = whereabouts(tx, plans);
  std::map<VisitPlanId, Found> all;
  for (const VisitPlan& plan : plans)
    if (auto at = found(plan, now)) all.emplace(plan.id, *at);
  const auto places = places_of(tx, all);
  for (VisitPlan& plan : plans) {
    const auto at = all.find(plan.id);
    if (at == all.end()) continue;
    if (at->second.ended) {
      rules::end(plan, *at->second.ended, tx.now());
      save(tx, system, plan, "ended", {});
    } else if (go_to(plan, at->second, places)) {
      save(tx, system, plan, "moved", {});
    }
  }
  if (plans.size() < static_cast<std::size_t>(most)) return std::nullopt;
  return plans.back().id;
}

void forget_person(db::Tx& tx, PersonId person) {
  const Actor system = access::system_actor();
  const auto ids = residents::same_person(tx, person);
  const auto wiped = store::wipe_visits(tx, ids);
  for (VisitPlan& plan : store::plans_about(tx, ids)) {
    plan.change_words.clear();
    if (!plan.ended_at) rules::end(plan, EndedBecause::not_needed, tx.now());
    save(tx, system, plan, "person_erased", {});
  }
  if (wiped > 0)
    journal::record(tx, system, "visits.person_erased", person.value, {},
                    {{"visits", std::to_string(wiped)}});
}

}  // namespace linli::visits
