// The HTTP/1.1 server: connections, limits and order of answers. It knows nothing of routes; it carries
// requests to `answer` on threads of its own, so that a slow list never holds up whoever shares its
// connection's thread. Limits are those of reliability.md, row 12.
#pragma once
#include <chrono>
#include <functional>
#include <memory>

#include "platform/http/message.hpp"

namespace linli::log {
class Metrics;
}

namespace linli::http {

struct Limits {
  std::size_t request_line_max = 8 * 1024;          // 414
  std::size_t head_max = 32 * 1024;                 // 431
  std::size_t fields_max = 100;                     // 431
  int connections_max = 1000;                       // then an idle or slow one makes room, or nobody comes in
  int per_address_max = 100;                        // of one client; trusted proxies are not counted
  std::chrono::milliseconds head_deadline{10'000};  // 408
  std::chrono::milliseconds idle{75'000};           // between two requests of one connection
  std::chrono::milliseconds body_grace{10'000};     // then a body must keep to the rate, or 408
  std::size_t rate_min = 4 * 1024;                  // bytes a second, body in and answer out
  std::chrono::milliseconds write_grace{30'000};
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  unsigned short port = 8365;                // 0: any free one
  int threads = 0;                           // for connections; 0: one a core, at least two
  int workers = 8;                           // for answers; give the database as many readers
  int slow_workers = 2;                      // for routes that say they are slow
  std::size_t waiting_max = 1024;            // requests waiting for a worker; beyond it 503
  std::string certificate_file, key_file;    // PEM; both or neither. TLS 1.2 or newer
  std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-For and -Proto are believed
  Limits limits = {};
  log::Metrics* metrics = nullptr;
};

class Server {
 public:
  using Answer = std::function<void(Request, std::function<void(Response)>)>;
  // Asked once the head of a request is read and before its body is.
  struct Admission {
    std::size_t body_max = 0;
    bool known = false;  // somebody will look at the body
    bool slow = false;
  };
  using Admit = std::function<Admission(Method, std::string_view path)>;

  Server(ServerOptions options, Answer answer, Admit admit);
  ~Server();  // stops at once

  // Listens. Throws std::runtime_error with a sentence for the operator (port taken, certificate unreadable).
  void start();
  unsigned short port() const;
  bool is_draining() const;
  int connections() const;
  // Listens no more, lets running requests finish and closes what is idle. After `deadline` the rest is cut
  // off; returns false then.
  bool stop(std::chrono::milliseconds deadline);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linli::http
