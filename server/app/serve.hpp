// The running server: database, edge, live updates, jobs and sockets put together, and taken apart in order.
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/http/server.hpp"

namespace linli::app {

struct ServeOptions {
  http::ServerOptions server = {};
  std::filesystem::path web;  // the built web apps; a folder that is not there serves the API alone
  std::vector<std::string> metrics_for;  // addresses that may read /metrics beside this machine
  std::chrono::seconds drain{20};        // how long running requests may take once we are told to stop
  std::chrono::seconds calendar{10};     // how often a year that another server loaded is looked for
};

class Service {
 public:
  Service(db::Database& database, ServeOptions options);
  ~Service();

  void start();  // throws std::runtime_error with a sentence for the operator
  unsigned short port() const;
  // Lets running requests and jobs end. False: the deadline passed and the rest was cut off.
  bool stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linli::app
