#include "platform/db/migrate.hpp"

#include <algorithm>
#include <stdexcept>

#include "platform/core/refusal.hpp"
#include "platform/db/dialect.hpp"
#include "platform/db/sql_text.hpp"

namespace linli::db {

namespace {

struct Applied {
  std::int64_t number;
  std::string name, checksum;
};

constexpr std::string_view make_table =
    "CREATE TABLE IF NOT EXISTS schema_migration (number bigint NOT NULL PRIMARY KEY, name text NOT NULL, "
    "checksum text NOT NULL, applied_at bigint NOT NULL)";
constexpr std::string_view select_applied =
    "SELECT number, name, checksum FROM schema_migration ORDER BY number";
constexpr std::string_view insert_applied =
    "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)";

// Rolled back unless it comes to its commit.
class FileTransaction {
 public:
  FileTransaction(Connection& connection, Dialect dialect) : connection_(connection) {
    connection_.run(dialect == Dialect::sqlite ? sqlite::begin_write : postgres::begin_write, {}, {});
  }
  ~FileTransaction() {
    if (!is_committed_) connection_.abandon();
  }
  FileTransaction(const FileTransaction&) = delete;
  FileTransaction& operator=(const FileTransaction&) = delete;
  void commit() {
    connection_.run("COMMIT", {}, {});
    is_committed_ = true;
  }

 private:
  Connection& connection_;
  bool is_committed_ = false;
};

Dialect dialect_of(const Database& database) {
  return database.is_sqlite() ? Dialect::sqlite : Dialect::postgres;
}

bool has_table(Connection& connection, Dialect dialect) {
  const Value name = std::string_view{"schema_migration"};
  bool found = false;
  connection.run(dialect == Dialect::sqlite ? sqlite::has_table : postgres::has_table, {&name, 1},
                 [&](const Cells& cells) { found = cells.whole(0) > 0; });
  return found;
}

std::vector<Applied> applied_to(Connection& connection) {
  std::vector<Applied> applied;
  connection.run(select_applied, {}, [&](const Cells& cells) {
    applied.push_back({cells.whole(0), std::string{cells.text(1)}, std::string{cells.text(2)}});
  });
  return applied;
}

std::string named(std::int64_t number, const std::string& name) {
  return std::to_string(number) + " (" + name + ")";
}

Refusal wrong_program(Phrase sentence) { return Refusal{Reason::conflict, std::move(sentence)}; }

// A program may only go on from a schema it made, or an older one of the same line.
void check_line(const std::vector<Applied>& applied, const std::vector<Migration>& files) {
  for (const Applied& row : applied) {
    const auto file = std::ranges::find(files, row.number, &Migration::number);
    const std::string named_row = named(row.number, row.name);
    if (file == files.end())
      throw wrong_program(
          {"数据库比这个程序新（有第 " + named_row + " 号迁移），请用建它的程序或更新的版本。",
           "the database is newer than this program: it has migration " + named_row + ", the program knows " +
               std::to_string(files.size()) + "; use the program that made it, or a later one"});
    if (file->checksum != row.checksum)
      throw wrong_program(
          {"数据库的第 " + named_row + " 号迁移和这个程序的不一样，请用建它的程序。",
           "migration " + named_row +
               " is not the one this database was made with: a migration is never changed after it was "
               "applied; use the program that made the database, or add a new migration"});
  }
}

void apply(Connection& connection, Dialect dialect, const Migration& file, Time now) {
  FileTransaction transaction{connection, dialect};
  for (const std::string_view statement : statements_of(file.sql))
    connection.run(translated(statement, dialect), {}, {});
  const Value row[] = {std::int64_t{file.number}, std::string_view{file.name},
                       std::string_view{file.checksum}, now.ms};
  connection.run(insert_applied, row, {});
  transaction.commit();
}

}  // namespace

MigrationReport migrate(Database& database, const std::vector<Migration>& files) {
  const Dialect dialect = dialect_of(database);
  const auto connection = database.connect();
  if (dialect == Dialect::postgres) connection->run(postgres::lock_migrations, {}, {});
  connection->run(translated(make_table, dialect), {}, {});
  const auto applied = applied_to(*connection);
  check_line(applied, files);
  MigrationReport report{static_cast<int>(applied.size()), static_cast<int>(applied.size()), {}};
  for (const Migration& file : files) {
    if (std::ranges::find(applied, file.number, &Applied::number) != applied.end()) continue;
    apply(*connection, dialect, file, database.now());
    report.applied.push_back(file.name);
    ++report.after;
  }
  return report;
}

void require_current(Database& database, const std::vector<Migration>& files) {
  const auto connection = database.connect();
  if (!has_table(*connection, dialect_of(database)))
    throw wrong_program(
        {"数据库还是空的：先用 linli init 建立社区。",
         "the database has no tables yet: run `linli init`, or `linli migrate` before serving"});
  const auto applied = applied_to(*connection);
  check_line(applied, files);
  if (applied.size() < files.size())
    throw wrong_program({"数据库比这个程序旧：备份以后先运行 linli migrate。",
                         "the database is older than this program: it has " + std::to_string(applied.size()) +
                             " of " + std::to_string(files.size()) +
                             " migrations; run `linli migrate` first"});
}

}  // namespace linli::db
