// What is known of a door, and households that follow their doors from area to area.
#include <algorithm>
#include <map>
#include <set>

#include "modules/grid/places.hpp"
#include "modules/residents/household_rules.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/households.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

constexpr int at_once = 500;

DwellingView view_of(db::Tx& tx, const Actor& actor, const Place& place) {
  auto households = store::households_at(tx, {place.id});
  std::erase_if(households, [&](const Household& household) {
    return !access::may(actor, Permission::see_residents, household.area_id);
  });
  DwellingView view{place.id, place.label, place.area_id, views_of(tx, households), {}};
  for (const DwellingUse& use : store::uses(tx, place.id))
    view.uses.push_back({use.id, use.kind, use.from_day, use.until_day});
  return view;
}

std::map<PlaceId, AreaId> areas_today(db::Tx& tx, const std::vector<PlaceId>& places) {
  std::map<PlaceId, AreaId> areas;
  for (const auto& place : grid::areas_of(tx, places, today(tx)))
    areas.emplace(place.place_id, place.area_id);
  return areas;
}

// Households whose dwelling lies in another area than they say, by the area they belong to now.
std::map<AreaId, std::vector<HouseholdId>> strayed(db::Tx& tx, const std::vector<Household>& households) {
  std::vector<PlaceId> places;
  for (const Household& household : households) places.push_back(*household.place_id);
  const auto areas = areas_today(tx, places);
  std::map<AreaId, std::vector<HouseholdId>> strayed;
  for (const Household& household : households) {
    auto area = areas.find(*household.place_id);
    if (area != areas.end() && area->second != household.area_id)
      strayed[area->second].push_back(household.id);
  }
  return strayed;
}

}  // namespace

DwellingView see_dwelling(db::Tx& tx, const Actor& actor, PlaceId id) {
  return view_of(tx, actor, dwelling_seen_by(actor, tx, id, Permission::see_residents));
}

DwellingView record_use(db::Tx& tx, const Actor& actor, PlaceId id, const RecordUse& form) {
  const Place place = dwelling_seen_by(actor, tx, id, Permission::edit_residents);
  if (form.id && store::find_use(tx, *form.id)) return view_of(tx, actor, place);
  const auto uses = store::uses(tx, id);
  auto open = std::ranges::find_if(uses, [](const DwellingUse& use) { return !use.until_day; });
  const auto present = open == uses.end() ? std::nullopt : std::optional{*open};
  const Date from_day = form.from_day.value_or(today(tx));
  refuse_if(rules::why_not_use(present, form, from_day, today(tx)));

  if (present) store::end(tx, *present, from_day);
  store::add(tx, DwellingUse{.id = form.id.value_or(tx.new_id<DwellingUseId>()),
                             .place_id = id,
                             .area_id = place.area_id,
                             .kind = form.kind,
                             .from_day = from_day,
                             .until_day = std::nullopt,
                             .recorded_by = staff_of(actor)});
  journal::record(tx, actor, "dwelling.use_recorded", id.value, place.area_id,
                  {{"kind", std::string{name_of(form.kind)}}});
  return view_of(tx, actor, place);
}

std::optional<HouseholdId> household_of(db::Tx& tx, PlaceId dwelling) {
  const auto households = store::households_at(tx, {dwelling});
  auto lived_in = std::ranges::find_if(households, [](const Household& household) {
    return household.kind != HouseholdKind::registered_only;
  });
  if (lived_in != households.end()) return lived_in->id;
  return households.empty() ? std::nullopt : std::optional{households.front().id};
}

std::vector<DoorLife> lives_behind(db::Tx& tx, const Actor& actor, const std::vector<PlaceId>& dwellings) {
  std::map<PlaceId, DoorLife> lives;
  for (const PlaceId& dwelling : dwellings) lives.emplace(dwelling, DoorLife{dwelling, 0, {}});
  std::map<HouseholdId, PlaceId> homes;
  std::vector<HouseholdId> households;
  for (const Household& household : store::households_at(tx, dwellings)) {
    if (household.kind == HouseholdKind::registered_only) continue;
    if (!access::may(actor, Permission::see_residents, household.area_id)) continue;
    homes.emplace(household.id, *household.place_id);
    households.push_back(household.id);
  }
  for (const Member& member : store::open_members(tx, households))
    ++lives.at(homes.at(member.household_id)).persons;
  for (const DwellingUse& use : store::uses_today(tx, dwellings))
    if (access::may(actor, Permission::see_residents, use.area_id)) lives.at(use.place_id).use = use.kind;
  std::vector<DoorLife> all;
  for (const PlaceId& dwelling : dwellings) all.push_back(lives.at(dwelling));
  return all;
}

std::vector<LivedIn> lived_in(db::Tx& tx, const Actor& actor, PlaceId estate) {
  const auto scope = access::scope_of(actor, Permission::see_residents);
  return store::lived_in(tx, estate, access::within(scope, "p.area_id"));
}

std::vector<PersonId> persons_in(db::Tx& tx, PlaceId dwelling) {
  std::vector<HouseholdId> households;
  for (const Household& household : store::households_at(tx, {dwelling})) households.push_back(household.id);
  std::vector<PersonId> ids;
  for (const Member& member : store::open_members(tx, households)) ids.push_back(member.person_id);
  std::vector<PersonId> persons;
  for (const Person& person : standing_persons(tx, ids)) persons.push_back(person.id);
  return persons;
}

namespace {
int households_follow(db::Tx& tx) {
  int moved = 0;
  HouseholdId last{};
  for (;;) {  // portions of the whole register, each in a handful of statements
    const auto households = store::next_households(tx, last, at_once);
    if (households.empty()) break;
    last = households.back().id;
    for (const auto& [area, ids] : strayed(tx, households)) {
      store::move_to_area(tx, ids, area);
      std::set<PersonId> persons;
      for (const Member& member : store::open_members(tx, ids)) persons.insert(member.person_id);
      follow_homes(tx, {persons.begin(), persons.end()});
      moved += static_cast<int>(ids.size());
    }
  }
  return moved;
}

// Callers who belong to no household belong where the door is that they named.
int callers_follow(db::Tx& tx) {
  int moved = 0;
  PersonId last{};
  for (;;) {
    const auto persons = store::next_told(tx, last, at_once);
    if (persons.empty()) return moved;
    last = persons.back().id;
    const auto homes = homes_of(tx, persons);
    std::vector<PlaceId> places;
    for (const Person& person : persons) places.push_back(*person.told_place_id);
    const auto areas = areas_today(tx, places);
    std::map<AreaId, std::vector<PersonId>> strayed;
    for (const Person& person : persons) {
      const auto area = areas.find(*person.told_place_id);
      if (area != areas.end() && area->second != person.area_id && !homes.contains(person.id))
        strayed[area->second].push_back(person.id);
    }
    for (const auto& [area, ids] : strayed) {
      store::move_to_area(tx, ids, area);
      moved += static_cast<int>(ids.size());
    }
  }
}
}  // namespace

int follow_areas(db::Tx& tx) {
  const int households = households_follow(tx), callers = callers_follow(tx);
  if (households + callers > 0)
    journal::record(tx, access::system_actor(), "households.followed_areas", {}, {},
                    {{"households", std::to_string(households)}, {"callers", std::to_string(callers)}});
  return households + callers;
}

}  // namespace linli::residents
