#include "modules/residents/routes.hpp"

#include "modules/residents/consents.hpp"
#include "modules/residents/disclosures.hpp"
#include "modules/residents/erasures.hpp"
#include "modules/residents/finding.hpp"
#include "modules/residents/households.hpp"
#include "modules/residents/imports.hpp"
#include "modules/residents/persons.hpp"
#include "modules/residents/phones.hpp"
#include "modules/residents/traits.hpp"
#include "modules/residents/words.hpp"

namespace linli::residents {

using P = access::Permission;

namespace {
constexpr std::size_t register_max = 16 * 1024 * 1024;  // four million characters of Chinese
}

void mount(http::Router& router) {
  router.get("/residents", P::see_residents, "Find people by name, pinyin, phone, door or number",
             find_persons, {.name = "findPersons"});
  router.get("/residents/caller", P::see_residents, "Who may be calling", caller_card,
             {.name = "callerCard"});
  router.get("/residents/words", P::see_residents, "The words behind the codes", words,
             {.name = "residentWords"});
  router.post("/residents/with-trait", P::reveal_residents, "Who holds a trait, for a purpose",
              persons_with_trait, {.name = "personsWithTrait"});
  router.post("/residents/import", P::edit_residents, "Take in a register (CSV)", import_residents,
              {.name = "importResidents", .body_max = register_max, .slow = true});
  router.post("/residents/import/preview", P::edit_residents, "What a register would bring", import_residents,
              {.name = "previewResidents",
               .body_max = register_max,
               .slow = true,
               .rehearsal = http::Rehearsal::always});

  router.get("/persons", P::see_residents, "People, masked", list_persons,
             {.name = "listPersons", .listing = &person_listing});
  router.post("/persons", P::edit_residents, "Register a person", register_person,
              {.name = "registerPerson", .created = true});
  router.get("/persons/{id}", P::see_residents, "One person, masked", see_person, {.name = "getPerson"});
  router.post("/persons/{id}/change", P::edit_residents, "Correct or change", change_person,
              {.name = "changePerson"});
  router.post("/persons/{id}/merge", P::edit_residents, "Merge a double into another person", merge_person,
              {.name = "mergePerson"});
  router.post("/persons/{id}/reveal", P::reveal_residents, "Plain values, for a purpose", reveal,
              {.name = "revealPerson"});
  router.get("/persons/{id}/looks", P::reveal_residents, "Who looked at them, and what for", looks_at,
             {.name = "looksAtPerson"});
  router.post("/persons/{id}/copy", P::erase_residents, "All that is held, for the person", copy_person,
              {.name = "copyPerson"});

  router.post("/persons/{id}/phones", P::edit_residents, "Add a phone", add_phone,
              {.name = "addPhone", .created = true});
  router.post("/persons/{id}/phones/{phone_id}/confirm", P::edit_residents, "They were reached under it",
              confirm_phone, {.name = "confirmPhone"});
  router.post("/persons/{id}/phones/{phone_id}/end", P::edit_residents, "It is theirs no longer", end_phone,
              {.name = "endPhone"});
  router.post("/persons/{id}/traits", P::edit_residents, "Record a trait", record_trait,
              {.name = "recordTrait", .created = true});
  router.post("/persons/{id}/traits/{trait_id}/end", P::edit_residents, "It holds no longer", end_trait,
              {.name = "endTrait"});
  router.get("/persons/{id}/consents", P::see_residents, "What they agreed to", consents_of,
             {.name = "listConsents"});
  router.post("/persons/{id}/consents", P::edit_residents, "Record a consent or a duty", give_consent,
              {.name = "giveConsent", .created = true});
  router.post("/persons/{id}/consents/{consent_id}/withdraw", P::edit_residents, "Withdraw it",
              withdraw_consent, {.name = "withdrawConsent"});
  router.post("/persons/{id}/erasure", P::edit_residents, "They ask to be erased", ask_erasure,
              {.name = "askErasure", .created = true});
  router.get("/erasures", P::erase_residents, "Requests to be erased", list_erasures,
             {.name = "listErasures", .listing = &erasure_listing});
  router.post("/erasures/{id}/decide", P::erase_residents, "Grant or refuse it", decide_erasure,
              {.name = "decideErasure"});
  router.get("/disclosures", P::read_journal, "Who looked at whom, and what for", list_disclosures,
             {.name = "listDisclosures", .listing = &disclosure_listing});

  router.post("/households", P::edit_residents, "Open a household", open_household,
              {.name = "openHousehold", .created = true});
  router.get("/households/{id}", P::see_residents, "A household and its members", see_household,
             {.name = "getHousehold"});
  router.post("/households/{id}/change", P::edit_residents, "Change its kind", change_household,
              {.name = "changeHousehold"});
  router.post("/households/{id}/move-in", P::edit_residents, "Somebody moves in", move_in,
              {.name = "moveIn"});
  router.post("/households/{id}/move-out", P::edit_residents, "Somebody leaves", move_out,
              {.name = "moveOut"});
  router.post("/households/{id}/relation", P::edit_residents, "Change how somebody is related",
              change_relation, {.name = "changeRelation"});
  router.post("/households/{id}/relocate", P::edit_residents, "All go to another dwelling", relocate,
              {.name = "relocateHousehold"});
  router.get("/dwellings/{id}", P::see_residents, "Who lives behind a door", see_dwelling,
             {.name = "getDwelling"});
  router.post("/dwellings/{id}/use", P::edit_residents, "What a dwelling is used for", record_use,
              {.name = "recordUse"});
}

}  // namespace linli::residents
