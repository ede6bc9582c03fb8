#include "modules/residents/consents.hpp"

#include <algorithm>

#include "modules/residents/inner.hpp"
#include "modules/residents/persons.hpp"
#include "modules/residents/record_rules.hpp"
#include "modules/residents/record_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {
journal::Facts facts_of(const Consent& consent) {
  return {{"purpose", std::string{name_of(consent.purpose)}},
          {"basis", std::string{name_of(consent.basis)}},
          {"version", consent.text_version}};
}
}  // namespace

ConsentView view_of(const Consent& consent) {
  return {consent.id,      consent.purpose,     consent.basis,      consent.text_version,
          consent.statute, consent.by_guardian, consent.granted_at, consent.withdrawn_at};
}

ConsentView give_consent(db::Tx& tx, const Actor& actor, PersonId id, const NewConsent& form) {
  const Person person = changeable(actor, tx, id);
  refuse_if(rules::why_not_consent(form, person.birth_date, today(tx)));
  if (form.id)
    if (auto known = store::find_consent(tx, *form.id); known && known->person_id == person.id)
      return view_of(*known);
  return view_of(keep_consent(tx, actor, person, form));
}

Consent keep_consent(db::Tx& tx, const Actor& actor, const Person& person, const NewConsent& form) {
  const Consent consent{.id = form.id.value_or(tx.new_id<ConsentId>()),
                        .person_id = person.id,
                        .purpose = form.purpose,
                        .basis = form.basis,
                        .text_version = form.text_version.value_or(""),
                        .statute = form.statute.value_or(""),
                        .by_guardian = form.guardian.has_value(),
                        .guardian = tx.vault().seal(form.guardian.value_or(""), field::guardian),
                        .granted_at = tx.now(),
                        .recorded_by = staff_of(actor),
                        .withdrawn_at = std::nullopt,
                        .withdrawn_by = std::nullopt};
  store::add(tx, consent);
  journal::record(tx, actor, "person.consented", person.id.value, person.area_id, facts_of(consent));
  return consent;
}

ConsentView withdraw_consent(db::Tx& tx, const Actor& actor, PersonId id, ConsentId consent_id) {
  const Person person = seen_by(actor, tx, id, Permission::edit_residents);
  auto consent = store::find_consent(tx, consent_id);
  const auto ids = selves(tx, person.id);
  if (!consent || std::ranges::find(ids, consent->person_id) == ids.end())
    throw Refusal{Reason::not_found, {"没有找到这份同意。", "No such consent."}};
  refuse_if(rules::why_not_withdraw(*consent));
  consent->withdrawn_at = tx.now();
  consent->withdrawn_by = staff_of(actor);
  store::withdraw(tx, *consent);
  journal::record(tx, actor, "person.consent_withdrawn", person.id.value, person.area_id, facts_of(*consent));
  return view_of(*consent);
}

std::vector<ConsentView> consents_of(db::Tx& tx, const Actor& actor, PersonId id) {
  const Person person = seen_by(actor, tx, id, Permission::see_residents);
  std::vector<ConsentView> views;
  for (const Consent& consent : store::consents(tx, selves(tx, person.id))) views.push_back(view_of(consent));
  return views;
}

bool consents_to(db::Tx& tx, PersonId id, ConsentPurpose purpose) {
  return std::ranges::any_of(store::consents(tx, selves(tx, standing(tx, id))), [&](const Consent& consent) {
    return consent.purpose == purpose && !consent.withdrawn_at;
  });
}

}  // namespace linli::residents
