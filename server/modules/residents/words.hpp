// Verbs throw Refusal.
#pragma once
#include "modules/residents/word.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

ResidentWords words(db::Tx& tx, const access::Actor& actor);

}  // namespace linli::residents
