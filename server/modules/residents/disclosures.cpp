#include "modules/residents/disclosures.hpp"

#include <algorithm>

#include "modules/residents/codes.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/record_rules.hpp"
#include "modules/residents/record_store.hpp"
#include "modules/residents/store.hpp"
#include "platform/access/names.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {
constexpr int looks_shown = 50;

BackgroundView background_of(const std::string& nation, const std::string& education,
                             const std::string& politics, const std::string& marriage) {
  auto word = [](CodeList list, const std::string& code) { return std::string{word_of(list, code)}; };
  return {nation,
          education,
          politics,
          marriage,
          word(CodeList::nation, nation),
          word(CodeList::education, education),
          word(CodeList::politics, politics),
          word(CodeList::marriage, marriage)};
}

std::vector<PlainPhone> phones_of(db::Tx& tx, const std::vector<PersonId>& ids) {
  std::vector<PlainPhone> phones;
  for (const PersonPhone& phone : ordered_phones(tx, ids))
    phones.push_back({phone.id, local_phone(number_of(tx, phone)), phone.label, phone.note, phone.trust,
                      phone.from_at, phone.until_at});
  return phones;
}

// Whoever works with them sees what still rests on something; the person themselves, all that is kept.
enum class Shown { in_use, all };

std::vector<TraitView> traits_of(db::Tx& tx, const std::vector<PersonId>& ids, Shown shown) {
  const auto consents = store::consents(tx, ids);
  std::vector<TraitView> views;
  for (const Trait& trait : store::traits(tx, ids)) {
    const bool has_basis = rules::has_basis(trait, consents);
    if (shown == Shown::in_use && !has_basis) continue;
    const auto code = named<TraitCode>(tx.vault().open(trait.code, field::trait_code));
    if (!code) continue;  // a code of a later version of the program
    const TraitWords& words = words_of(*code);
    views.push_back({trait.id,
                     *code,
                     {std::string{words.zh}, std::string{words.en}},
                     tx.vault().open(trait.note, field::trait_note),
                     trait.source,
                     trait.as_of,
                     trait.last_day,
                     trait.statute ? ConsentBasis::statutory_duty : ConsentBasis::consent,
                     trait.statute ? tx.vault().open(*trait.statute, field::trait_statute) : std::string{},
                     has_basis && rules::holds(trait, today(tx))});
  }
  return views;
}

DisclosureView view_of(const Disclosure& disclosure) {
  return {disclosure.id,     disclosure.person_id, disclosure.staff_id, disclosure.purpose,
          disclosure.fields, disclosure.reason,    disclosure.at};
}

EarlierPerson view_of(const db::Tx& tx, const PersonBefore& before) {
  return {before.name,
          before.id_kind,
          tx.vault().open(before.id_number, field::id_number),
          before.sex,
          before.birth_date,
          background_of(before.nation, before.education, before.politics, before.marriage),
          before.kind,
          before.why,
          before.changed_at};
}

std::string names_of(const RevealPerson& form) {
  std::string names;
  for (PersonField field : form.fields) (names += names.empty() ? "" : ",") += name_of(field);
  return names;
}

}  // namespace

PlainPerson reveal(db::Tx& tx, const Actor& actor, PersonId id, const RevealPerson& form) {
  const Person person = seen_by(actor, tx, id, Permission::reveal_residents);
  refuse_if(rules::why_not_reveal(form));
  const auto ids = disclose(tx, actor, {person}, {form.purpose, names_of(form), form.reason});
  auto asked = [&](PersonField field) { return std::ranges::find(form.fields, field) != form.fields.end(); };

  PlainPerson plain{};
  plain.id = person.id;
  plain.disclosure_id = ids.front();
  if (asked(PersonField::name)) plain.name = person.name;
  if (asked(PersonField::id_number)) {
    plain.id_kind = person.id_kind;
    plain.id_number = tx.vault().open(person.id_number, field::id_number);
  }
  if (asked(PersonField::birth_date)) plain.birth_date = person.birth_date;
  if (asked(PersonField::background))
    plain.background = background_of(person.nation, person.education, person.politics, person.marriage);
  if (asked(PersonField::phones)) plain.phones = phones_of(tx, selves(tx, person.id));
  if (asked(PersonField::traits)) plain.traits = traits_of(tx, selves(tx, person.id), Shown::in_use);
  return plain;
}

PersonCopy copy_person(db::Tx& tx, const Actor& actor, PersonId id, const CopyPerson& form) {
  const Person person = seen_by(actor, tx, id, Permission::erase_residents);
  refuse_if(rules::why_not_reason(form.reason));
  disclose(tx, actor, {person}, {Purpose::resident_request, "all", form.reason});
  const auto ids = selves(tx, person.id);

  PersonCopy copy{};
  copy.id = person.id;
  copy.name = person.name;
  copy.id_kind = person.id_kind;
  copy.id_number = tx.vault().open(person.id_number, field::id_number);
  copy.sex = person.sex;
  copy.birth_date = person.birth_date;
  copy.background = background_of(person.nation, person.education, person.politics, person.marriage);
  copy.phones = phones_of(tx, ids);
  copy.households = memberships_of(tx, ids);
  copy.traits = traits_of(tx, ids, Shown::all);
  for (const Consent& consent : store::consents(tx, ids)) copy.consents.push_back(view_of(consent));
  for (const PersonBefore& before : store::before(tx, ids)) copy.earlier.push_back(view_of(tx, before));
  copy.merged_doubles.assign(ids.begin() + 1, ids.end());
  for (const Disclosure& disclosure : store::disclosures(tx, ids))
    copy.disclosures.push_back(view_of(disclosure));
  std::ranges::stable_sort(copy.disclosures, std::ranges::greater{}, &DisclosureView::at);
  copy.made_at = tx.now();
  copy.made_by = actor.name;
  return copy;
}

std::vector<LookView> looks_at(db::Tx& tx, const Actor& actor, PersonId id) {
  const Person person = seen_by(actor, tx, id, Permission::reveal_residents);
  const auto looks = store::newest_disclosures(tx, selves(tx, person.id), looks_shown);
  std::vector<StaffId> staff;
  for (const Disclosure& look : looks)
    if (look.staff_id) staff.push_back(*look.staff_id);
  const auto names = access::staff_names(tx, staff);
  std::vector<LookView> views;
  for (const Disclosure& look : looks) {
    const auto name = look.staff_id ? names.find(*look.staff_id) : names.end();
    views.push_back({name == names.end() ? std::string{} : name->second, look.purpose, look.fields,
                     look.reason, look.at});
  }
  return views;
}

Page<DisclosureView> list_disclosures(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto scope = access::scope_of(actor, Permission::read_journal);
  auto page = db::page<Disclosure>(tx, disclosure_listing, query, access::within(scope, "area_id"));
  return std::move(page).map([](const Disclosure& disclosure) { return view_of(disclosure); });
}

}  // namespace linli::residents
