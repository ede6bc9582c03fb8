#include "platform/db/migrate.hpp"

#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/key_check.hpp"
#include "platform/console/calendar.hpp"

namespace linli::app {

void add_migrate(CLI::App& app) {
  auto place = std::make_shared<Place>();
  CLI::App* command = app.add_subcommand("migrate", "Bring the database to this program's schema");
  add_place(*command, *place);
  command->callback([place] {
    World world{*place, World::Schema::any};
    auto report = db::migrate(world.database());
    require_own_keys(world.database(), *place, db::Purpose::write);
    for (const std::string& name : report.applied) fmt::print("{}\n", name);
    fmt::print("schema {} -> {}\n", report.before, report.after);
  });
}

}  // namespace linli::app
