#include "platform/log/metrics.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace linli::log {

namespace {
void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
}

double resident_bytes() {
  std::ifstream statm{"/proc/self/statm"};
  double total = 0, resident = 0;
  statm >> total >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double now_s() {
  using namespace std::chrono;
  return duration<double>(system_clock::now().time_since_epoch()).count();
}
}  // namespace

void Histogram::add(std::chrono::nanoseconds took) {
  double seconds = std::chrono::duration<double>(took).count();
  auto bound = std::lower_bound(bounds_s.begin(), bounds_s.end(), seconds);
  if (bound != bounds_s.end()) ++buckets_[static_cast<std::size_t>(bound - bounds_s.begin())];
  sum_ns_ += static_cast<std::uint64_t>(took.count());
  ++count_;
}

void Histogram::write(std::string& out, std::string_view name, std::string_view labels) const {
  auto to = std::back_inserter(out);
  std::uint64_t so_far = 0, all = count_;
  for (std::size_t i = 0; i < bounds_s.size(); ++i) {
    so_far += buckets_[i];
    fmt::format_to(to, "{}_bucket{{{},le=\"{}\"}} {}\n", name, labels, bounds_s[i], so_far);
  }
  fmt::format_to(to, "{}_bucket{{{},le=\"+Inf\"}} {}\n", name, labels, all);
  fmt::format_to(to, "{}_sum{{{}}} {:.6f}\n", name, labels, static_cast<double>(sum_ns_) / 1e9);
  fmt::format_to(to, "{}_count{{{}}} {}\n", name, labels, all);
}

Metrics::Metrics() : started_at_s_(now_s()) {}

void Metrics::answered(std::string_view route, int status, std::chrono::nanoseconds took) {
  Route* found = nullptr;
  {
    std::lock_guard lock{mutex_};
    auto it = routes_.find(route);
    found = it != routes_.end() ? &it->second : &routes_[std::string{route}];
  }
  found->took.add(took);
  ++found->by_class[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)];
}

void Metrics::gauge(std::string name, std::string help, std::function<double()> ask) {
  std::lock_guard lock{mutex_};
  gauges_.push_back({std::move(name), std::move(help), std::move(ask)});
}

void Metrics::forget(std::string_view name) {
  std::lock_guard lock{mutex_};
  std::erase_if(gauges_, [&](const Gauge& gauge) { return gauge.name == name; });
}

void Metrics::count(std::string_view name, std::string_view help, std::uint64_t more) {
  std::lock_guard lock{mutex_};
  auto it = counters_.find(name);
  if (it == counters_.end()) it = counters_.emplace(name, Counter{std::string{help}, 0}).first;
  it->second.value += more;
}

void Metrics::write_routes(std::string& out) const {
  head(out, "linli_requests_total", "counter", "Requests answered, by route and class of status.");
  for (const auto& [name, route] : routes_)
    for (std::size_t i = 0; i < route.by_class.size(); ++i)
      if (std::uint64_t value = route.by_class[i])
        fmt::format_to(std::back_inserter(out), "linli_requests_total{{route=\"{}\",class=\"{}xx\"}} {}\n",
                       name, i + 1, value);
  head(out, "linli_request_seconds", "histogram", "From the request's last byte to its answer.");
  for (const auto& [name, route] : routes_)
    route.took.write(out, "linli_request_seconds", "route=\"" + name + "\"");
}

std::string Metrics::text() const {
  std::lock_guard lock{mutex_};
  std::string out;
  auto number = [&](std::string_view name, std::string_view type, std::string_view help, double value) {
    head(out, name, type, help);
    fmt::format_to(std::back_inserter(out), "{} {:.15g}\n", name, value);
  };
  write_routes(out);
  number("linli_requests_in_flight", "gauge", "Requests being answered.", static_cast<double>(in_flight));
  for (const auto& gauge : gauges_) number(gauge.name, "gauge", gauge.help, gauge.ask());
  for (const auto& [name, counter] : counters_)
    number(name, "counter", counter.help, static_cast<double>(counter.value));
  number("process_resident_memory_bytes", "gauge", "Memory held.", resident_bytes());
  number("process_start_time_seconds", "gauge", "When the server began.", started_at_s_);
  return out;
}

}  // namespace linli::log
