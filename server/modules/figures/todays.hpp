// Verbs of this moment; they only read. Verbs throw Refusal.
#pragma once
#include "modules/figures/today.hpp"
#include "platform/db/tx.hpp"

namespace linli::figures {

Today today(db::Tx& tx, const access::Actor& actor);
Repeats repeats(db::Tx& tx, const access::Actor& actor, const RepeatsQuery& query);

}  // namespace linli::figures
