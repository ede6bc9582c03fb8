#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "platform/access/community.hpp"
#include "platform/journal/journal.hpp"

namespace linli::app {

void add_verify(CLI::App& app) {
  auto place = std::make_shared<Place>();
  CLI::App* command =
      app.add_subcommand("verify", "Walk every journal's chain and name the first broken entry");
  add_place(*command, *place);
  command->callback([place] {
    World world{*place, World::Schema::current, {.purpose = db::Purpose::look}};
    std::vector<FieldError> broken;
    for (const auto& community : access::communities(world.database())) {
      world.database().read(community.id, [&](db::Tx& tx) {
        if (auto found = journal::verify(tx))
          broken.push_back({community.code + " #" + std::to_string(found->seq), {found->why, found->why}});
        else
          fmt::print("{} {}: {} entries, intact\n", community.code, community.name, journal::head(tx).seq);
      });
    }
    if (!broken.empty())
      throw Refusal{Reason::conflict, {"日志链断了。", "The journal's chain is broken."}, std::move(broken)};
  });
}

}  // namespace linli::app
