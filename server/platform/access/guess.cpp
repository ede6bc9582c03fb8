#include "platform/access/guess.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "platform/core/refusal.hpp"

namespace linli::access {

namespace {
Refusal come_back_in(std::chrono::milliseconds wait) {
  const auto seconds = static_cast<int>((wait.count() + 999) / 1000);
  const auto minutes = (seconds + 59) / 60;
  Refusal refusal{Reason::too_many,
                  {"试错次数太多，请" + std::to_string(minutes) + "分钟后再试。",
                   "Too many wrong tries. Please try again in " + std::to_string(minutes) + " min."}};
  refusal.retry_after_s = seconds;
  return refusal;
}

}  // namespace

Digest guesser(db::Tx& tx, std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (std::string_view part : parts) whole.append(std::to_string(part.size())).append(":").append(part);
  return tx.vault().digest(whole, "guess.guesser");
}

void try_secret(db::Tx& tx, const Digest& who, const GuessLimit& limit) {
  const Time now = tx.now();
  const Time quiet_since = now - limit.forgotten_after;
  auto locked_until = tx.query_one<Time>(
      "SELECT locked_until FROM guess WHERE community_id = $1 AND guesser = $2 AND locked_until > $3", who,
      now);
  if (locked_until) throw come_back_in(*locked_until - now);
  tx.run(
      "INSERT INTO guess (community_id, guesser, failures, locked_until, seen_at) VALUES ($1, $2, 1, $5, $3)"
      " ON CONFLICT (community_id, guesser) DO UPDATE SET"
      " failures = CASE WHEN guess.seen_at <= $4 THEN 1 ELSE guess.failures + 1 END,"
      " locked_until = CASE WHEN guess.seen_at > $4 AND guess.failures + 1 >= $6 THEN $7 ELSE $5 END, "
      "seen_at = $3",
      who, now, quiet_since, limit.tries > 1 ? std::int64_t{0} : (now + limit.shut_for).ms,
      std::int64_t{limit.tries}, now + limit.shut_for);
}

void forget(db::Tx& tx, const Digest& who) {
  tx.run("DELETE FROM guess WHERE community_id = $1 AND guesser = $2", who);
}

void take_back(db::Tx& tx, const Digest& who) {
  tx.run(
      "UPDATE guess SET failures = failures - 1, locked_until = 0"
      " WHERE community_id = $1 AND guesser = $2 AND failures > 0",
      who);
}

std::string network_of(std::string_view address) {
  const std::string text{address};
  std::array<unsigned char, 16> bytes;
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1)
    return fmt::format("{}.{}.{}.0/24", bytes[0], bytes[1], bytes[2]);
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  constexpr std::array<unsigned char, 12> ipv4_inside{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::equal(ipv4_inside.begin(), ipv4_inside.end(), bytes.begin()))
    return fmt::format("{}.{}.{}.0/24", bytes[12], bytes[13], bytes[14]);
  return fmt::format("{:02x}::/64", fmt::join(bytes.begin(), bytes.begin() + 8, ""));
}

void sweep_guesses(db::Tx& tx) {
  tx.run("DELETE FROM guess WHERE community_id = $1 AND seen_at < $2", tx.now() - std::chrono::days{1});
}

}  // namespace linli::access
