// What whoever runs the server asks it: is it alive, may it be sent requests, how is it doing.
#pragma once
#include "platform/db/database.hpp"
#include "platform/http/router.hpp"

namespace linli::log {
class Metrics;
}

namespace linli::http {

struct HealthOptions {
  std::function<bool()> is_draining;     // then /readyz says 503, so that nobody new is sent here
  std::vector<std::string> metrics_for;  // addresses that may read /metrics beside this machine itself
};

// GET /livez, /readyz and /metrics.
void mount_health(Router& router, db::Database& database, const log::Metrics& metrics, HealthOptions options);

}  // namespace linli::http
