// migrate fresh|steps URL: brings an empty database to today's schema, at once or one migration a run, as one
// that grew with the program did.
#include "platform/db/migrate.hpp"

#include <cstdio>
#include <string_view>

#include "platform/core/random.hpp"

int main(int argc, char** argv) {
  using namespace linli;
  if (argc != 3) return 2;
  const auto vault = crypto::test_vault();
  const auto database = db::Database::open(argv[2], {system_clock(), system_random(), *vault});
  std::vector<db::Migration> known;
  for (const auto& migration : db::migrations()) {
    known.push_back(migration);
    if (argv[1] == std::string_view{"steps"}) db::migrate(*database, known);
  }
  const auto report = db::migrate(*database, known);
  std::printf("%d -> %d\n", report.before, report.after);
}
