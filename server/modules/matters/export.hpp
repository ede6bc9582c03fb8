// Verbs throw Refusal. The queue as a file: who took it out and when stands in it, nobody's name or phone
// does.
#pragma once
#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/listing.hpp"

namespace linli::matters {

inline constexpr int export_rows_max = 10'000;

// The same filters and reach as the queue. A write: what left the house stands in the journal. Throws
// Refusal{invalid} beyond export_rows_max: ask for less.
Document export_matters(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);

}  // namespace linli::matters
