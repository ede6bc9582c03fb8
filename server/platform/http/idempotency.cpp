#include "platform/http/idempotency.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"

namespace linli::http {

namespace {
constexpr std::size_t body_kept_max = 64 * 1024;
constexpr std::string_view sealed_as = "idempotency.body";

struct Answered {
  std::string actor, key;
  Digest request_hash;
  std::int64_t status;
  std::string etag;
  Sealed body;
  Time created_at;
};
DESCRIBE_ROW(Answered, "idempotency", actor, key, request_hash, status, etag, body, created_at)

// Residents have no name of their own; their keys are random, and the body must be the same too.
std::string name_of(const access::Actor& actor) {
  return actor.kind == access::ActorKind::staff ? actor.id.text() : std::string{linli::name_of(actor.kind)};
}

Response again(db::Tx& tx, const Answered& answered) {
  Response response;
  response.status = static_cast<int>(answered.status);
  if (response.status != 204) {
    response.headers.add("Content-Type", "application/json");
    response.body = tx.vault().open(answered.body, sealed_as);
  }
  if (!answered.etag.empty()) response.headers.add("ETag", answered.etag);
  response.headers.add("Idempotency-Replayed", "true");
  return response;
}

bool is_kept(const Response& response) {
  auto type = response.headers.find("Content-Type");
  return response.body.size() <= body_kept_max && !response.stream &&
         (type.empty() || type == "application/json");
}
}  // namespace

std::optional<Keyed> keyed(const Request& request) {
  if (!request.headers.has("Idempotency-Key")) return std::nullopt;
  std::string key{request.headers.find("Idempotency-Key")};
  bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
  if (key.size() < 8 || key.size() > 128 || !visible)
    throw Refusal{Reason::malformed,
                  {"Idempotency-Key 要有 8 到 128 个可见的 ASCII 字符。",
                   "An Idempotency-Key has 8 to 128 visible ASCII characters."}};
  std::string all;
  for (std::string_view part :
       {method_name(request.method), std::string_view{request.path}, std::string_view{request.query},
        request.headers.find("If-Match"), request.headers.find(beside_header)})
    (all += part) += '\n';
  return Keyed{std::move(key), crypto::sha256(all + request.body)};
}

Response once(db::Tx& tx, const access::Actor& actor, const std::optional<Keyed>& keyed, const Run& run) {
  if (!keyed) return run(tx, actor);
  auto who = name_of(actor);
  // With the vault's key: a short body could be guessed from a plain hash.
  Digest fingerprint = tx.vault().digest(keyed->fingerprint, "idempotency.request_hash");
  if (auto answered = tx.one<Answered>("actor = $2 AND key = $3", who, keyed->key)) {
    if (answered->request_hash == fingerprint) return again(tx, *answered);
    throw Refusal{Reason::invalid,
                  {"同一个 Idempotency-Key 已经用于另一个请求，请换一个。",
                   "This Idempotency-Key was used for another request; take a new one."}};
  }
  Response response = run(tx, actor);
  if (!is_kept(response)) return response;
  tx.insert(Answered{who, keyed->key, fingerprint, response.status,
                     std::string{response.headers.find("ETag")}, tx.vault().seal(response.body, sealed_as),
                     tx.now()});
  return response;
}

bool heeds_key(const Route& route) { return !is_safe(route.method) && (route.prepare || route.options.once); }

void refuse_key(const Request& request) {
  if (is_safe(request.method) || !request.headers.has("Idempotency-Key")) return;
  throw Refusal{
      Reason::malformed,
      {"这一步不认 Idempotency-Key，请去掉它。上次的回音没收到，先看一看办成了没有，再发。",
       "This step takes no Idempotency-Key: leave it out. If an answer was lost, look whether it was"
       " done before you send it again."}};
}

std::int64_t forget_answers(db::Tx& tx, Time before) {
  return tx.run("DELETE FROM idempotency WHERE community_id = $1 AND created_at < $2", before);
}

}  // namespace linli::http
