#include "platform/http/peer.hpp"

#include <algorithm>
#include <cstdio>

namespace linli::http {

namespace {
bool looks_like_address(std::string_view text) {
  return !text.empty() && text.size() <= 45 &&
         text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}
}  // namespace

Peer peer_behind(const Peer& connection, const Headers& headers,
                 const std::vector<std::string>& trusted_proxies) {
  auto trusted = [&](std::string_view address) {
    return std::find(trusted_proxies.begin(), trusted_proxies.end(), address) != trusted_proxies.end();
  };
  if (!trusted(connection.address)) return connection;
  Peer peer = connection;
  if (headers.has("X-Forwarded-Proto")) peer.tls = headers.find("X-Forwarded-Proto") == "https";
  std::string said = headers.joined("X-Forwarded-For");
  said.erase(std::remove(said.begin(), said.end(), ' '), said.end());
  std::string_view rest = said;
  while (!rest.empty()) {
    auto comma = rest.rfind(',');
    auto hop = rest.substr(comma == std::string_view::npos ? 0 : comma + 1);
    if (!looks_like_address(hop)) break;
    peer.address = hop;
    if (comma == std::string_view::npos || !trusted(hop)) break;
    rest = rest.substr(0, comma);
  }
  return peer;
}

}  // namespace linli::http
