// What grows with the town's history and what does not: the same questions at 10 k, 100 k and 1 M matters.
#include <array>
#include <fmt/format.h>
#include <memory>
#include <optional>

#include "platform/core/id.hpp"

#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"

namespace linli::bench {

namespace {
constexpr int sizes[] = {10'000, 100'000, 1'000'000};
constexpr std::size_t clients = 4, warm_up = 200, count = 1'000;
constexpr double aim = 1.5;

struct Question {
  std::string name;
  std::vector<std::string> paths;
  std::optional<double> limit_ms =
      {};  // where more is to be read in a denser town, up to a cap: an answer's time
};

std::vector<Question> questions(const app::Place& place, const std::vector<Caller>& people) {
  Question closed{"list of 50, closed, one grid", {}}, open{"list of 50, dispatched, one grid", {}};
  Question similar{"possible same matters", {}, 150}, one{"one matter", {}};
  app::World world{place, app::World::Schema::current, {.purpose = db::Purpose::look}};
  world.database().read(CommunityId{1}, [&](db::Tx& tx) {
    for (const Uuid& id : tx.query<Uuid>("SELECT id FROM area WHERE community_id = $1 AND kind = 'grid'")) {
      const std::string of_grid = "&limit=50&sort=due_at&area_id=" + id.text();
      closed.paths.push_back("/api/v1/matters?state=closed" + of_grid);
      open.paths.push_back("/api/v1/matters?state=dispatched" + of_grid);
    }
  });
  for (std::size_t i = 0; i < people.size(); i += 40)
    similar.paths.push_back("/api/v1/matters/similar?category_code=020101&place_id=" + people[i].door);
  for (const std::string& id : some_matters(place, 200)) one.paths.push_back("/api/v1/matters/" + id);
  return {closed, open, similar, one};
}

// One of the sizes, with its server running.
struct Town {
  std::unique_ptr<Served> served;
  std::vector<Question> asked;
};

double mean_ms(Town& town, std::size_t question) {
  std::vector<std::string> requests;
  for (const std::string& path : town.asked[question].paths)
    requests.push_back(town.served->desk().get(path));
  LoadOptions options{.port = town.served->desk().port(), .clients = clients, .count = warm_up};
  put_fine_load(options, requests);
  options.count = count;
  return 1'000.0 * clients / put_fine_load(options, requests).rate();
}
}  // namespace

Section growth(const Rig& rig) {
  const auto people = callers(rig);
  std::vector<Town> towns;
  for (const int size : sizes) {
    const app::Place place = town_with(rig, size);
    towns.push_back({std::make_unique<Served>(rig, place), questions(place, people)});
  }
  Section section{
      .title = "Growth",
      .how = fmt::format(
          "The same questions, signed in, {} clients at a time, to three towns that differ only in how many "
          "matters they have\nseen: ten years of the same 3,000 doors and 20 grids, with the demo's mix of "
          "categories and outcomes; a grid of the\nlargest has 50,000. Milliseconds an answer, on average; "
          "the "
          "towns are asked in turn, run by run. In the ratio the\nlargest stands over the smallest.",
          clients),
      .head = {"question", "10 k", "100 k", "1 M", "ratio"},
      .rows = {},
      .verdicts = {}};
  for (std::size_t question = 0; question < towns.front().asked.size(); ++question) {
    std::array<Series, std::size(sizes)> ms;
    Series ratios;
    for (int run = 0; run < rig.runs; ++run) {
      for (std::size_t i = 0; i < towns.size(); ++i) ms[i].add(mean_ms(towns[i], question));
      ratios.add(ms.back().last() / ms.front().last());
    }
    const std::string& name = towns.front().asked[question].name;
    section.rows.push_back({name, ms[0].text(2), ms[1].text(2), ms[2].text(2), ratios.text(2)});
    const auto limit = towns.front().asked[question].limit_ms;
    section.verdicts.push_back(limit ? at_most(name + " at 1 M, ms", *limit, ms[2].median())
                                     : at_most(name + ", 1 M against 10 k", aim, ratios.median()));
  }
  return section;
}

}  // namespace linli::bench
