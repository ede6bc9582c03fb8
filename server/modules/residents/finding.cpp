#include "modules/residents/finding.hpp"

#include <algorithm>

#include "modules/grid/places.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/place_text.hpp"
#include "platform/core/text.hpp"

namespace linli::residents {

namespace {

constexpr std::size_t asked_for = found_max + 1;  // the one more that tells there are others
constexpr std::size_t numbers_read = 2000;        // before the scope is asked: more than share any tail

struct Search {
  db::Tx& tx;
  const Actor& actor;
  access::Scope scope;
};

std::vector<PersonId> by_name(const Search& search, std::string_view name) {
  const std::string key = rules::search_key(name);
  if (key.empty()) return {};
  return store::with_key(search.tx, key, search.scope, asked_for);
}

std::vector<PersonId> by_phone(const Search& search, std::string_view typed) {
  const Digest digest = phone_digest(search.tx, typed);
  if (digest.bytes.empty()) return {};
  return store::with_phone(search.tx, digest, numbers_read);
}

std::vector<PersonId> by_phone_tail(const Search& search, std::string_view typed) {
  const Digest digest = search.tx.vault().digest(normalise(trimmed(typed)), field::phone_tail);
  return store::with_phone_tail(search.tx, digest, numbers_read);
}

std::vector<PersonId> by_id_number(const Search& search, std::string_view typed) {
  auto number = read_citizen_number(typed, today(search.tx));
  const std::string plain = number ? number->text : rules::plain_number(typed);
  const Digest digest = search.tx.vault().digest(plain, field::id_number);
  return store::with_number(search.tx, digest, search.scope, asked_for);
}

// Who lives or is registered behind these doors, and who only named them on the phone.
std::vector<PersonId> by_places(const Search& search, const std::vector<PlaceId>& places) {
  std::vector<HouseholdId> households;
  for (const Household& household : store::households_at(search.tx, places))
    households.push_back(household.id);
  std::vector<PersonId> ids;
  for (const Member& member : store::open_members(search.tx, households)) ids.push_back(member.person_id);
  for (const Person& person : store::told_places(search.tx, places)) ids.push_back(person.id);
  return ids;
}

std::vector<PersonId> by_door(const Search& search, std::string_view text) {
  const Text<60, 1> door{std::string{shortened(text, 60)}};
  std::vector<PlaceId> dwellings;
  for (const auto& place : grid::find_places(search.tx, search.actor, {.text = door, .limit = std::nullopt}))
    if (place.kind == PlaceKind::dwelling) dwellings.push_back(place.id);
  return by_places(search, dwellings);
}

std::vector<PersonId> by_looks(const Search& search, std::string_view typed) {
  switch (rules::looks_of(typed)) {
    case rules::Looks::name:
      return by_name(search, typed);
    case rules::Looks::phone:
      return by_phone(search, typed);
    case rules::Looks::phone_tail:
      return by_phone_tail(search, typed);
    case rules::Looks::id_number:
      return by_id_number(search, typed);
    case rules::Looks::door:
      return by_door(search, typed);
  }
  return {};
}

std::vector<PersonId> ids_for(const Search& search, const FindPersons& form) {
  if (form.q) return by_looks(search, *form.q);
  if (form.name) return by_name(search, *form.name);
  if (form.phone)
    return rules::looks_of(*form.phone) == rules::Looks::phone_tail ? by_phone_tail(search, *form.phone)
                                                                    : by_phone(search, *form.phone);
  if (form.place_id) return by_places(search, {*form.place_id});
  if (form.door) return by_door(search, *form.door);
  return by_id_number(search, *form.id_number);
}

void refuse_unless_one(const FindPersons& form) {
  const int given = form.q.has_value() + form.name.has_value() + form.phone.has_value() +
                    form.place_id.has_value() + form.door.has_value() + form.id_number.has_value();
  if (given != 1)
    throw wrong_field("q", {"请只按一样来找：姓名、电话、门牌或证件号码。",
                            "Look by one thing: a name, a phone, a door or an identity number."});
}

// The scope is asked of each person again: behind a door somebody may belong to another area.
FoundPersons found(const Search& search, const std::vector<PersonId>& ids) {
  auto persons = standing_persons(search.tx, ids);
  std::erase_if(persons, [&](const Person& person) { return !search.scope.contains(person.area_id); });
  const bool more = persons.size() > found_max;
  if (more) persons.resize(found_max);
  return {briefs_of(search.tx, persons), more};
}

}  // namespace

FoundPersons find_persons(db::Tx& tx, const access::Actor& actor, const FindPersons& form) {
  refuse_unless_one(form);
  const Search search{tx, actor, access::scope_of(actor, Permission::see_residents)};
  return found(search, ids_for(search, form));
}

CallerCard caller_card(db::Tx& tx, const access::Actor& actor, const FindCaller& form) {
  const auto phone = read_phone(form.phone);
  if (!phone)
    throw wrong_field("phone", {"要完整的电话号码；座机请加区号。",
                                "The whole number is needed; a landline with its area code."});
  const Search search{tx, actor, access::scope_of(actor, Permission::see_residents)};
  return {mask_phone(phone->number), found(search, by_phone(search, form.phone)).persons};
}

}  // namespace linli::residents
