#include "platform/http/health.hpp"

#include <algorithm>

#include "platform/log/metrics.hpp"

namespace linli::http {

namespace {
Response plain_text(std::string text) {
  Response response;
  response.headers.add("Content-Type", "text/plain; charset=utf-8");
  response.headers.add("Cache-Control", "no-store");
  response.body = std::move(text);
  return response;
}

bool is_this_machine(std::string_view address) { return address == "::1" || address.substr(0, 4) == "127."; }

Shape text_answer() {
  Shape shape;
  shape.media_type = "text/plain";
  shape.answer = [](Schemas&) { return std::string{R"({"type":"string"})"}; };
  return shape;
}
}  // namespace

void mount_health(Router& router, db::Database& database, const log::Metrics& metrics,
                  HealthOptions options) {
  using access::Permission;
  auto alive = [](const Request&, const access::Actor&) { return plain_text("alive\n"); };
  auto ready = [&database, draining = options.is_draining](const Request&, const access::Actor&) {
    if (draining && draining()) throw Refusal{Reason::unavailable, {"正在停止。", "Stopping."}};
    database.ping();
    return plain_text("ready\n");
  };
  auto numbers = [&metrics, readers = options.metrics_for](const Request& request, const access::Actor&) {
    bool may = is_this_machine(request.address) ||
               std::find(readers.begin(), readers.end(), request.address) != readers.end();
    if (!may) throw Refusal{Reason::not_found, {"没有这个地址。", "There is nothing at this address."}};
    auto response = plain_text(metrics.text());
    response.headers.set("Content-Type", "text/plain; version=0.0.4");
    return response;
  };
  RouteOptions health{.tag = "health"};
  router.raw_at_root(Method::get, "/livez", Permission::anyone, "Is the program alive", alive, text_answer(),
                     health);
  router.raw_at_root(Method::get, "/readyz", Permission::anyone, "May it be sent requests", ready,
                     text_answer(), health);
  router.raw_at_root(Method::get, "/metrics", Permission::anyone, "Numbers for Prometheus", numbers,
                     text_answer(), health);
}

}  // namespace linli::http
