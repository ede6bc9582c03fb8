#include "app/routes.hpp"

#include "app/modules.hpp"
#include "platform/access/hashing.hpp"
#include "platform/console/console.hpp"
#include "platform/http/health.hpp"
#include "platform/http/live.hpp"
#include "platform/http/openapi.hpp"
#include "platform/log/metrics.hpp"

namespace linli::app {

namespace {
// Routes are given the database they will serve; to describe them, one that answers nothing is enough.
class NoDatabase : public db::Database {
 public:
  explicit NoDatabase(db::World world) : db::Database(world) {}
  void submit_write(CommunityId, Work, Done done) override { done(std::make_exception_ptr(none())); }
  void read(CommunityId, const Work&) override { throw none(); }
  void ping() override { throw none(); }
  void backup_to(const std::string&) override { throw none(); }
  bool is_sqlite() const override { return false; }
  std::unique_ptr<db::Connection> connect() override { throw none(); }

 private:
  static std::logic_error none() { return std::logic_error("routes are described here, not served"); }
};
}  // namespace

std::string describe_routes() {
  auto vault = crypto::test_vault();
  NoDatabase database{{system_clock(), system_random(), *vault}};
  access::Hashing hashing;
  log::Metrics metrics;
  http::Live live{database, {}};
  http::Router router;
  console::mount(router, {database, hashing, settings()});
  mount_modules(router);
  mount_live(router, live);
  http::mount_health(router, database, metrics, {});
  return http::openapi(router, "邻里 Linli", "1");
}

}  // namespace linli::app
