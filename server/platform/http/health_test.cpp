#include "platform/http/health.hpp"

#include "platform/http/edge.hpp"
#include "platform/log/metrics.hpp"
#include "tests/support/scratch.hpp"

namespace linli::http {
namespace {

class Health : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    mount_health(router, database(), metrics, {[this] { return draining; }, {"10.0.0.9"}});
    EdgeOptions options;
    options.authenticate = [](db::Database&, const Request&) -> access::Actor {
      throw std::logic_error("asked who it is");
    };
    edge = std::make_unique<Edge>(database(), router, options);
  }
  Response get(std::string path, std::string address = "127.0.0.1") {
    Request request;
    request.path = std::move(path);
    request.address = std::move(address);
    return edge->answer(std::move(request));
  }
  bool draining = false;
  log::Metrics metrics;
  Router router;
  std::unique_ptr<Edge> edge;
};
ON_BOTH_DATABASES(Health);

TEST_P(Health, says_alive_and_ready_to_anybody) {
  EXPECT_EQ(get("/livez", "203.0.113.5").status, 200);
  EXPECT_EQ(get("/readyz", "203.0.113.5").status, 200);
}

TEST_P(Health, is_not_ready_once_it_drains) {
  draining = true;
  EXPECT_EQ(get("/readyz").status, 503);
  EXPECT_EQ(get("/livez").status, 200);
}

TEST_P(Health, tells_its_numbers_to_this_machine_and_whom_the_operator_names) {
  EXPECT_NE(get("/metrics").body.find("process_resident_memory_bytes"), std::string::npos);
  EXPECT_EQ(get("/metrics", "10.0.0.9").status, 200);
  EXPECT_EQ(get("/metrics", "203.0.113.5").status, 404);
}

}  // namespace
}  // namespace linli::http
