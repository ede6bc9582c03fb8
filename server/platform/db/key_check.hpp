// Whether a key file is this database's. A known word, sealed with each key and digested, lies in every
// community; where it does not open, neither would anything else, and what is sealed now would be lost to the
// right keys.
#pragma once
#include <span>

#include "platform/db/reseal.hpp"

namespace linli::db {

// Of a database that has no word yet, some value of each column is tried instead.
bool keys_fit(Tx& tx, std::span<const SealedColumn> columns);
// Adds the word of the newest key where it is not there. The keys fit: the caller has asked.
bool has_key_check(Tx& tx);
void keep_key_check(Tx& tx);

}  // namespace linli::db
