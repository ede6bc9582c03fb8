// Who is at the other end: the connection's own address, unless a proxy that the operator named speaks for
// somebody.
#pragma once
#include <string>
#include <vector>

#include "platform/http/message.hpp"

namespace linli::http {

struct Peer {
  std::string address;
  bool tls = false;
};

// X-Forwarded-For is read from its end: what stands before an address that is no trusted proxy is hearsay.
Peer peer_behind(const Peer& connection, const Headers& headers,
                 const std::vector<std::string>& trusted_proxies);

}  // namespace linli::http
