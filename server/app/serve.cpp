#include "app/serve.hpp"

#include "app/modules.hpp"
#include "platform/access/hashing.hpp"
#include "platform/console/calendar.hpp"
#include "platform/console/console.hpp"
#include "platform/http/assets.hpp"
#include "platform/http/edge.hpp"
#include "platform/http/health.hpp"
#include "platform/http/live.hpp"
#include "platform/jobs/pulse.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/log/metrics.hpp"

namespace linli::app {

// The order is the order of building up; it is taken down backwards, so what is used outlives who uses it.
struct Service::Parts {
  db::Database& database;
  ServeOptions options;
  log::Metrics metrics;
  access::Hashing hashing;
  http::Assets assets;
  http::Live live;
  http::Router router;
  jobs::Runners runners;
  jobs::Queue queue;
  jobs::Pulse calendar;
  std::unique_ptr<http::Edge> edge;
  std::unique_ptr<http::Server> server;

  Parts(db::Database& served, ServeOptions given)
      : database(served),
        options(std::move(given)),
        assets(options.web),
        live(served, live_options_here()),
        queue(served, runners),
        calendar(options.calendar,
                 [this] { http::survives("calendar", [this] { console::refresh_calendar(database); }); }) {
    console::mount(router, {database, hashing, settings()});
    mount_modules(router);
    mount_live(router, live);
    http::mount_health(router, database, metrics,
                       {.is_draining = [this] { return server && server->is_draining(); },
                        .metrics_for = options.metrics_for});
    add_runners(runners);
    build_edge();
    build_server();
  }

  static http::LiveOptions live_options_here() {
    http::LiveOptions options = live_options();
    options.authenticate = console::recognise;
    return options;
  }

  void build_edge() {
    http::EdgeOptions edge_options;
    edge_options.community_of = console::community_of;
    edge_options.authenticate = console::authenticate;
    edge_options.pages = [this](const http::Request& request) { return assets.answer(request); };
    edge_options.written = [this](CommunityId community) { live.written(community); };
    edge_options.metrics = &metrics;
    metrics.gauge("linli_listeners", "Pages that listen for live updates.",
                  [this] { return static_cast<double>(live.listeners()); });
    edge = std::make_unique<http::Edge>(database, router, std::move(edge_options));
  }

  void build_server() {
    options.server.metrics = &metrics;
    server = std::make_unique<http::Server>(
        options.server,
        [this](http::Request request, std::function<void(http::Response)> reply) {
          edge->answer(std::move(request), std::move(reply));
        },
        [this](http::Method method, std::string_view path) {
          auto admission = edge->admit(method, path);
          return http::Server::Admission{admission.body_max, admission.known, admission.slow};
        });
  }
};

Service::Service(db::Database& database, ServeOptions options)
    : parts_(std::make_unique<Parts>(database, std::move(options))) {}

Service::~Service() = default;

void Service::start() {
  parts_->queue.start();
  parts_->server->start();
}

unsigned short Service::port() const { return parts_->server->port(); }

bool Service::stop() {
  bool in_time = parts_->server->stop(parts_->options.drain);
  parts_->queue.stop();
  return in_time;
}

}  // namespace linli::app
