// The steps several verbs take.
#include <algorithm>

#include "modules/residents/household_rules.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/record_store.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

Digest phone_digest(const db::Tx& tx, std::string_view typed) {
  const auto phone = read_phone(typed);
  return phone ? tx.vault().digest(phone->number, field::phone) : Digest{};
}

namespace {
PersonPhone phone_row(db::Tx& tx, PersonId person, const NewPhone& form, const std::string& number) {
  PersonPhone row{};
  row.id = form.id.value_or(tx.new_id<PersonPhoneId>());
  row.person_id = person;
  row.number = tx.vault().seal(number, field::phone);
  row.number_digest = tx.vault().digest(number, field::phone);
  row.tail_digest = tx.vault().digest(rules::tail_of(number), field::phone_tail);
  row.label = form.label.value_or(PhoneLabel::own);
  row.note = form.note.value_or("");
  row.trust = Trust::told;
  row.from_at = tx.now();
  return row;
}

// Nobody has looked at a newcomer's phones yet: only the form itself may name one twice.
void add_first_phones(db::Tx& tx, PersonId person, const std::vector<NewPhone>& phones) {
  std::vector<std::string> numbers;
  for (const NewPhone& form : phones) {
    const std::string number = read_phone(form.number).value().number;
    if (std::ranges::find(numbers, number) != numbers.end()) continue;
    numbers.push_back(number);
    store::add(tx, phone_row(tx, person, form, number));
  }
}
}  // namespace

void attach_phone(db::Tx& tx, const Person& person, const NewPhone& form) {
  const auto phone = read_phone(form.number);
  if (!phone) throw wrong_field("number", rules::unreadable_phone);
  if (form.note) refuse_if(rules::why_not_reason(*form.note, "note"));
  const PersonPhone row = phone_row(tx, person.id, form, phone->number);
  const auto known = store::phones(tx, selves(tx, person.id));
  const bool there = std::ranges::any_of(known, [&](const PersonPhone& other) {
    return other.id == row.id || (!other.until_at && other.number_digest == row.number_digest);
  });
  if (!there) store::add(tx, row);
}

void put(const db::Tx& tx, const rules::Particulars& particulars, Person& person) {
  person.name = particulars.name;
  person.id_kind = particulars.id_kind;
  person.id_number = tx.vault().seal(particulars.id_number, field::id_number);
  person.id_digest = tx.vault().digest(particulars.id_number, field::id_number);
  person.sex = particulars.sex;
  person.birth_date = particulars.birth_date;
  person.nation = particulars.background.nation;
  person.education = particulars.background.education;
  person.politics = particulars.background.politics;
  person.marriage = particulars.background.marriage;
}

Person settle(db::Tx& tx, const Actor& actor, const Newcomer& newcomer) {
  Person person{};
  person.id = newcomer.id;
  person.area_id = newcomer.area_id;
  person.created_at = tx.now();
  person.created_by = staff_of(actor);
  put(tx, newcomer.particulars, person);
  store::add(tx, person);
  store::add_first_keys(tx, person, rules::search_keys(person.name));
  add_first_phones(tx, person.id, newcomer.phones);
  if (const auto& home = newcomer.home) join(tx, home->household, person, home->relation, home->from_day);
  journal::record(tx, actor, "person.registered", person.id.value, person.area_id);
  return person;
}

Household found_household(db::Tx& tx, const Actor& actor, const NewHousehold& form, const Place& place,
                          Date from_day) {
  const Household household{.id = form.id.value_or(tx.new_id<HouseholdId>()),
                            .number = form.number.value_or(""),
                            .area_id = place.area_id,
                            .kind = form.kind,
                            .place_id = place.id,
                            .created_at = tx.now(),
                            .created_by = staff_of(actor),
                            .closed_on = std::nullopt,
                            .version = 1};
  store::add(tx, household);
  begin_stay(tx, household, from_day);
  journal::record(tx, actor, "household.opened", household.id.value, household.area_id);
  return household;
}

void begin_stay(db::Tx& tx, const Household& household, Date from_day) {
  store::add(tx, Stay{.id = tx.new_id<HouseholdId>().value,
                      .household_id = household.id,
                      .place_id = *household.place_id,
                      .from_day = from_day,
                      .until_day = std::nullopt});
}

void note_state(db::Tx& tx, Person person, PersonState state) {
  if (person.state == state) return;
  person.state = state;
  store::save(tx, person);
}

void join(db::Tx& tx, const Household& household, const Person& person, std::string_view relation,
          Date from_day) {
  store::add(tx, Member{.id = tx.new_id<MemberId>(),
                        .household_id = household.id,
                        .person_id = person.id,
                        .relation = std::string{relation},
                        .from_day = from_day,
                        .until_day = std::nullopt,
                        .left_because = std::nullopt});
}

void follow_homes(db::Tx& tx, const std::vector<PersonId>& ids) {
  const auto persons = standing_persons(tx, ids);
  const auto homes = homes_of(tx, persons);
  std::map<AreaId, std::vector<PersonId>> moved;
  for (const Person& person : persons) {
    auto found = homes.find(person.id);
    const auto* home = found == homes.end() ? nullptr : rules::main_home(found->second);
    if (home && home->household.area_id != person.area_id)
      moved[home->household.area_id].push_back(person.id);
  }
  for (const auto& [area, those] : moved) store::move_to_area(tx, those, area);  // one area, nearly always
}

std::vector<DisclosureId> disclose(db::Tx& tx, const Actor& actor, const std::vector<Person>& persons,
                                   const Look& look) {
  std::vector<Disclosure> rows;
  std::vector<DisclosureId> ids;
  for (const Person& person : persons) {
    ids.push_back(tx.new_id<DisclosureId>());
    rows.push_back({ids.back(), person.id, person.area_id, actor.kind, staff_of(actor), look.purpose,
                    look.fields, look.reason, tx.now()});
  }
  store::add(tx, rows);
  const std::string purpose{name_of(look.purpose)};
  if (persons.size() == 1)
    journal::record(tx, actor, "person.revealed", persons.front().id.value, persons.front().area_id,
                    {{"fields", look.fields}, {"purpose", purpose}, {"disclosure", ids.front().text()}});
  else
    journal::record(
        tx, actor, "persons.revealed", {}, {},
        {{"fields", look.fields}, {"purpose", purpose}, {"persons", std::to_string(persons.size())}});
  return ids;
}

}  // namespace linli::residents
