// Whoever speaks to the office, and how to reach them again: what matters, calls and visits ask of this
// module.
#include <algorithm>

#include "modules/grid/places.hpp"
#include "modules/residents/households.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/persons.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

const std::string nameless = "来电人";
constexpr std::size_t callers_read = 100;  // one number's persons

std::vector<Person> living_at(db::Tx& tx, PlaceId place) {
  auto persons = standing_persons(tx, persons_in(tx, place));
  for (Person& person : store::told_places(tx, {place})) persons.push_back(std::move(person));
  return persons;
}

// The one person meant, or nobody: two of one name under one number are left to the clerk to tell apart.
std::optional<Person> known_caller(db::Tx& tx, const Caller& caller,
                                   const std::optional<linli::Phone>& phone) {
  std::vector<Person> persons;
  if (phone) {
    persons = standing_persons(tx, store::with_phone(tx, phone_digest(tx, caller.phone), callers_read));
    std::erase_if(persons, [](const Person& person) { return person.state == PersonState::died; });
  } else if (caller.place_id && !caller.name.empty()) {
    persons = living_at(tx, *caller.place_id);
  }
  if (!caller.name.empty()) {
    const std::string key = rules::search_key(caller.name);
    std::erase_if(persons, [&](const Person& person) { return rules::search_key(person.name) != key; });
  }
  if (persons.size() != 1) return std::nullopt;
  return persons.front();
}

Person new_caller(db::Tx& tx, const Actor& actor, const Caller& caller) {
  Person person{};
  person.id = tx.new_id<PersonId>();
  person.area_id = caller.area_id;
  if (caller.place_id)
    if (auto place = grid::find_place(tx, *caller.place_id)) {
      person.area_id = place->area_id;
      person.told_place_id = place->id;
    }
  person.name = caller.name.empty() ? nameless : caller.name;
  person.created_at = tx.now();
  person.created_by = staff_of(actor);
  store::add(tx, person);
  store::add_first_keys(tx, person, rules::search_keys(caller.name));
  journal::record(tx, actor, "person.registered", person.id.value, person.area_id, {{"as", "caller"}});
  return person;
}

}  // namespace

PersonId remember_caller(db::Tx& tx, const Actor& actor, const Caller& caller) {
  const auto phone = read_phone(caller.phone);
  if (!caller.phone.empty() && !phone) throw wrong_field("phone", rules::unreadable_phone);
  auto known = known_caller(tx, caller, phone);
  if (!known) {
    known = new_caller(tx, actor, caller);
    if (phone) attach_phone(tx, *known, {.id = {}, .number = caller.phone, .label = {}, .note = {}});
  } else if (caller.place_id && !known->told_place_id && homes_of(tx, {*known}).empty()) {
    known->told_place_id = caller.place_id;
    store::save(tx, *known);
    journal::record(tx, actor, "person.changed", known->id.value, known->area_id, {{"fields", "told_place"}});
  }
  return known->id;
}

std::string phone_of(db::Tx& tx, const Actor& actor, PersonId id, Purpose purpose) {
  const Person person = seen_by(actor, tx, id, Permission::reveal_residents);
  const auto phones = ordered_phones(tx, selves(tx, person.id));
  const PersonPhone* best = rules::best_phone(phones);
  if (best == nullptr) return {};
  disclose(tx, actor, {person}, {purpose, "phones", ""});
  return number_of(tx, *best);
}

std::vector<PersonId> same_person(db::Tx& tx, PersonId id) { return selves(tx, standing(tx, id)); }

void note_look(db::Tx& tx, const Actor& actor, PersonId id, const std::string& reason) {
  if (const auto person = store::find_person(tx, standing(tx, id)))
    disclose(tx, actor, {*person}, {Purpose::handle_matter, "name,phones", reason});
}

}  // namespace linli::residents
