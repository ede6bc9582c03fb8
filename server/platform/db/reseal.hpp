// After a key was added, every sealed value is opened and sealed again, a few hundred rows a transaction, so
// that the office goes on working meanwhile. A row somebody changes in between keeps what they wrote.
#pragma once
#include <string_view>

#include "platform/db/tx.hpp"

namespace linli::db {

// A column of a table whose key is (community_id, id).
struct SealedColumn {
  std::string_view table, column, field;  // field: the name bound to the ciphertext, "person.phone"
};

struct ResealStep {
  Uuid last;     // go on after this id
  int seen = 0;  // rows looked at; fewer than asked for: it was the last step
  int resealed = 0;
};
ResealStep reseal_some(Tx& tx, const SealedColumn& column, Uuid after, int most);

// How many values of the column each key has sealed, by a few bytes in front of each.
struct SealedHead {
  Sealed head;
  std::int64_t values;
};
DESCRIBE_ROW(SealedHead, "", head, values)
std::vector<SealedHead> count_sealed(Tx& tx, const SealedColumn& column);

}  // namespace linli::db
