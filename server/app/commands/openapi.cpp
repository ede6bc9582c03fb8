

#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/routes.hpp"

namespace linli::app {

void add_openapi(CLI::App& app) {
  CLI::App* command = app.add_subcommand("openapi", "Print the OpenAPI 3.1 description of the server");
  command->callback([] { fmt::print("{}\n", describe_routes()); });
}

}  // namespace linli::app
