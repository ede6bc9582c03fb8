// Guessing at something secret is bounded: a try is counted before anybody looks whether it was right, so
// that any number of tries at once is no more than the limit. Who guesses is a keyed digest, never an address
// in plain.
#pragma once
#include <initializer_list>

#include "platform/db/tx.hpp"

namespace linli::access {

struct GuessLimit {
  int tries = 5;  // this many in a row, the right one included
  std::chrono::milliseconds shut_for = std::chrono::minutes{15};
  std::chrono::milliseconds forgotten_after =
      std::chrono::minutes{15};  // of quiet; longer than shut_for: a slow-down
};

// {"follow code", number, network_of(address)} → whose tries are counted together.
Digest guesser(db::Tx& tx, std::initializer_list<std::string_view> parts);

// Throws Refusal{too_many} when there were too many. The count stays only if the transaction is committed: a
// verb that throws because the secret was wrong must count in a transaction of its own, before it looks.
void try_secret(db::Tx& tx, const Digest& guesser, const GuessLimit& limit = {});
// It was right: the count begins anew.
void forget(db::Tx& tx, const Digest& guesser);
// It was right, but others are counted with it: only this one try is taken back.
void take_back(db::Tx& tx, const Digest& guesser);

// The part of an address that one household or office shares: /24 of IPv4, /64 of IPv6; otherwise the text
// itself.
std::string network_of(std::string_view address);

// Counts nobody added to for a day.
void sweep_guesses(db::Tx& tx);

}  // namespace linli::access
