// Brings a database to this program's schema. One order and one SQL text for both engines; each file is
// applied in one transaction and its checksum kept. A file changed after landing, or a database newer than
// the program, is refused.
#pragma once
#include <string>
#include <vector>

#include "platform/db/database.hpp"

namespace linli::db {

struct Migration {
  int number;
  std::string name, sql, checksum;  // SHA-256 of the file, in hexadecimal
};

const std::vector<Migration>& migrations();  // compiled in from server/migrations

struct MigrationReport {
  int before, after;
  std::vector<std::string> applied;
};
// Throws std::runtime_error with a sentence for the operator: the database is newer, or a file was changed.
MigrationReport migrate(Database& database, const std::vector<Migration>& files = migrations());
// Throws std::runtime_error with a sentence for the operator when the schema is older or newer than the
// program.
void require_current(Database& database, const std::vector<Migration>& files = migrations());

}  // namespace linli::db
