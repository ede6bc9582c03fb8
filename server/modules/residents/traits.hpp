// Verbs throw Refusal.
#pragma once
#include "modules/residents/person.hpp"
#include "modules/residents/trait.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

TraitRecorded record_trait(db::Tx& tx, const access::Actor& actor, PersonId id, const NewTrait& form);
// It holds no longer; it stays as history.
TraitRecorded end_trait(db::Tx& tx, const access::Actor& actor, PersonId id, TraitId trait);
// At most 100 persons in the actor's area; a disclosure of each.
std::vector<PersonBrief> persons_with_trait(db::Tx& tx, const access::Actor& actor, const TraitQuery& form);
std::vector<TraitCodeView> trait_codes(db::Tx& tx, const access::Actor& actor);

}  // namespace linli::residents
