// Counts and times for Prometheus. Labels are route names, never paths, so that there are few and none is
// personal.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace linli::log {

// How long one kind of thing took: cumulative buckets as Prometheus wants them. Safe from several threads.
class Histogram {
 public:
  static constexpr std::array<double, 11> bounds_s{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1,    5};
  void add(std::chrono::nanoseconds took);
  std::uint64_t count() const { return count_; }
  void write(std::string& out, std::string_view name, std::string_view labels) const;

 private:
  std::array<std::atomic<std::uint64_t>, bounds_s.size()> buckets_{};
  std::atomic<std::uint64_t> count_{0}, sum_ns_{0};
};

class Metrics {
 public:
  Metrics();

  // One answered request. `route` is the route's name, "files" for files, "none" where nothing lies.
  void answered(std::string_view route, int status, std::chrono::nanoseconds took);
  std::atomic<std::int64_t> in_flight{0};

  // A number asked for when somebody looks: connections, queue depth, listeners. The owner of what `ask`
  // looks at must outlive the metrics or forget the gauge.
  void gauge(std::string name, std::string help, std::function<double()> ask);
  void forget(std::string_view name);
  // A number that only grows: jobs failed, connections refused.
  void count(std::string_view name, std::string_view help, std::uint64_t more = 1);

  std::string text() const;  // "text/plain; version=0.0.4"

 private:
  struct Route {
    Histogram took;
    std::array<std::atomic<std::uint64_t>, 5> by_class{};  // 1xx … 5xx
  };
  struct Gauge {
    std::string name, help;
    std::function<double()> ask;
  };
  struct Counter {
    std::string help;
    std::uint64_t value = 0;
  };
  void write_routes(std::string& out) const;

  mutable std::mutex mutex_;
  std::map<std::string, Route, std::less<>> routes_;
  std::vector<Gauge> gauges_;
  std::map<std::string, Counter, std::less<>> counters_;
  double started_at_s_;
};

}  // namespace linli::log
