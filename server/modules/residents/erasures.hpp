// Verbs throw Refusal.
#pragma once
#include "modules/residents/erasure.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

ErasureView ask_erasure(db::Tx& tx, const access::Actor& actor, PersonId id, const NewErasureRequest& form);
// A job of this kind, with the person's id, for the modules that hold their name or number beside this one.
inline constexpr std::string_view person_erased = "residents.person_erased";
// By the secretary. When granted, the person's values and digests are wiped at once, with those of merged
// doubles; episodes and journal entries stay and name nobody.
ErasureView decide_erasure(db::Tx& tx, const access::Actor& actor, ErasureRequestId id,
                           const ErasureDecision& form);
Page<ErasureView> list_erasures(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);

}  // namespace linli::residents
