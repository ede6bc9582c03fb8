// Verbs throw Refusal. The only ways by which plain values leave this module; each writes what it discloses
// first.
#pragma once
#include "modules/residents/disclosure.hpp"
#include "modules/residents/person_copy.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

PlainPerson reveal(db::Tx& tx, const access::Actor& actor, PersonId id, const RevealPerson& form);
// A copy of everything held about the person, for the person.
PersonCopy copy_person(db::Tx& tx, const access::Actor& actor, PersonId id, const CopyPerson& form);
// Who looked at this person, newest first: the last 50. For those who may look themselves.
std::vector<LookView> looks_at(db::Tx& tx, const access::Actor& actor, PersonId id);
// For the auditor: who looked at whom, when and what for.
Page<DisclosureView> list_disclosures(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);

}  // namespace linli::residents
