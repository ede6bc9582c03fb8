// The same write sent twice (a lost answer, a doubled tap, a phone back on line) happens once: under an
// Idempotency-Key the answer is kept in the verb's own transaction and given again. Another body under the
// same key is refused.
#pragma once
#include "platform/access/actor.hpp"
#include "platform/http/router.hpp"

namespace linli::http {

// A write under a key. Nothing when the request has none; throws Refusal{malformed} for one that is no key.
struct Keyed {
  std::string key;          // 8 to 128 visible ASCII characters
  std::string fingerprint;  // of method, path, query, If-Match and body
};
std::optional<Keyed> keyed(const Request& request);

// Runs the verb, unless the key has been answered: then gives that answer with "Idempotency-Replayed: true".
// Answers above 64 KiB, files and streams are not kept.
// Without a key the verb is run.
Response once(db::Tx& tx, const access::Actor& actor, const std::optional<Keyed>& keyed, const Run& run);

// A raw write heeds a key only where it says so (see RouteOptions); elsewhere a client that relied on one
// would do the same thing twice, so it is refused: Refusal{malformed}.
bool heeds_key(const Route& route);
void refuse_key(const Request& request);

// What was answered before `before` is forgotten; for the clock to call, a community at a time.
std::int64_t forget_answers(db::Tx& tx, Time before);

}  // namespace linli::http
