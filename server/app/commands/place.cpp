#include "app/commands/commands.hpp"

namespace linli::app {

void add_place(CLI::App& command, Place& place) {
  command.add_option("--data", place.data, "The data folder (holds linli.db)")->capture_default_str();
  command.add_option("--db", place.db, "sqlite:PATH or postgresql://…, instead of the data folder's own");
  command.add_option("--keys", place.keys, "The key file (default: beside the data folder, DIR.keys)");
}

}  // namespace linli::app
