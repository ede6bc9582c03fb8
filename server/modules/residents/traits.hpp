// Verbs throw Refusal.
#pragma once
#include "modules/residents/person.hpp"
#include "modules/residents/trait.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

TraitRecorded record_trait(db::Tx& tx, const access::Actor& actor, PersonId id, const NewTrait& form);
// It holds no longer; it stays as history.
TraitRecorded end_trait(db::Tx& tx, const access::Actor& actor, PersonId id, TraitId trait);
// In the actor's areas, at most trait_holders_max at once.
inline constexpr std::size_t trait_holders_max = 100;
TraitHolders persons_with_trait(db::Tx& tx, const access::Actor& actor, const TraitQuery& form);

}  // namespace linli::residents
