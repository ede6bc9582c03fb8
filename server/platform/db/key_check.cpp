#include "platform/db/key_check.hpp"

#include <fmt/format.h>
#include <stdexcept>

#include "platform/crypto/key_number.hpp"

namespace linli::db {

namespace {
constexpr std::string_view word = "linli", bound_to = "key_check.word";

struct KeyCheck {
  std::int64_t number;
  Sealed word;
  Digest digest;
};
DESCRIBE_ROW(KeyCheck, "key_check", number, word, digest)

std::optional<Sealed> some_value(Tx& tx, const SealedColumn& column) {
  return tx.query_one<Sealed>(
      fmt::format("SELECT {1} FROM {0} WHERE community_id = $1 AND length({1}) > {2} LIMIT 1", column.table,
                  column.column, crypto::key_number_bytes));
}

// The vault throws for a foreign value; here that is the answer to the question.
bool opens(const crypto::Vault& vault, const Sealed& sealed, std::string_view field,
           std::optional<std::string_view> expected = {}) {
  try {
    const std::string plain = vault.open(sealed, field);
    return !expected || plain == *expected;
  } catch (const std::runtime_error&) {
    return false;
  }
}
}  // namespace

bool keys_fit(Tx& tx, std::span<const SealedColumn> columns) {
  const auto checks = tx.many<KeyCheck>("TRUE ORDER BY number");
  for (const KeyCheck& check : checks)
    if (!opens(tx.vault(), check.word, bound_to, word) || tx.vault().digest(word, bound_to) != check.digest)
      return false;
  if (!checks.empty()) return true;
  for (const SealedColumn& column : columns)
    if (auto value = some_value(tx, column); value && !opens(tx.vault(), *value, column.field)) return false;
  return true;
}

bool has_key_check(Tx& tx) {
  return tx.one<KeyCheck>("number = $2", std::int64_t{crypto::newest_key(tx.vault())}).has_value();
}

void keep_key_check(Tx& tx) {
  if (has_key_check(tx)) return;
  // Two servers may start at once.
  tx.run(
      "INSERT INTO key_check (community_id, number, word, digest) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (community_id, number) DO NOTHING",
      std::int64_t{crypto::newest_key(tx.vault())}, tx.vault().seal(word, bound_to),
      tx.vault().digest(word, bound_to));
}

}  // namespace linli::db
