#include <fmt/format.h>
#include <fstream>

#include "app/commands/commands.hpp"
#include "app/demo/town.hpp"
#include "app/key_check.hpp"
#include "platform/access/community.hpp"
#include "platform/console/calendar.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/migrate.hpp"

namespace linli::app {

namespace {
void fill(db::Database& database) {
  fmt::print("鸭绿河农场社区: 4 committees, 20 grids …\n");
  auto town = demo::lay_town(database);
  console::refresh_calendar(database);
  fmt::print("people …\n");
  demo::people_town(town);
  fmt::print("two years of matters …\n");
  demo::fill_matters(town);
  demo::let_stand_in(town);
}

// A town that was cut off is no town; the mark stands beside it until it is whole.
void fill_once(db::Database& database, const Place& place) {
  namespace fs = std::filesystem;
  const fs::path mark = place.db.empty() ? fs::path{place.data} / "filling" : fs::path{};
  if (!mark.empty() && fs::exists(mark))
    throw Refusal{Reason::conflict,
                  {"上一次没有建完。删掉文件夹 " + place.data + " 再来一次。",
                   "The last time it was cut off. Delete the folder " + place.data + " and run it again."}};
  if (!access::communities(database).empty()) return;
  if (!mark.empty()) std::ofstream{mark};
  fill(database);
  if (!mark.empty()) fs::remove(mark);
}

void print_logins() {
  fmt::print("\n{:<12} {:<18} {}\n", "login", "password", "role");
  for (const auto& login : demo::logins())
    fmt::print("{:<12} {:<18} {} ({})\n", login.login, demo::password, login.name, login.role);
  fmt::print(
      "\n演示数据都是编的；这些密码人人知道，不要用来办公。 Invented people, public passwords: for a look "
      "only.\n");
}
}  // namespace

void add_demo(CLI::App& app) {
  auto place = std::make_shared<Place>();
  CLI::App* command = app.add_subcommand("demo", "Fill an empty data folder with an invented farm town");
  add_place(*command, *place);
  command->callback([place] {
    if (place->db.empty()) make_folder(place->data);
    if (!std::filesystem::exists(place->key_file()))
      crypto::create_key_file(place->key_file(), crypto::Suite::aes, system_random());
    World world{*place, World::Schema::fresh};
    db::migrate(world.database());
    require_own_keys(world.database(), *place, db::Purpose::write);
    console::refresh_calendar(world.database());
    fill_once(world.database(), *place);
    require_own_keys(world.database(), *place, db::Purpose::write);
    print_logins();
  });
}

}  // namespace linli::app
