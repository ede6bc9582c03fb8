#include "platform/db/reseal.hpp"

#include <fmt/format.h>

#include "platform/crypto/key_number.hpp"

namespace linli::db {

namespace {
struct SealedRow {
  Uuid id;
  Sealed value;
};
DESCRIBE_ROW(SealedRow, "", id, value)
}  // namespace

ResealStep reseal_some(Tx& tx, const SealedColumn& column, Uuid after, int most) {
  // Names are constants of the program, never a client's words.
  auto read = fmt::format(
      "SELECT id, {1} FROM {0} WHERE community_id = $1 AND id > $2 AND {1} IS NOT NULL ORDER BY id LIMIT $3",
      column.table, column.column);
  auto write = fmt::format("UPDATE {0} SET {1} = $3 WHERE community_id = $1 AND id = $2 AND {1} = $4",
                           column.table, column.column);
  ResealStep step{after};
  for (const SealedRow& row : tx.query<SealedRow>(read, after, most)) {
    ++step.seen;
    step.last = row.id;
    if (row.value.empty() || !tx.vault().is_old(row.value)) continue;
    Sealed fresh = tx.vault().seal(tx.vault().open(row.value, column.field), column.field);
    step.resealed += static_cast<int>(tx.run(write, row.id, fresh, row.value));
  }
  return step;
}

std::vector<SealedHead> count_sealed(Tx& tx, const SealedColumn& column) {
  return tx.query<SealedHead>(
      fmt::format("SELECT substr({1}, 1, {2}) AS head, count(*) AS values_sealed FROM {0} "
                  "WHERE community_id = $1 AND length({1}) >= {2} GROUP BY 1 ORDER BY 1",
                  column.table, column.column, crypto::key_number_bytes));
}

}  // namespace linli::db
