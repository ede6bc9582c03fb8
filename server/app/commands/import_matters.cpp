#include "app/commands/import_matters.hpp"

#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "modules/imports/imports.hpp"
#include "platform/access/community.hpp"
#include "platform/journal/journal.hpp"

namespace linli::app {

namespace {
constexpr std::size_t rows_a_commit = 100;

imports::Mapping mapping_called(const std::string& name) {
  if (auto shipped = imports::shipped_mapping(name)) return *shipped;
  std::ifstream in{name};
  if (!in) {
    std::string known;
    for (const auto& each : imports::shipped_names()) known += " " + each;
    throw wrong_field("map", {"没有这个映射，自带的有：" + known, "No such mapping; shipped are:" + known});
  }
  return imports::read_mapping({std::istreambuf_iterator<char>{in}, {}});
}

// How far along, by the bytes read: rows are not known before the end. Drawn on a terminal only.
class Progress {
 public:
  Progress(std::istream& in, std::uintmax_t size)
      : in_(in), size_(size), drawn_(isatty(STDERR_FILENO) == 1) {}
  ~Progress() {
    if (drawn_) fmt::print(stderr, "\r{:60}\r", "");
  }
  void show(std::int64_t rows) {
    constexpr std::size_t width = 30;
    auto at = in_.tellg();
    if (!drawn_ || size_ == 0) return;
    auto share = at < 0 ? 1.0 : static_cast<double>(at) / static_cast<double>(size_);
    auto full = static_cast<std::size_t>(share * width);
    fmt::print(stderr, "\r[{:#<{}}{:.<{}}] {:3.0f}% {}", "", full, "", width - full, share * 100, rows);
  }

 private:
  std::istream& in_;
  std::uintmax_t size_;
  bool drawn_;
};

void note(db::Database& database, CommunityId community, const char* act, const journal::Facts& facts) {
  database.write(community,
                 [&](db::Tx& tx) { journal::record(tx, access::system_actor(), act, {}, {}, facts); });
}
}  // namespace

void import_matters(const ImportMatters& asked) {
  World world{asked.place};
  auto& database = world.database();
  auto community = access::community_called(database, asked.community);
  auto mapping = mapping_called(asked.map);
  std::ifstream in{asked.file, std::ios::binary};
  imports::MatterRows rows{in, mapping};
  Progress progress{in, std::filesystem::file_size(asked.file)};
  // What is brought keeps its own times, in the journal too; these two entries say when it really came.
  note(database, community.id, "import.begun", {{"source", mapping.source}, {"map", asked.map}});

  imports::Taken all;
  std::vector<imports::RefusedRow> refused;
  std::vector<matters::PastMatter> batch;
  auto commit = [&] {
    auto done = database.writing(
        community.id, [&](db::Tx& tx) { return imports::take(tx, access::system_actor(), batch); });
    all.taken += done.taken;
    all.already_there += done.already_there;
    all.said_undated += done.said_undated;
    all.over_undated += done.over_undated;
    batch.clear();
    progress.show(all.taken + all.already_there);
  };
  while (auto row = rows.next(database.now())) {
    if (auto* no = std::get_if<imports::RefusedRow>(&*row))
      refused.push_back(*no);
    else
      batch.push_back(std::get<0>(std::move(*row)));
    if (batch.size() == rows_a_commit) commit();
  }
  if (!batch.empty()) commit();

  note(database, community.id, "import.ended",
       {{"taken", std::to_string(all.taken)}, {"refused", std::to_string(refused.size())}});
  fmt::print("taken {}, already there {}, refused {}\n", all.taken, all.already_there, refused.size());
  if (all.said_undated > 0)
    fmt::print("  {} say no day they were said: they count from now\n", all.said_undated);
  if (all.over_undated > 0)
    fmt::print("  {} say no day they were answered: they are over, and have no time to reply\n",
               all.over_undated);
  for (const auto& row : refused) fmt::print("  line {}: {} {}\n", row.line, row.reason.zh, row.reason.en);
  if (!refused.empty())
    throw Refusal{Reason::invalid,
                  {"有几行没有收，原因见上。", "Some rows were refused; the reasons stand above."}};
}

}  // namespace linli::app
