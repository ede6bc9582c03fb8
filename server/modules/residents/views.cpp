// Rows into masked views, a whole list at a time: the number of statements does not grow with the list.
#include <algorithm>
#include <set>

#include "modules/grid/places.hpp"
#include "modules/residents/codes.hpp"
#include "modules/residents/household_rules.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::residents {

namespace {

const std::string erased_name = "（已删除）";

std::map<PlaceId, std::string> doors_of(db::Tx& tx, const std::set<PlaceId>& places) {
  const std::vector<PlaceId> ids{places.begin(), places.end()};
  std::map<PlaceId, std::string> doors;
  for (Place& place : grid::places_named(tx, ids)) doors.emplace(place.id, std::move(place.label));
  return doors;
}

// Persons with what their doubles brought along: each id, the doubles' too, leads to the person that remains.
std::map<PersonId, PersonId> standing_of(db::Tx& tx, const std::vector<Person>& persons) {
  std::vector<PersonId> ids;
  for (const Person& person : persons) ids.push_back(person.id);
  std::map<PersonId, PersonId> standing;
  for (PersonId id : ids) standing.emplace(id, id);
  for (const Person& person : store::doubles_of(tx, ids)) standing.emplace(person.id, *person.merged_into);
  return standing;
}

std::vector<PersonId> keys_of(const std::map<PersonId, PersonId>& standing) {
  std::vector<PersonId> ids;
  for (const auto& [id, _] : standing) ids.push_back(id);
  return ids;
}

std::map<PersonId, std::vector<PersonPhone>> phones_of(db::Tx& tx,
                                                       const std::map<PersonId, PersonId>& standing) {
  std::map<PersonId, std::vector<PersonPhone>> phones;
  for (PersonPhone& phone : ordered_phones(tx, keys_of(standing)))
    phones[standing.at(phone.person_id)].push_back(std::move(phone));
  return phones;
}

std::string masked_phone(const db::Tx& tx, const std::vector<PersonPhone>& phones) {
  const PersonPhone* best = rules::best_phone(phones);
  return best ? mask_phone(number_of(tx, *best)) : std::string{};
}

PhoneView view_of(const db::Tx& tx, const PersonPhone& phone) {
  return {
      phone.id,      mask_phone(number_of(tx, phone)), phone.label, phone.note, phone.trust, phone.from_at,
      phone.until_at};
}

// Where the household lived at the end of an episode, or today: the newest stay begun by then. Stays are
// newest first.
std::optional<PlaceId> place_then(const std::vector<Stay>& stays, HouseholdId household,
                                  std::optional<Date> end) {
  std::optional<PlaceId> place;
  for (const Stay& stay : stays) {
    if (stay.household_id != household) continue;
    place = stay.place_id;
    if (!end || stay.from_day < *end) break;
  }
  return place;
}

template <class Key, class T>
const T& at_or(const std::map<Key, T>& map, const Key& key, const T& otherwise) {
  auto found = map.find(key);
  return found == map.end() ? otherwise : found->second;
}

std::string door_of(const std::map<PlaceId, std::string>& doors, const std::optional<PlaceId>& place) {
  return place ? at_or(doors, *place, std::string{}) : std::string{};
}

}  // namespace

std::map<PersonId, std::vector<rules::Home>> homes_of(db::Tx& tx, const std::vector<Person>& persons) {
  const auto standing = standing_of(tx, persons);
  auto members = store::open_memberships(tx, keys_of(standing));
  std::vector<HouseholdId> ids;
  for (const Member& member : members) ids.push_back(member.household_id);
  std::map<HouseholdId, Household> households;
  for (Household& household : store::households(tx, ids))
    households.emplace(household.id, std::move(household));
  std::map<PersonId, std::vector<rules::Home>> homes;
  for (Member& member : members) {
    const PersonId person = standing.at(member.person_id);
    homes[person].push_back({member, households.at(member.household_id)});
  }
  return homes;
}

std::string mask(const Person& person) {
  return person.state == PersonState::erased ? erased_name : mask_name(person.name);
}

std::optional<int> age_of(const Person& person, Date today) {
  if (!person.birth_date || person.state == PersonState::died) return std::nullopt;
  return age_on(*person.birth_date, today);
}

std::string number_of(const db::Tx& tx, const PersonPhone& phone) {
  return tx.vault().open(phone.number, field::phone);
}

std::vector<PersonBrief> briefs_of(db::Tx& tx, const std::vector<Person>& persons) {
  const auto standing = standing_of(tx, persons);
  const auto phones = phones_of(tx, standing);
  const auto homes = homes_of(tx, persons);
  std::vector<PersonBrief> briefs;
  std::set<PlaceId> places;
  for (const Person& person : persons) {
    PersonBrief brief{};
    brief.id = person.id;
    brief.name = mask(person);
    brief.sex = person.sex;
    brief.age = age_of(person, today(tx));
    brief.phone = masked_phone(tx, at_or(phones, person.id, {}));
    if (const auto* home = rules::main_home(at_or(homes, person.id, {}))) {
      brief.household_id = home->household.id;
      brief.place_id = home->household.place_id;
    }
    brief.door_is_told = !brief.place_id && person.told_place_id;
    if (brief.door_is_told) brief.place_id = person.told_place_id;
    brief.area_id = person.area_id;
    brief.state = person.state;
    if (brief.place_id) places.insert(*brief.place_id);
    briefs.push_back(std::move(brief));
  }
  const auto doors = doors_of(tx, places);
  for (PersonBrief& brief : briefs) brief.door = door_of(doors, brief.place_id);
  return briefs;
}

std::vector<MembershipView> memberships_of(db::Tx& tx, const std::vector<PersonId>& ids) {
  const auto members = store::memberships(tx, ids);
  std::set<HouseholdId> mentioned;
  for (const Member& member : members) mentioned.insert(member.household_id);
  const std::vector<HouseholdId> household_ids{mentioned.begin(), mentioned.end()};
  std::map<HouseholdId, HouseholdKind> kinds;
  for (const Household& household : store::households(tx, household_ids))
    kinds.emplace(household.id, household.kind);
  const auto stays = store::stays(tx, household_ids);
  std::set<PlaceId> places;
  for (const Stay& stay : stays) places.insert(stay.place_id);
  const auto doors = doors_of(tx, places);

  std::vector<MembershipView> views;
  for (const Member& member : members) {
    const auto place = place_then(stays, member.household_id, member.until_day);
    views.push_back({member.household_id, kinds.at(member.household_id), place, door_of(doors, place),
                     member.relation, std::string{word_of(CodeList::relation, member.relation)},
                     member.from_day, member.until_day});
  }
  return views;
}

PersonView view_of(db::Tx& tx, const Person& person) {
  const auto ids = selves(tx, person.id);
  PersonView view{};
  view.id = person.id;
  view.area_id = person.area_id;
  view.name = mask(person);
  view.id_kind = person.id_kind;
  view.id_number = mask_citizen_number(tx.vault().open(person.id_number, field::id_number));
  view.sex = person.sex;
  view.age = age_of(person, today(tx));
  for (const PersonPhone& phone : ordered_phones(tx, ids)) view.phones.push_back(view_of(tx, phone));
  view.households = memberships_of(tx, ids);
  if (person.told_place_id)
    view.told_door = door_of(doors_of(tx, {*person.told_place_id}), person.told_place_id);
  view.state = person.state;
  view.created_at = person.created_at;
  view.version = person.version;
  return view;
}

}  // namespace linli::residents
