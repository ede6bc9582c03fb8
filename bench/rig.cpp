#include "bench/rig.hpp"

#include <algorithm>
#include <fstream>

#include "app/demo/town.hpp"
#include "platform/console/calendar.hpp"
#include "platform/core/id.hpp"
#include "platform/db/migrate.hpp"

#include "bench/growth.hpp"

namespace linli::bench {

namespace fs = std::filesystem;

namespace {
// A folder is whole once it bears its final name; what an interrupted run left is begun anew.
template <class Make>
app::Place made_once(const fs::path& folder, Make make) {
  if (!fs::exists(folder)) {
    const app::Place draft{folder.string() + ".part", {}, folder.parent_path() / "bench.keys"};
    fs::remove_all(draft.data);
    fs::create_directories(draft.data);
    make(draft);
    fs::rename(draft.data, folder);
  }
  return {folder, {}, folder.parent_path() / "bench.keys"};
}

void copy_database(const app::Place& from, const app::Place& to) {
  fs::copy_file(fs::path{from.data} / "linli.db", fs::path{to.data} / "linli.db");
}

void lay(const app::Place& place) {
  if (!fs::exists(place.keys)) crypto::create_key_file(place.keys, crypto::Suite::aes, system_random());
  app::World world{place, app::World::Schema::fresh};
  db::migrate(world.database());
  console::refresh_calendar(world.database());
  auto laid = app::demo::lay_town(world.database());
  console::refresh_calendar(world.database());
  app::demo::people_town(laid);
  app::demo::fill_matters(laid);
  std::ofstream out{fs::path{place.data} / "callers"};
  for (const auto& door : laid.doors)
    if (!door.phone.empty()) out << door.id.value.text() << '\t' << door.name << '\t' << door.phone << '\n';
}
}  // namespace

app::Place town(const Rig& rig) { return made_once(rig.data / "town", lay); }

app::Place town_with(const Rig& rig, int matters) {
  const app::Place base = town(rig);
  return made_once(rig.data / std::to_string(matters), [&](const app::Place& place) {
    copy_database(base, place);
    grow(place.data + "/linli.db", matters);
  });
}

std::vector<Caller> callers(const Rig& rig) {
  std::ifstream in{fs::path{town(rig).data} / "callers"};
  std::vector<Caller> all;
  for (Caller one;
       std::getline(in, one.door, '\t') && std::getline(in, one.name, '\t') && std::getline(in, one.phone);)
    all.push_back(one);
  return all;
}

app::Place copy_of(const Rig& rig, const app::Place& place) {
  const app::Place copy{rig.data / "run", {}, place.keys};
  fs::remove_all(copy.data);
  fs::create_directories(copy.data);
  copy_database(place, copy);
  return copy;
}

std::vector<std::string> some_matters(const app::Place& place, int count) {
  app::World world{place, app::World::Schema::current, {.purpose = db::Purpose::look}};
  std::vector<std::string> ids;
  world.database().read(CommunityId{1}, [&](db::Tx& tx) {
    const auto all = *tx.query_one<std::int64_t>("SELECT count(*) FROM matter WHERE community_id = $1");
    for (const Uuid& id :
         tx.query<Uuid>("SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM matter"
                        " WHERE community_id = $1) numbered WHERE place % $2 = 0 LIMIT $3",
                        std::max<std::int64_t>(all / count, 1), count))
      ids.push_back(id.text());
  });
  return ids;
}

}  // namespace linli::bench
