#include "modules/residents/traits.hpp"

#include <algorithm>

#include "modules/grid/areas.hpp"
#include "modules/residents/codes.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/record_rules.hpp"
#include "modules/residents/record_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

TraitId keep_trait(db::Tx& tx, const Actor& actor, const Person& person, const NewTrait& form,
                   std::optional<ConsentId> consent) {
  const std::string code{name_of(form.code)};
  const Trait trait{.id = form.id.value_or(tx.new_id<TraitId>()),
                    .person_id = person.id,
                    .code = tx.vault().seal(code, field::trait_code),
                    .code_digest = tx.vault().digest(code, field::trait_code),
                    .note = tx.vault().seal(form.note.value_or(""), field::trait_note),
                    .source = form.source,
                    .as_of = form.as_of,
                    .last_day = form.last_day,
                    .recorded_at = tx.now(),
                    .recorded_by = staff_of(actor),
                    .ended_at = std::nullopt,
                    .ended_by = std::nullopt,
                    .consent_id = form.statute ? std::nullopt : consent,
                    .statute = form.statute
                                   ? std::optional{tx.vault().seal(*form.statute, field::trait_statute)}
                                   : std::nullopt};
  store::add(tx, trait);
  // The code stays out of the journal: which trait it is would be told to everybody who reads it.
  journal::record(tx, actor, "person.trait_recorded", person.id.value, person.area_id,
                  {{"trait", trait.id.text()}});
  return trait.id;
}

TraitRecorded record_trait(db::Tx& tx, const Actor& actor, PersonId id, const NewTrait& form) {
  const Person person = changeable(actor, tx, id);
  refuse_if(rules::why_not_record(form, today(tx)));
  if (form.id)
    if (auto known = store::find_trait(tx, *form.id); known && known->person_id == person.id)
      return {known->id, person.id};
  const ConsentPurpose purpose = words_of(form.code).purpose;
  const auto consent = rules::consent_for(purpose, store::consents(tx, selves(tx, person.id)));
  refuse_if(rules::why_not_rest(form, purpose, consent));
  return {keep_trait(tx, actor, person, form, consent), person.id};
}

TraitRecorded end_trait(db::Tx& tx, const Actor& actor, PersonId id, TraitId trait_id) {
  const Person person = changeable(actor, tx, id);
  auto trait = store::find_trait(tx, trait_id);
  const auto ids = selves(tx, person.id);
  if (!trait || std::ranges::find(ids, trait->person_id) == ids.end())
    throw Refusal{Reason::not_found, {"没有找到这个标签。", "No such trait."}};
  refuse_if(rules::why_not_end(*trait));
  trait->ended_at = tx.now();
  trait->ended_by = staff_of(actor);
  store::end(tx, *trait);
  journal::record(tx, actor, "person.trait_ended", person.id.value, person.area_id,
                  {{"trait", trait->id.text()}});
  return {trait->id, person.id};
}

TraitHolders persons_with_trait(db::Tx& tx, const Actor& actor, const TraitQuery& form) {
  refuse_if(rules::why_not_reason(form.reason));
  auto scope = access::scope_of(actor, Permission::reveal_residents);
  if (form.area_id) {
    if (!scope.contains(*form.area_id) || grid::chain_of_area(tx, *form.area_id).empty())
      throw wrong_field("area_id", {"没有这个网格。", "No such area."});
    scope = {.everywhere = false, .areas = {*form.area_id}};
  }
  const Digest code = tx.vault().digest(name_of(form.code), field::trait_code);
  auto persons = standing_persons(tx, store::holders(tx, code, today(tx), scope, trait_holders_max + 1));
  const bool more = persons.size() > trait_holders_max;
  if (more) persons.resize(trait_holders_max);
  disclose(tx, actor, persons, {form.purpose, "traits", form.reason});
  const TraitWords& words = words_of(form.code);
  return {{std::string{words.list_zh}, std::string{words.list_en}}, briefs_of(tx, persons), more};
}

}  // namespace linli::residents
