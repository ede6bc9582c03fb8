#include <algorithm>

#include "platform/access/community.hpp"
#include "platform/access/session.hpp"
#include "platform/console/console.hpp"

namespace linli::console {

namespace {
// Codes are letters, digits and dashes, so nothing needs decoding; whatever else stands there is no
// community's code.
std::string_view community_in_query(std::string_view query) {
  constexpr std::string_view name = "community=";
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    if (pair.starts_with(name)) return pair.substr(name.size());
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
  }
  return {};
}

std::string_view session_in(const http::Request& request) {
  return http::cookie_of(request, http::cookie_name(request.tls, access::session_cookie)).value_or("");
}
}  // namespace

CommunityId community_of(db::Database& database, const http::Request& request) {
  auto code = community_in_query(request.query);
  if (code.empty()) code = request.headers.find("Linli-Community");
  if (!code.empty()) return access::community_called(database, code).id;
  if (auto key = access::read_session_key(session_in(request))) return key->community;
  auto all = access::communities(database);
  if (all.empty()) return {};
  if (all.size() == 1) return all.front().id;
  throw Refusal{Reason::not_found,
                {"这里有几个社区，请注明是哪一个。", "There are several communities here; say which one."}};
}

access::Actor authenticate(db::Database& database, const http::Request& request) {
  const auto cookie = session_in(request);
  auto key = access::read_session_key(cookie);
  if (!key || key->community != request.community) return {};
  return access::actor_of(database, cookie);
}

access::Actor recognise(db::Database& database, const http::Request& request) {
  auto key = access::read_session_key(session_in(request));
  if (!key || key->community != request.community) return {};
  return database.reading(key->community, [&](db::Tx& tx) { return access::actor_of(tx, *key); });
}

}  // namespace linli::console
