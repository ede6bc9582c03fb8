#include <set>

#include "modules/grid/places.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"

namespace linli::residents {

namespace {

std::optional<Person> visible(const Actor& actor, db::Tx& tx, PersonId id, Permission permission) {
  auto person = store::find_person(tx, id);
  if (person && person->merged_into) person = store::find_person(tx, *person->merged_into);
  if (!person || !access::may(actor, permission, person->area_id)) return std::nullopt;
  return person;
}

std::optional<Household> visible(const Actor& actor, db::Tx& tx, HouseholdId id, Permission permission) {
  auto household = store::find_household(tx, id);
  if (!household || !access::may(actor, permission, household->area_id)) return std::nullopt;
  return household;
}

std::optional<Place> visible(const Actor& actor, db::Tx& tx, PlaceId id, Permission permission) {
  auto place = grid::find_place(tx, id);
  if (!place || place->kind != PlaceKind::dwelling || place->closed_on) return std::nullopt;
  if (!access::may(actor, permission, place->area_id)) return std::nullopt;
  return place;
}

const Phrase no_person{"没有找到这个人。", "No such person."};
const Phrase no_household{"没有找到这一户。", "No such household."};
const Phrase no_dwelling{"没有找到这个门牌。", "No such dwelling."};

template <class Noun>
Noun found_or_not(std::optional<Noun> found, const Phrase& absent) {
  if (!found) throw Refusal{Reason::not_found, absent};
  return std::move(*found);
}

template <class Noun>
Noun found_or_wrong(std::optional<Noun> found, std::string field, const Phrase& absent) {
  if (!found) throw wrong_field(std::move(field), absent);
  return std::move(*found);
}

}  // namespace

std::optional<StaffId> staff_of(const Actor& actor) {
  return actor.kind == access::ActorKind::staff ? std::optional{actor.id} : std::nullopt;
}

Person seen_by(const Actor& actor, db::Tx& tx, PersonId id, Permission permission) {
  return found_or_not(visible(actor, tx, id, permission), no_person);
}
Household seen_by(const Actor& actor, db::Tx& tx, HouseholdId id, Permission permission) {
  return found_or_not(visible(actor, tx, id, permission), no_household);
}
Place dwelling_seen_by(const Actor& actor, db::Tx& tx, PlaceId id, Permission permission) {
  return found_or_not(visible(actor, tx, id, permission), no_dwelling);
}

Person named_by(const Actor& actor, db::Tx& tx, PersonId id, std::string field) {
  return found_or_wrong(visible(actor, tx, id, Permission::edit_residents), std::move(field), no_person);
}
Household named_by(const Actor& actor, db::Tx& tx, HouseholdId id, std::string field) {
  return found_or_wrong(visible(actor, tx, id, Permission::edit_residents), std::move(field), no_household);
}
Place dwelling_named_by(const Actor& actor, db::Tx& tx, PlaceId id, std::string field) {
  return found_or_wrong(visible(actor, tx, id, Permission::edit_residents), std::move(field), no_dwelling);
}

Person changeable(const Actor& actor, db::Tx& tx, PersonId id) {
  Person person = seen_by(actor, tx, id, Permission::edit_residents);
  refuse_if(rules::why_not_change(person, person.version));
  return person;
}

std::vector<PersonId> selves(db::Tx& tx, PersonId id) {
  std::vector<PersonId> ids{id};
  for (const Person& person : store::doubles_of(tx, {id})) ids.push_back(person.id);
  return ids;
}

std::map<PersonId, Person> followed_persons(db::Tx& tx, const std::vector<PersonId>& ids) {
  std::map<PersonId, Person> known;
  std::vector<PersonId> merged;
  for (Person& person : store::persons(tx, ids)) {
    if (person.merged_into) merged.push_back(*person.merged_into);
    known.emplace(person.id, std::move(person));
  }
  std::map<PersonId, Person> remaining;
  for (Person& person : store::persons(tx, merged)) remaining.emplace(person.id, std::move(person));
  for (auto& [id, person] : known)
    if (person.merged_into) person = remaining.at(*person.merged_into);
  return known;
}

std::vector<Person> standing_persons(db::Tx& tx, const std::vector<PersonId>& ids) {
  const auto followed = followed_persons(tx, ids);
  std::vector<Person> standing;
  std::set<PersonId> there;
  for (PersonId id : ids) {
    auto found = followed.find(id);
    if (found != followed.end() && there.insert(found->second.id).second) standing.push_back(found->second);
  }
  return standing;
}

std::vector<PersonPhone> ordered_phones(db::Tx& tx, const std::vector<PersonId>& ids) {
  auto phones = store::phones(tx, ids);
  rules::order(phones);
  return phones;
}

}  // namespace linli::residents
