// Every statement about promises. Private to the module.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "modules/diary/promise.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::diary::store {

std::optional<Promise> promise(db::Tx& tx, PromiseId id);
std::vector<PromiseStep> steps_of(db::Tx& tx, PromiseId id);
// As the line is shared, so are its promises.
void share_promises(db::Tx& tx, LineId line, bool is_shared);
// Of these lines, and to these persons: what was promised and all that was said of it.
void wipe_promises(db::Tx& tx, std::span<const LineId> lines, std::span<const PersonId> persons);

struct PromiseCounts {
  std::int64_t due_today, overdue, to_clear, others_overdue;
};
DESCRIBE_ROW(PromiseCounts, "promise", due_today, overdue, to_clear, others_overdue)
// `mine`: the owner is me; `theirs`: of others, where I see the area's diary.
PromiseCounts count_waiting(db::Tx& tx, Date today, const db::Condition& mine, const db::Condition& theirs);

}  // namespace linli::diary::store
