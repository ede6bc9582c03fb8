// migrate_in_steps URL: brings a database to today's schema one migration a run, as one that grew with the program did.
#include <cstdio>

#include "platform/core/random.hpp"
#include "platform/db/migrate.hpp"

int main(int argc, char** argv) {
  using namespace linli;
  if (argc != 2) return 2;
  const auto vault = crypto::test_vault();
  const auto database = db::Database::open(argv[1], {system_clock(), system_random(), *vault});
  std::vector<db::Migration> known;
  for (const auto& migration : db::migrations()) {
    known.push_back(migration);
    db::migrate(*database, known);
  }
  std::printf("%zu steps\n", known.size());
}
