// A matter taken in over HTTP against the same statements without anything around them.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <random>

#include "app/serve.hpp"
#include "platform/console/calendar.hpp"

#include "bench/floor.hpp"
#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"

namespace linli::bench {

namespace {
constexpr std::size_t warm_up = 200;
constexpr int matters_before = 10'000;
constexpr double aim = 0.6;

struct Saying {
  const char* category;
  const char* body;
};
constexpr Saying sayings[] = {{"020101", "单元下水道又堵了，一楼往外返水，味道很大，请尽快派人疏通。"},
                              {"010101", "家里暖气不热，白天只有十六度，老人和孩子受不了。"},
                              {"0203", "楼道声控灯坏了三天，晚上上下楼看不清，怕老人摔着。"},
                              {"0401", "小区门口垃圾桶满了没人清，风一吹到处都是。"},
                              {"0601", "想问一下高龄津贴什么时候发，要带什么材料。"}};

// What the town's callers say: any of them, about any of the usual things, each from behind their own door.
std::vector<std::string> bodies(const Rig& rig, std::size_t count) {
  const auto people = callers(rig);
  std::mt19937 chance{365};
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) {
    const Caller& caller = people[chance() % people.size()];
    const Saying& said = sayings[chance() % std::size(sayings)];
    all.push_back(fmt::format(
        R"({{"channel":"{}","category_code":"{}","body":"{}","place_id":"{}","reporter":{{"name":"{}","phone":"{}"}}}})",
        chance() % 2 ? "hotline" : "hall", said.category, said.body, caller.door, caller.name, caller.phone));
  }
  return all;
}

std::vector<std::string> requests(Desk& desk, const std::vector<std::string>& said) {
  std::vector<std::string> all;
  for (const std::string& body : said) all.push_back(desk.post("/api/v1/matters", body));
  return all;
}

std::size_t count_for(std::size_t clients) { return clients < 16 ? 1'000 : 4'000; }

struct Ours {
  double rate;
  double a_commit;  // matters in one durable commit, on average
};

Ours serve(const Rig& rig, const app::Place& base, const std::vector<std::string>& said,
           std::size_t clients) {
  Served served{rig, copy_of(rig, base)};
  const auto all = requests(served.desk(), said);
  const std::span<const std::string> first{all.data(), warm_up};
  put_fine_load({.port = served.desk().port(), .clients = clients, .count = warm_up}, first);
  const std::size_t count = count_for(clients);
  const std::span<const std::string> rest{all.data() + warm_up, count};
  const Load load = put_fine_load({.port = served.desk().port(), .clients = clients, .count = count}, rest);
  const auto commits = static_cast<double>(served.commits_at_end());
  return {load.rate(), static_cast<double>(count + warm_up) / commits};
}

// The whole server once more, in this process, on a database that takes notes.
Tape tape_of(const Rig& rig, const app::Place& base, const std::vector<std::string>& said) {
  const app::Place place = copy_of(rig, base);
  const auto vault = crypto::open_vault(place.key_file());
  Tape tape;
  const auto database = taped(place.data + "/linli.db", {system_clock(), system_random(), *vault}, tape);
  console::refresh_calendar(*database);
  app::ServeOptions options;
  options.server.port = 0;
  app::Service service{*database, options};
  service.start();
  Desk desk{service.port()};
  const auto all = requests(desk, said);
  put_fine_load({.port = desk.port(), .clients = 1, .count = all.size()}, all);
  service.stop();
  return tape;
}

std::vector<std::string> row(const Rig& rig, const app::Place& base, const std::vector<std::string>& said,
                             const Tape& tape, std::size_t clients, double& ratio) {
  Series ours, floor, ratios, batch;
  for (int run = 0; run < rig.runs; ++run) {
    const Ours run_of_ours = serve(rig, base, said, clients);
    const auto a_commit = static_cast<std::size_t>(std::max(std::round(run_of_ours.a_commit), 1.0));
    const double below =
        replay(copy_of(rig, base).data + "/linli.db", tape, warm_up, count_for(clients), a_commit);
    ours.add(run_of_ours.rate);
    batch.add(run_of_ours.a_commit);
    floor.add(below);
    ratios.add(run_of_ours.rate / below);
  }
  ratio = ratios.median();
  return {std::to_string(clients), ours.text(), floor.text(), batch.text(1), ratios.text(2)};
}

// How long a clerk waits when the town is busy, but not beyond what the machine can do.
std::string waiting(const Rig& rig, const app::Place& base, const std::vector<std::string>& said,
                    double rate) {
  Served served{rig, copy_of(rig, base)};
  const auto all = requests(served.desk(), said);
  put_fine_load({.port = served.desk().port(), .clients = 64, .count = warm_up}, all);
  const std::span<const std::string> rest{all.data() + warm_up, all.size() - warm_up};
  const Load load =
      put_fine_load({.port = served.desk().port(), .clients = 256, .count = rest.size(), .rate = rate}, rest);
  return fmt::format(
      "Open loop, {:.0f} intakes a second due at fixed moments (half of what 64 clients reach): "
      "p50 {:.1f} ms, p99 {:.1f} ms, the longest {:.1f} ms.",
      rate, load.latency_ms.percentile(50), load.latency_ms.percentile(99), load.latency_ms.percentile(100));
}
}  // namespace

Section intake(const Rig& rig) {
  const app::Place base = town_with(rig, matters_before);
  const auto said = bodies(rig, warm_up + count_for(64));
  const Tape tape = tape_of(rig, base, said);
  Section section{
      .title = "Intake",
      .how = fmt::format(
          "A matter taken in over HTTP by a signed-in clerk, durable (matter, timeline, journal and indexes, "
          "fsynced) in a\ntown with {} matters, with the Idempotency-Key the desk sends. The floor: the "
          "{:.0f} "
          "statements the server executed for\neach of these very requests, noted with their values by a "
          "database under the whole server, sent straight to SQLite by\none thread, as many in one commit as "
          "the server was seen to put there. The floor has no HTTP, no sign-in, no rule, no\nhash and no "
          "savepoint. The load generator shares the machine with the server; the floor has it alone.",
          matters_before, tape.statements()),
      .head = {"clients", "ours, a second", "floor, a second", "matters a commit", "ratio"},
      .rows = {},
      .verdicts = {}};
  double at_64 = 0, rate_64 = 0;
  for (const std::size_t clients : {1, 16, 64, 256}) {
    double ratio = 0;
    section.rows.push_back(row(rig, base, said, tape, clients, ratio));
    if (clients == 64) at_64 = ratio, rate_64 = std::stod(section.rows.back()[1]);
  }
  section.verdicts.push_back(at_least("ratio at 64 clients", aim, at_64));
  section.verdicts.push_back(waiting(rig, base, said, rate_64 / 2));
  return section;
}

}  // namespace linli::bench
