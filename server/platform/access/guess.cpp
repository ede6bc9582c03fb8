#include "platform/access/guess.hpp"

#include <charconv>

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

// The first four 16-bit groups of an IPv6 address, "::" filled in; nothing when it is none.
std::optional<std::string> first_half(std::string_view address) {
  std::string groups;
  int count = 0;
  while (count < 4) {
    auto end = address.find(':');
    if (end == std::string_view::npos) return std::nullopt;
    if (end == 0) {  // "::": zeros from here on, as far as the half goes
      while (count++ < 4) groups += "0:";
      break;
    }
    unsigned value = 0;
    auto [stop, error] = std::from_chars(address.data(), address.data() + end, value, 16);
    if (error != std::errc{} || stop != address.data() + end || value > 0xffff) return std::nullopt;
    char digits[4];
    auto [last, _] = std::to_chars(digits, digits + 4, value, 16);
    groups.append(digits, last) += ':';
    ++count;
    address.remove_prefix(end + 1);
  }
  return groups + ":/64";
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
  if (auto mapped = address.rfind("::ffff:"); mapped == 0 && address.find('.') != std::string_view::npos)
    address.remove_prefix(7);  // IPv4 as IPv6 writes it
  if (auto dot = address.rfind('.'); dot != std::string_view::npos)
    return std::string{address.substr(0, dot)} + ".0/24";
  return first_half(address).value_or(std::string{address});
}

void sweep_guesses(db::Tx& tx) {
  tx.run("DELETE FROM guess WHERE community_id = $1 AND seen_at < $2", tx.now() - std::chrono::days{1});
}

}  // namespace linli::access
