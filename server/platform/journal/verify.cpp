#include <algorithm>
#include <limits>

#include "platform/journal/chain.hpp"
#include "platform/journal/journal.hpp"

namespace linli::journal {

namespace {
constexpr int chunk = 1000;

std::optional<std::string> why_not_next(const db::Tx& tx, const Head& before, const Stored& entry) {
  if (entry.seq != before.seq + 1) return "entry " + std::to_string(before.seq + 1) + " is missing";
  if (entry.previous_hash.bytes != before.hash) return "it does not hold the hash of the entry before it";
  if (hash_of(tx.vault(), tx.community(), entry) != entry.hash.bytes)
    return "its fields do not give its hash";
  return std::nullopt;
}
}  // namespace

std::optional<Broken> verify(db::Tx& tx) {
  Head last{0, hash_before_all()};
  // From below zero, so that an entry slipped in before the first one is seen too.
  std::int64_t cursor = std::numeric_limits<std::int64_t>::min();
  for (;;) {
    auto entries = tx.many<Stored>("seq > $2 ORDER BY seq LIMIT $3", cursor, chunk);
    for (const Stored& entry : entries) {
      if (auto why = why_not_next(tx, last, entry)) return Broken{entry.seq, *why};
      last = {entry.seq, entry.hash.bytes};
    }
    if (entries.size() < chunk) break;
    cursor = last.seq;
  }
  const Head now = head(tx);
  if (now.seq != last.seq)
    return Broken{std::min(now.seq, last.seq) + 1, "the head stands at entry " + std::to_string(now.seq) +
                                                       ", the last one is " + std::to_string(last.seq)};
  if (now.hash != last.hash) return Broken{now.seq, "the head does not hold the hash of the last entry"};
  return std::nullopt;
}

}  // namespace linli::journal
