#include "platform/access/counter.hpp"

namespace linli::access {

std::int64_t next_number(db::Tx& tx, std::string_view counter) {
  return tx
      .query_one<std::int64_t>(
          "INSERT INTO counter (community_id, name, value) VALUES ($1, $2, 1)"
          " ON CONFLICT (community_id, name) DO UPDATE SET value = counter.value + 1 RETURNING value",
          counter)
      .value();
}

}  // namespace linli::access
