#include "modules/residents/persons.hpp"

#include <stdexcept>

#include "modules/grid/areas.hpp"
#include "modules/residents/household_rules.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/access/reach.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

rules::Particulars particulars_of(const NewPerson& form) {
  return {.name = form.name,
          .id_kind = form.id_kind.value_or(IdKind::none),
          .id_number = form.id_number.value_or(""),
          .sex = form.sex.value_or(SexCode::unknown),
          .birth_date = form.birth_date,
          .background = {form.nation.value_or(""), form.education.value_or(""), form.politics.value_or(""),
                         form.marriage.value_or("")}};
}

rules::Particulars particulars_of(const db::Tx& tx, const Person& person) {
  return {.name = person.name,
          .id_kind = person.id_kind,
          .id_number = tx.vault().open(person.id_number, field::id_number),
          .sex = person.sex,
          .birth_date = person.birth_date,
          .background = {person.nation, person.education, person.politics, person.marriage}};
}

// A new number replaces what was read off the old one, unless the form says otherwise.
void apply(const PersonChange& form, rules::Particulars& particulars) {
  if (form.name) particulars.name = *form.name;
  if (form.id_number && *form.id_number != particulars.id_number) {
    particulars.id_number = *form.id_number;
    particulars.id_kind = IdKind::none;
    if (!particulars.id_number.empty()) {
      particulars.sex = SexCode::unknown;
      particulars.birth_date = std::nullopt;
    }
  }
  if (form.id_kind) particulars.id_kind = *form.id_kind;
  if (form.sex) particulars.sex = *form.sex;
  if (form.birth_date) particulars.birth_date = form.birth_date;
  if (form.nation) particulars.background.nation = *form.nation;
  if (form.education) particulars.background.education = *form.education;
  if (form.politics) particulars.background.politics = *form.politics;
  if (form.marriage) particulars.background.marriage = *form.marriage;
}

// Somebody out of the actor's areas may hold the same number: that is not told, and the two are merged later
// by whoever sees both.
void refuse_known_number(db::Tx& tx, const Actor& actor, const Person& person) {
  if (person.id_digest.bytes.empty()) return;
  auto other = store::person_with_number(tx, person.id_digest);
  if (!other || other->id == person.id) return;
  if (!access::may(actor, Permission::see_residents, other->area_id)) return;
  throw Refusal{
      Reason::conflict,
      {"这个证件号码已经登记过了，请先按号码查找。", "Somebody is registered under this number; look it up."},
      {{"id_number", {"已登记", "Registered already"}}}};
}

AreaId area_of_registrar(db::Tx& tx, const Actor& actor, const std::optional<AreaId>& asked) {
  if (asked) {
    if (!access::may(actor, Permission::edit_residents, *asked) || grid::chain_of_area(tx, *asked).empty())
      throw wrong_field("area_id", {"没有这个网格。", "No such area."});
    return *asked;
  }
  for (const access::Reach& reach : actor.reaches)
    if (access::allows(reach.role, Permission::edit_residents)) return reach.area_id;
  if (auto community = access::whole_community(tx)) return *community;
  throw std::logic_error("the community has no area yet");
}

PersonBefore before_change(db::Tx& tx, const Actor& actor, const Person& person, PersonChangeKind kind,
                           const std::string& why) {
  return {Uuid{tx.new_id<PersonId>().value},
          person.id,
          person.name,
          person.id_kind,
          person.id_number,
          person.sex,
          person.birth_date,
          person.nation,
          person.education,
          person.politics,
          person.marriage,
          kind,
          why,
          tx.now(),
          staff_of(actor)};
}

// Names of what changed, for the journal; never the contents.
std::string changed_fields(const Person& before, const Person& after) {
  std::string fields;
  auto note = [&](bool changed, std::string_view name) {
    if (changed) fields += (fields.empty() ? "" : ",") + std::string{name};
  };
  note(before.name != after.name, "name");
  note(before.id_kind != after.id_kind || before.id_digest != after.id_digest, "id_number");
  note(before.sex != after.sex, "sex");
  note(before.birth_date != after.birth_date, "birth_date");
  note(before.nation != after.nation, "nation");
  note(before.education != after.education, "education");
  note(before.politics != after.politics, "politics");
  note(before.marriage != after.marriage, "marriage");
  return fields;
}

std::optional<FirstHome> first_home(db::Tx& tx, const Actor& actor, const NewPerson& form) {
  if (!form.household_id) return std::nullopt;
  if (!form.relation)
    throw wrong_field("relation", {"请选和户主的关系。", "Say how they are related to the head."});
  return FirstHome{named_by(actor, tx, *form.household_id, "household_id"), *form.relation,
                   form.from_day.value_or(today(tx))};
}

// Somebody and their double in one household are one member of it: who leaves once has left.
void end_second_memberships(db::Tx& tx, PersonId remaining) {
  const auto second =
      rules::second_memberships(store::open_memberships(tx, selves(tx, remaining)), remaining);
  std::vector<HouseholdId> ids;
  for (const Member& member : second) {
    store::end(tx, member, today(tx), std::nullopt);
    ids.push_back(member.household_id);
  }
  for (Household& household : store::households(tx, ids)) store::save(tx, household);  // one, nearly always
}

}  // namespace

PersonView register_person(db::Tx& tx, const Actor& actor, const NewPerson& form) {
  if (form.id && store::find_person(tx, *form.id))
    return view_of(tx, seen_by(actor, tx, *form.id, Permission::edit_residents));
  Newcomer newcomer{form.id.value_or(tx.new_id<PersonId>()), {}, particulars_of(form), form.phones, {}};
  refuse_if(rules::why_not_keep(newcomer.particulars, today(tx)));
  refuse_if(rules::why_not_phones(form.phones));
  newcomer.home = first_home(tx, actor, form);
  newcomer.area_id =
      newcomer.home ? newcomer.home->household.area_id : area_of_registrar(tx, actor, form.area_id);

  Person person{};
  person.id = newcomer.id;
  put(tx, newcomer.particulars, person);
  refuse_known_number(tx, actor, person);
  if (const auto& home = newcomer.home)
    refuse_if(rules::why_not_move_in(home->household, store::open_members(tx, {home->household.id}), person,
                                     {home->relation, home->from_day}, today(tx)));
  return view_of(tx, settle(tx, actor, newcomer));
}

PersonView see_person(db::Tx& tx, const Actor& actor, PersonId id) {
  return view_of(tx, seen_by(actor, tx, id, Permission::see_residents));
}

PersonView change_person(db::Tx& tx, const Actor& actor, PersonId id, const PersonChange& form) {
  Person person = seen_by(actor, tx, id, Permission::edit_residents);
  refuse_if(rules::why_not_change(person, form.version));
  if (form.kind == PersonChangeKind::merge)
    throw wrong_field("kind", {"请选更正或变更。", "Say whether it is a correction or a change."});
  refuse_if(rules::why_not_reason(form.why, "why"));
  const Person former = person;
  auto particulars = particulars_of(tx, person);
  apply(form, particulars);
  refuse_if(rules::why_not_keep(particulars, today(tx)));
  put(tx, particulars, person);
  refuse_known_number(tx, actor, person);
  const std::string fields = changed_fields(former, person);
  if (fields.empty()) throw rules::conflict({"没有改动。", "Nothing is changed by this."});

  store::keep(tx, before_change(tx, actor, former, form.kind, form.why));
  store::save(tx, person);
  if (person.name != former.name) {
    // Who was misspelled is no longer found by the mistake; who changed their name still is by the old one.
    if (form.kind == PersonChangeKind::correction) store::remove_keys(tx, person.id);
    store::add_keys(tx, person, rules::search_keys(person.name));
  }
  journal::record(tx, actor, "person.changed", person.id.value, person.area_id,
                  {{"fields", fields}, {"kind", std::string{name_of(form.kind)}}});
  return view_of(tx, person);
}

PersonView merge_person(db::Tx& tx, const Actor& actor, PersonId double_id, const MergePerson& form) {
  Person double_person = seen_by(actor, tx, double_id, Permission::edit_residents);
  Person into = named_by(actor, tx, form.into, "into");
  refuse_if(rules::why_not_merge(double_person, into, form.version));
  refuse_if(rules::why_not_reason(form.why, "why"));

  store::keep(tx, before_change(tx, actor, into, PersonChangeKind::merge, form.why));
  rules::fill_from_double(into, double_person);
  store::save(tx, into);
  double_person.state = PersonState::merged;
  double_person.merged_into = into.id;
  double_person.area_id = into.area_id;
  store::save(tx, double_person);
  store::hand_doubles_on(tx, double_person.id, into);
  store::hand_keys_on(tx, double_person.id, into.id);
  end_second_memberships(tx, into.id);
  follow_homes(tx, {into.id});
  journal::record(tx, actor, "person.merged", double_person.id.value, into.area_id,
                  {{"into", into.id.text()}});
  journal::record(tx, actor, "person.took_over", into.id.value, into.area_id,
                  {{"double", double_person.id.text()}});
  return view_of(tx, seen_by(actor, tx, into.id, Permission::see_residents));
}

Page<PersonBrief> list_persons(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto scope = access::scope_of(actor, Permission::see_residents);
  auto condition = access::within(scope, "area_id");
  condition.sql += condition.sql.empty() ? "merged_into IS NULL" : " AND merged_into IS NULL";
  auto page = db::page<Person>(tx, person_listing, query, condition);
  return {briefs_of(tx, page.items), std::move(page.next)};
}

PersonId standing(db::Tx& tx, PersonId id) {
  auto person = store::find_person(tx, id);
  return person && person->merged_into ? *person->merged_into : id;
}

PersonBrief person_masked(db::Tx& tx, const Actor& actor, PersonId id) {
  return briefs_of(tx, {seen_by(actor, tx, id, Permission::see_residents)}).front();
}

std::map<PersonId, PersonBrief> persons_masked(db::Tx& tx, const Actor& actor,
                                               const std::vector<PersonId>& ids) {
  auto briefs = briefs_by_id(tx, ids);
  std::erase_if(briefs, [&](const auto& entry) {
    return !access::may(actor, Permission::see_residents, entry.second.area_id);
  });
  return briefs;
}

}  // namespace linli::residents
