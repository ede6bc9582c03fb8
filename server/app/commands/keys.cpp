#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/reseal.hpp"

namespace linli::app {

void add_keys(CLI::App& app) {
  auto place = std::make_shared<Place>();
  CLI::App* keys = app.add_subcommand("keys", "The keys of sealed fields")->require_subcommand(1);
  CLI::App* rotate = keys->add_subcommand("rotate", "Add a new key and seal every field again with it");
  add_place(*rotate, *place);
  rotate->callback([place] {
    // Looked at first: where nothing can be sealed again, no key is added either.
    { World world{*place}; }
    crypto::add_key(place->key_file(), system_random());
    World world{*place};
    fmt::print("{} fields sealed with the new key\n", reseal(world.database()));
  });
}

}  // namespace linli::app
