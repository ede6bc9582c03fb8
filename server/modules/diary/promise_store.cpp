#include "modules/diary/promise_store.hpp"

#include "platform/db/many.hpp"

namespace linli::diary::store {

std::optional<Promise> promise(db::Tx& tx, PromiseId id) { return tx.one<Promise>("id = $2", id); }

std::vector<PromiseStep> steps_of(db::Tx& tx, PromiseId id) {
  return tx.many<PromiseStep>("promise_id = $2 ORDER BY journal_seq", id);
}

void share_promises(db::Tx& tx, LineId line, bool is_shared) {
  tx.run("UPDATE promise SET is_shared = $3 WHERE community_id = $1 AND line_id = $2", line, is_shared);
}

void wipe_promises(db::Tx& tx, std::span<const LineId> lines, std::span<const PersonId> persons) {
  const Sealed nothing;
  const Digest none;
  db::run_among(tx,
                "UPDATE promise_step SET words = '' WHERE community_id = $1 AND promise_id IN"
                " (SELECT p.id FROM promise p WHERE p.community_id = $1 AND p.line_id IN ({ids}))",
                lines);
  db::run_among(tx,
                "UPDATE promise_step SET words = '' WHERE community_id = $1 AND promise_id IN"
                " (SELECT p.id FROM promise p WHERE p.community_id = $1 AND p.person_id IN ({ids}))",
                persons);
  db::run_among(tx,
                "UPDATE promise SET what = '', to_whom = $2, sent_digest = $3, version = version + 1"
                " WHERE community_id = $1 AND line_id IN ({ids})",
                lines, nothing, none);
  db::run_among(tx,
                "UPDATE promise SET what = '', to_whom = $2, sent_digest = $3, version = version + 1"
                " WHERE community_id = $1 AND what <> '' AND person_id IN ({ids})",
                persons, nothing, none);
}

PromiseCounts count_waiting(db::Tx& tx, Date today, const db::Condition& mine, const db::Condition& theirs) {
  // Each condition stands twice: what is counted, and what is looked at.
  std::vector<db::Value> values{db::to_value(today)};
  const auto place = [&](const db::Condition& condition) {
    std::string placed = "(" + db::placed(condition, values.size() + 2) + ")";
    values.insert(values.end(), condition.arguments.begin(), condition.arguments.end());
    return placed;
  };
  const std::string own = place(mine), others = place(theirs);
  const std::string sum = "CAST(COALESCE(SUM(CASE WHEN ", end = " THEN 1 ELSE 0 END), 0) AS bigint)";
  const std::string sql = "SELECT " + sum + "state = 'promised' AND due_on = $2 AND " + own + end + ", " +
                          sum + "state = 'promised' AND due_on < $2 AND " + own + end + ", " + sum +
                          "state = 'kept' AND " + own + end + ", " + sum +
                          "state = 'promised' AND due_on < $2 AND " + others + " AND NOT " + own + end +
                          " FROM promise WHERE community_id = $1 AND state IN ('promised', 'kept') AND (" +
                          own + " OR (state = 'promised' AND due_on < $2 AND " + others + "))";
  PromiseCounts counts{};
  tx.run_values(sql, values, [&](const db::Cells& cells) { counts = db::from_cells<PromiseCounts>(cells); });
  return counts;
}

}  // namespace linli::diary::store
