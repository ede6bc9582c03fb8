// Work in bulk: walking the journal's chain, and bringing another system's matters in.
#include <chrono>
#include <fmt/format.h>
#include <fstream>

#include "platform/journal/journal.hpp"

#include "bench/child.hpp"
#include "bench/machine.hpp"
#include "bench/measures.hpp"
#include "bench/series.hpp"

namespace linli::bench {

namespace {
constexpr int rows = 5'000;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point began) {
  return std::chrono::duration<double>(Clock::now() - began).count();
}

double entries_a_second(const app::Place& place) {
  app::World world{place, app::World::Schema::current, {.purpose = db::Purpose::look}};
  double rate = 0;
  world.database().read(CommunityId{1}, [&](db::Tx& tx) {
    const auto began = Clock::now();
    if (journal::verify(tx)) throw std::runtime_error("the journal's chain is broken");
    rate = static_cast<double>(journal::head(tx).seq) / seconds_since(began);
  });
  return rate;
}

std::string export_of_another_system(const Rig& rig) {
  const std::string file = rig.data / "messages.csv";
  std::ofstream out{file};
  out << "msg_id,user,time,subject,body\n";
  for (int i = 0; i < rows; ++i)
    out << fmt::format("{},居民{},2025-{:02}-{:02} 09:{:02}:00,第{}号来信,楼道灯坏了，请派人来修。\n", i,
                       i % 700, i % 12 + 1, i % 28 + 1, i % 60, i);
  return file;
}

double rows_a_second(const Rig& rig, const std::string& file) {
  const app::Place place = copy_of(rig, town(rig));
  const auto began = Clock::now();
  Child child{{rig.linli, "import", "matters", "--data", place.data, "--keys", place.keys, "--map",
               "hot_messages", file},
              rig.log()};
  const std::string said = child.line();
  const double took = seconds_since(began);
  if (said != fmt::format("taken {}, already there 0, refused 0", rows))
    throw std::runtime_error("the import said: " + said);
  return rows / took;
}
}  // namespace

Section throughput(const Rig& rig) {
  Series verified, imported, syncs;
  const std::string file = export_of_another_system(rig);
  const app::Place base = town(rig);
  for (int run = 0; run < rig.runs; ++run) {
    verified.add(entries_a_second(base));
    imported.add(rows_a_second(rig, file));
    syncs.add(syncs_a_second(rig.data));
  }
  return {
      .title = "Work in bulk",
      .how = fmt::format("`linli verify` over the demo's journal (reading and hashing each entry); `linli "
                         "import matters` of {} rows, from start to\nend of the program, durable every 100 "
                         "rows. Beside them, for scale: 4 KiB appends the disk makes durable one by one.",
                         rows),
      .head = {"work", "a second"},
      .rows = {{"journal entries verified", verified.text()},
               {"rows imported", imported.text()},
               {"durable appends", syncs.text()}},
      .verdicts = {}};
}

}  // namespace linli::bench
