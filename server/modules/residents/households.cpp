#include "modules/residents/households.hpp"

#include <algorithm>

#include "modules/grid/places.hpp"
#include "modules/residents/household_rules.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

Household changeable(const Actor& actor, db::Tx& tx, HouseholdId id, std::int64_t version) {
  Household household = seen_by(actor, tx, id, Permission::edit_residents);
  refuse_if(rules::why_not_version(household.version, version));
  return household;
}

// The open membership of the person or of one of their doubles; null when there is none.
const Member* membership_of(db::Tx& tx, const std::vector<Member>& members, PersonId person) {
  const auto ids = selves(tx, person);
  auto found = std::ranges::find_if(
      members, [&](const Member& member) { return std::ranges::find(ids, member.person_id) != ids.end(); });
  return found == members.end() ? nullptr : &*found;
}

void close_if_empty(db::Tx& tx, Household& household, Date day) {
  if (!store::open_members(tx, {household.id}).empty()) return;
  household.closed_on = day;
  if (auto stay = store::open_stay(tx, household.id)) store::end(tx, *stay, std::max(day, stay->from_day));
}

HouseholdView shown(db::Tx& tx, const Actor& actor, const Household& household, std::string_view act,
                    const journal::Facts& facts = {}) {
  journal::record(tx, actor, act, household.id.value, household.area_id, facts);
  return views_of(tx, {household}).front();
}

}  // namespace

HouseholdView open_household(db::Tx& tx, const Actor& actor, const NewHousehold& form) {
  if (form.id && store::find_household(tx, *form.id)) return see_household(tx, actor, *form.id);
  const Place place = dwelling_named_by(actor, tx, form.place_id, "place_id");
  if (store::household_numbered(tx, form.number.value_or("")))
    throw wrong_field("number", {"这个户号已经用过了。", "This household number is taken."});
  const Date from_day = form.from_day.value_or(today(tx));
  if (from_day > today(tx)) throw wrong_field("from_day", {"日期不能晚于今天。", "Not later than today."});

  return views_of(tx, {found_household(tx, actor, form, place, from_day)}).front();
}

HouseholdView see_household(db::Tx& tx, const Actor& actor, HouseholdId id) {
  return views_of(tx, {seen_by(actor, tx, id, Permission::see_residents)}).front();
}

HouseholdView change_household(db::Tx& tx, const Actor& actor, HouseholdId id, const HouseholdChange& form) {
  Household household = changeable(actor, tx, id, form.version);
  const std::string before{name_of(household.kind)};
  household.kind = form.kind;
  store::save(tx, household);
  std::vector<PersonId> persons;
  for (const Member& member : store::open_members(tx, {id})) persons.push_back(member.person_id);
  follow_homes(tx, persons);
  return shown(tx, actor, household, "household.changed",
               {{"kind", std::string{name_of(form.kind)}}, {"before", before}});
}

HouseholdView move_in(db::Tx& tx, const Actor& actor, HouseholdId id, const MoveIn& form) {
  Household household = changeable(actor, tx, id, form.version);
  const Person person = named_by(actor, tx, form.person_id, "person_id");
  const auto members = store::open_members(tx, {id});
  const Date from_day = form.from_day.value_or(today(tx));
  if (membership_of(tx, members, person.id))
    throw rules::conflict({"这个人已经在这一户里。", "This person is in the household already."});
  refuse_if(rules::why_not_move_in(household, members, person, {form.relation, from_day}, today(tx)));

  join(tx, household, person, form.relation, from_day);
  note_state(tx, person, PersonState::present);
  store::save(tx, household);
  follow_homes(tx, {person.id});
  return shown(tx, actor, household, "household.moved_in", {{"person", person.id.text()}});
}

HouseholdView move_out(db::Tx& tx, const Actor& actor, HouseholdId id, const MoveOut& form) {
  Household household = changeable(actor, tx, id, form.version);
  const Person person = named_by(actor, tx, form.person_id, "person_id");
  const auto members = store::open_members(tx, {id});
  const Member* member = membership_of(tx, members, person.id);
  const Date day = form.day.value_or(today(tx));
  refuse_if(rules::why_not_move_out(member, day, today(tx)));

  store::end(tx, *member, day, form.reason);
  if (form.reason == LeavingReason::died)
    note_state(tx, person, PersonState::died);
  else if (form.reason == LeavingReason::moved_away && homes_of(tx, {person}).empty())
    note_state(tx, person, PersonState::moved_away);
  close_if_empty(tx, household, day);
  store::save(tx, household);
  follow_homes(tx, {person.id});
  return shown(tx, actor, household, "household.moved_out",
               {{"person", person.id.text()}, {"reason", std::string{name_of(form.reason)}}});
}

HouseholdView change_relation(db::Tx& tx, const Actor& actor, HouseholdId id, const RelationChange& form) {
  Household household = changeable(actor, tx, id, form.version);
  const Person person = named_by(actor, tx, form.person_id, "person_id");
  const auto members = store::open_members(tx, {id});
  const Member* member = membership_of(tx, members, person.id);
  const Date from_day = form.from_day.value_or(today(tx));
  refuse_if(rules::why_not_relate(household, members, member, {form.relation, from_day}, today(tx)));

  store::end(tx, *member, from_day, std::nullopt);
  join(tx, household, person, form.relation, from_day);
  store::save(tx, household);
  return shown(tx, actor, household, "household.relation_changed", {{"person", person.id.text()}});
}

HouseholdView relocate(db::Tx& tx, const Actor& actor, HouseholdId id, const Relocation& form) {
  Household household = changeable(actor, tx, id, form.version);
  const Place place = dwelling_named_by(actor, tx, form.place_id, "place_id");
  const auto stay = store::open_stay(tx, id);
  const Date from_day = form.from_day.value_or(today(tx));
  refuse_if(rules::why_not_relocate(household, stay, place.id, from_day, today(tx)));

  if (stay) store::end(tx, *stay, from_day);
  household.place_id = place.id;
  household.area_id = place.area_id;
  begin_stay(tx, household, from_day);
  store::save(tx, household);
  std::vector<PersonId> persons;
  for (const Member& member : store::open_members(tx, {id})) persons.push_back(member.person_id);
  follow_homes(tx, persons);
  return shown(tx, actor, household, "household.relocated", {{"place", place.id.text()}});
}

}  // namespace linli::residents
