#include "modules/residents/homes.hpp"

#include "modules/grid/places.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"

namespace linli::residents {

std::map<HouseholdId, HouseholdBrief> households_masked(db::Tx& tx, const Actor& actor,
                                                        const std::vector<HouseholdId>& ids) {
  auto households = store::households(tx, ids);
  std::erase_if(households, [&](const Household& household) {
    return !access::may(actor, Permission::see_residents, household.area_id);
  });
  std::vector<HouseholdId> seen;
  for (const Household& household : households) seen.push_back(household.id);
  std::map<HouseholdId, PersonId> heads;
  std::vector<PersonId> persons;
  for (const Member& member : store::open_members(tx, seen))  // the head before others
    if (heads.emplace(member.household_id, member.person_id).second) persons.push_back(member.person_id);
  const auto briefs = briefs_by_id(tx, persons);
  std::vector<PlaceId> places;
  for (const Household& household : households)
    if (household.place_id) places.push_back(*household.place_id);
  std::map<PlaceId, std::string> doors;
  for (const Place& place : grid::places_named(tx, places)) doors.emplace(place.id, place.label);
  std::map<HouseholdId, HouseholdBrief> masked;
  for (const Household& household : households) {
    HouseholdBrief brief{
        household.id, household.area_id, household.place_id, {}, {}, {}, {}, household.closed_on.has_value()};
    if (const auto head = heads.find(household.id); head != heads.end())
      if (const auto person = briefs.find(head->second); person != briefs.end()) {
        brief.head_id = person->second.id;
        brief.name = person->second.name;
        brief.phone = person->second.phone;
      }
    if (household.place_id) brief.door = doors[*household.place_id];
    masked.emplace(household.id, std::move(brief));
  }
  return masked;
}

}  // namespace linli::residents
