// The edge: between a request and a verb. It finds the route, asks who it is and whether they may, checks
// where the request comes from, reads the form, opens the transaction, and turns whatever was thrown into an
// answer. No sockets: stories and tests call answer() as the server does.
#pragma once
#include <functional>
#include <memory>

#include "platform/db/database.hpp"
#include "platform/http/router.hpp"

namespace linli::log {
class Metrics;
}

namespace linli::http {

struct EdgeOptions {
  // Whom a request concerns (a header, the query's `community`, the session's cookie, or the only one there
  // is). Throws Refusal{not_found} for a community that does not exist.
  std::function<CommunityId(db::Database&, const Request&)> community_of;
  // Who asks. Nobody logged in is an Actor of kind resident. request.community is set.
  std::function<access::Actor(db::Database&, const Request&)> authenticate;
  // What lies outside the API: the web apps' files. Nothing: 404.
  std::function<std::optional<Response>(const Request&)> pages;
  // A write is durable; called on a thread of the database: it must be short.
  std::function<void(CommunityId)> written;
  log::Metrics* metrics = nullptr;
  Clock* clock = &system_clock();  // for the rate limits
};

class Edge {
 public:
  Edge(db::Database& database, const Router& router, EdgeOptions options);
  ~Edge();  // waits until every request it was given is answered

  // `reply` is called exactly once: on the calling thread, or for a write on a thread of the database once it
  // is durable. Never throws.
  void answer(Request request, std::function<void(Response)> reply);
  // Waits; for tests and stories.
  Response answer(Request request);

  // What the server must know before it reads a body.
  struct Admission {
    std::size_t body_max = 0;
    bool known = false;
    bool slow = false;
  };
  Admission admit(Method method, std::string_view path) const;

 private:
  struct Parts;
  class Visit;
  std::shared_ptr<Parts> parts_;  // a visit keeps it until it is answered
};

// Runs what belongs to no request (a poller's round). What it throws is logged under `what`, and false is
// returned.
bool survives(std::string_view what, const std::function<void()>& work);

}  // namespace linli::http
