// The program: a command line whose exit code tells a refusal (10 and up, one a reason) from a fault (1) and
// from a wrong command line (2). One of the three places that catch.
#include <cstdio>
#include <sodium.h>

#include "app/commands/commands.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/connection.hpp"

namespace {
constexpr int fault = 1, wrong_command_line = 2;

int report(const linli::Refusal& refusal) {
  std::fprintf(stderr, "linli: %s\n       %s\n", refusal.detail.zh.c_str(), refusal.detail.en.c_str());
  for (const auto& field : refusal.fields)
    std::fprintf(stderr, "  %s: %s %s\n", field.field.c_str(), field.problem.zh.c_str(),
                 field.problem.en.c_str());
  return linli::exit_code_of(refusal.reason);
}

int run(int argc, char** argv) {
  CLI::App app{"邻里 Linli: the open community-service system"};
  app.require_subcommand(1);
  linli::app::add_init(app);
  linli::app::add_serve(app);
  linli::app::add_migrate(app);
  linli::app::add_staff(app);
  linli::app::add_import(app);
  linli::app::add_figures(app);
  linli::app::add_export(app);
  linli::app::add_backup(app);
  linli::app::add_restore(app);
  linli::app::add_verify(app);
  linli::app::add_openapi(app);
  linli::app::add_keys(app);
  linli::app::add_demo(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::Success& asked_for_help) {
    return app.exit(asked_for_help);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return wrong_command_line;
  } catch (const linli::Refusal& refusal) {
    return report(refusal);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "linli: %s\n", error.what());
    return fault;
  }
}
}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) {
    std::fputs("linli: libsodium does not start on this machine\n", stderr);
    return fault;
  }
  return run(argc, argv);
}
