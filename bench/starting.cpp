// How long until a server that is started answers, and what it holds in memory.
#include <chrono>
#include <fmt/format.h>
#include <thread>

#include "bench/client.hpp"
#include "bench/load.hpp"
#include "bench/machine.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"

namespace linli::bench {

namespace {
constexpr double start_aim_ms = 150, memory_aim_mib = 60;
constexpr auto settled = std::chrono::seconds{2};
using Clock = std::chrono::steady_clock;

// "http://127.0.0.1:40123/" is what `linli serve` prints once it listens.
unsigned short port_in(const std::string& line) {
  const auto colon = line.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("linli serve did not start; see server.log");
  return static_cast<unsigned short>(std::stoi(line.substr(colon + 1)));
}

struct Start {
  double ready_ms, idle_mib, used_mib;
};

Start start(const Rig& rig, const app::Place& place) {
  const auto began = Clock::now();
  Child child{{rig.linli, "serve", "--data", place.data, "--keys", place.keys, "--port", "0"}, rig.log()};
  const unsigned short port = port_in(child.line());
  Client client{port, 0};
  client.ask("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::chrono::duration<double, std::milli> took = Clock::now() - began;
  if (client.status() != 200) throw std::runtime_error("not ready: " + client.answer());
  std::this_thread::sleep_for(settled);
  const double idle = memory_mib(child.process());
  const Desk desk{port};
  std::vector<std::string> requests;
  for (const std::string& id : some_matters(place, 500))
    requests.push_back(desk.get("/api/v1/matters/" + id));
  requests.push_back(desk.get("/api/v1/matters?limit=50"));
  put_fine_load({.port = port, .clients = 16, .count = 5'000}, requests);
  std::this_thread::sleep_for(settled);
  return {took.count(), idle, memory_mib(child.process())};
}
}  // namespace

Section starting(const Rig& rig) {
  Section section{
      .title = "Starting and memory",
      .how =
          "`linli serve` on a database that is there: from the moment the process is made until `/readyz` "
          "has answered 200; then\nits resident memory two seconds later, and again two seconds after 16 "
          "clients have read 5,000 times.",
      .head = {"database", "ready, ms", "idle, MiB", "after reading, MiB"},
      .rows = {},
      .verdicts = {}};
  for (const auto& [name, place] :
       {std::pair{"demo", town(rig)}, std::pair{"1 M matters", town_with(rig, 1'000'000)}}) {
    Series ready, idle, used;
    for (int run = 0; run < rig.runs; ++run) {
      const Start once = start(rig, place);
      ready.add(once.ready_ms);
      idle.add(once.idle_mib);
      used.add(once.used_mib);
    }
    section.rows.push_back({name, ready.text(), idle.text(1), used.text(1)});
    section.verdicts.push_back(at_most(fmt::format("{}: ms to ready", name), start_aim_ms, ready.median()));
    section.verdicts.push_back(
        at_most(fmt::format("{}: MiB when idle", name), memory_aim_mib, idle.median()));
  }
  return section;
}

}  // namespace linli::bench
