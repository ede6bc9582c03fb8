#include "platform/log/log.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "platform/log/metrics.hpp"

namespace linli::log {
namespace {

using namespace std::chrono_literals;

struct Captured {
  std::ostringstream out;
  Captured() { write_to(out); }
  ~Captured() { write_to_stderr(); }
};

TEST(Log, writes_one_json_object_a_line) {
  Captured log;
  info("request", {{"id", "r1"}, {"status", 200}, {"took_ms", 1.5}, {"odd", "a\"b\n"}});
  auto line = log.out.str();
  EXPECT_EQ(line.rfind(R"({"at":"20)", 0), 0u);
  EXPECT_NE(
      line.find(
          R"("level":"info","event":"request","id":"r1","status":200,"took_ms":1.5,"odd":"a\"b\u000a"})"),
      std::string::npos)
      << line;
  EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
}

TEST(Log, leaves_out_what_lies_below_its_level) {
  Captured log;
  debug("detail");
  set_level(Level::error);
  warning("hm");
  EXPECT_EQ(log.out.str(), "");
}

TEST(Metrics, counts_by_route_and_class) {
  Metrics metrics;
  metrics.answered("matters_list", 200, 3ms);
  metrics.answered("matters_list", 404, 30ms);
  metrics.gauge("linli_connections", "Open connections.", [] { return 7; });
  metrics.count("linli_jobs_failed_total", "Jobs that failed.", 2);
  auto text = metrics.text();
  for (const char* line :
       {R"(linli_requests_total{route="matters_list",class="2xx"} 1)",
        R"(linli_requests_total{route="matters_list",class="4xx"} 1)",
        R"(linli_request_seconds_bucket{route="matters_list",le="0.005"} 1)",
        R"(linli_request_seconds_bucket{route="matters_list",le="0.05"} 2)",
        R"(linli_request_seconds_bucket{route="matters_list",le="+Inf"} 2)",
        R"(linli_request_seconds_sum{route="matters_list"} 0.033000)", "linli_connections 7",
        "linli_jobs_failed_total 2", "# TYPE process_resident_memory_bytes gauge"})
    EXPECT_NE(text.find(line), std::string::npos) << line << "\n" << text;
}

TEST(Metrics, forgets_a_gauge_whose_owner_goes) {
  Metrics metrics;
  metrics.gauge("linli_connections", "Open connections.", [] { return 7; });
  metrics.forget("linli_connections");
  EXPECT_EQ(metrics.text().find("linli_connections"), std::string::npos);
}

}  // namespace
}  // namespace linli::log
