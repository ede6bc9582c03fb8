// Verbs throw Refusal.
#pragma once
#include <string_view>
#include <vector>

#include "modules/residents/erasure.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

ErasureView ask_erasure(db::Tx& tx, const access::Actor& actor, PersonId id, const NewErasureRequest& form);
// A job of this kind for the modules that hold their name or number beside this one. Its argument is what
// Erased reads.
inline constexpr std::string_view person_erased = "residents.person_erased";
struct Erased {
  PersonId person;
  std::vector<Digest> phones;  // of their numbers, in the field named below; the numbers themselves are gone
};
// Where a module keeps the digest of a caller's number, this is the field it is bound to.
inline constexpr std::string_view caller_phone_field = "matter.reporter_phone";
Erased read_erased(std::string_view argument);
// By the secretary. When granted, the person's values and digests are wiped at once, with those of merged
// doubles; episodes and journal entries stay and name nobody.
ErasureView decide_erasure(db::Tx& tx, const access::Actor& actor, ErasureRequestId id,
                           const ErasureDecision& form);
Page<ErasureView> list_erasures(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);

}  // namespace linli::residents
