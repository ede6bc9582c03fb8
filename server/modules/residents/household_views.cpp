// Households with their members, past and present, masked; several households at a time.
#include <algorithm>
#include <set>

#include "modules/grid/places.hpp"
#include "modules/residents/codes.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"

namespace linli::residents {

namespace {

struct Surrounding {
  std::vector<Member> members;
  std::vector<Stay> stays;
  std::map<PersonId, PersonBrief> briefs;  // by the id a member has, a merged one too
  std::map<PlaceId, std::string> doors;
};

std::map<PersonId, PersonBrief> briefs_by_member(db::Tx& tx, const std::vector<Member>& members) {
  std::set<PersonId> mentioned;
  for (const Member& member : members) mentioned.insert(member.person_id);
  return briefs_by_id(tx, {mentioned.begin(), mentioned.end()});
}

std::map<PlaceId, std::string> doors_of(db::Tx& tx, const std::vector<Stay>& stays,
                                        const std::vector<Household>& households) {
  std::set<PlaceId> places;
  for (const Stay& stay : stays) places.insert(stay.place_id);
  for (const Household& household : households)
    if (household.place_id) places.insert(*household.place_id);
  const std::vector<PlaceId> ids{places.begin(), places.end()};
  std::map<PlaceId, std::string> doors;
  for (const Place& place : grid::places_named(tx, ids)) doors.emplace(place.id, place.label);
  return doors;
}

HouseholdMemberView view_of(const Member& member, const PersonBrief& person) {
  return {person.id,          person.name,
          member.relation,    std::string{word_of(CodeList::relation, member.relation)},
          person.age,         person.phone,
          member.from_day,    member.until_day,
          member.left_because};
}

// The head first, then by age as families list themselves; who has none comes last.
void order(std::vector<HouseholdMemberView>& members) {
  std::ranges::stable_sort(members, [](const auto& a, const auto& b) {
    const bool a_head = a.relation == head_relation, b_head = b.relation == head_relation;
    if (a_head != b_head) return a_head;
    return a.age.value_or(-1) > b.age.value_or(-1);
  });
}

void add_members(HouseholdView& view, const Surrounding& around) {
  for (const Member& member : around.members) {
    auto person = around.briefs.find(member.person_id);
    if (member.household_id != view.id || person == around.briefs.end()) continue;
    (member.until_day ? view.past_members : view.members).push_back(view_of(member, person->second));
  }
  order(view.members);
  for (const HouseholdMemberView& member : view.members)
    if (member.relation == head_relation) view.head_id = member.person_id;
}

HouseholdView view_of(const Household& household, const Surrounding& around) {
  auto door = [&](const PlaceId& place) {
    auto found = around.doors.find(place);
    return found == around.doors.end() ? std::string{} : found->second;
  };
  HouseholdView view{};
  view.id = household.id;
  view.number = household.number;
  view.area_id = household.area_id;
  view.kind = household.kind;
  view.place_id = household.place_id;
  if (household.place_id) view.door = door(*household.place_id);
  view.closed_on = household.closed_on;
  view.version = household.version;
  for (const Stay& stay : around.stays)
    if (stay.household_id == household.id)
      view.stays.push_back({stay.place_id, door(stay.place_id), stay.from_day, stay.until_day});
  add_members(view, around);
  return view;
}

}  // namespace

std::map<PersonId, PersonBrief> briefs_by_id(db::Tx& tx, const std::vector<PersonId>& ids) {
  std::map<PersonId, PersonBrief> by_id;
  const auto followed = followed_persons(tx, ids);
  std::vector<Person> persons;
  std::set<PersonId> there;
  for (const auto& [_, person] : followed)
    if (there.insert(person.id).second) persons.push_back(person);
  std::map<PersonId, PersonBrief> standing;
  for (PersonBrief& brief : briefs_of(tx, persons)) standing.emplace(brief.id, std::move(brief));
  for (const auto& [id, person] : followed) by_id.emplace(id, standing.at(person.id));
  return by_id;
}

std::vector<HouseholdView> views_of(db::Tx& tx, const std::vector<Household>& households) {
  std::vector<HouseholdId> ids;
  for (const Household& household : households) ids.push_back(household.id);
  Surrounding around{store::members(tx, ids), store::stays(tx, ids), {}, {}};
  around.briefs = briefs_by_member(tx, around.members);
  around.doors = doors_of(tx, around.stays, households);
  std::vector<HouseholdView> views;
  for (const Household& household : households) views.push_back(view_of(household, around));
  return views;
}

}  // namespace linli::residents
