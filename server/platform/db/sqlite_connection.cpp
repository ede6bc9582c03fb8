#include "platform/db/sqlite_connection.hpp"

#include <fcntl.h>
#include <mutex>
#include <unistd.h>

#include "platform/db/dialect.hpp"
#include "platform/db/sqlite_error.hpp"

namespace linli::db {

namespace {

constexpr std::size_t statements_kept_to_write = 512, statements_kept_to_read = 256;
constexpr int steps_between_looks_at_the_clock = 20'000;

// Statistics of SQLite's memory cost a process-wide lock on every allocation.
void set_up_library() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

// Residents' data: nobody but the server's own user reads it. SQLite gives -wal and -shm the same mode.
void create_private_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);  // if it cannot be made, SQLite says why
}

// A statement goes back to the cache reset, whatever ends its run.
class Reset {
 public:
  explicit Reset(SqliteStatement& statement) : statement_(statement) {}
  ~Reset() { statement_.reset(); }
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;

 private:
  SqliteStatement& statement_;
};

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, SqliteRole role,
                                   std::chrono::milliseconds statement_limit)
    : statement_limit_(statement_limit),
      statements_(role == SqliteRole::writer ? statements_kept_to_write : statements_kept_to_read) {
  set_up_library();
  open(path, role);
  set_up(role);
}

void SqliteConnection::open(const std::string& path, SqliteRole role) {
  if (role == SqliteRole::writer) create_private_file(path);
  sqlite3* db = nullptr;
  // A reader opens for writing too, because reading a WAL takes part in its index; query_only keeps it from
  // the data.
  const int code = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(db);
  check_sqlite(db, code, "open " + path);
  sqlite3_extended_result_codes(db, 1);
}

void SqliteConnection::set_up(SqliteRole role) {
  sqlite3* db = raw();
  sqlite3_busy_timeout(db, 5'000);
  sqlite3_progress_handler(db, steps_between_looks_at_the_clock, is_overdue, this);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  // A word in double quotes is a name and never a string, as on PostgreSQL.
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  for (const std::string_view setting : sqlite::settings) run(setting);
  if (role == SqliteRole::reader) {
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    run("PRAGMA cache_size = -3072");
    run("PRAGMA query_only = ON");
    return;
  }
  run("PRAGMA cache_size = -8192");
  run("PRAGMA journal_size_limit = 67108864");
  run("PRAGMA journal_mode = WAL", {}, [](const Cells& cells) {
    if (cells.text(0) != "wal")
      throw DatabaseError(DatabaseError::Kind::fault, "this file system cannot hold a write-ahead log");
  });
}

// What ROLLBACK answers is of no use: should it fail, the next BEGIN fails as well and comes back here.
void SqliteConnection::abandon() noexcept {
  if (!is_in_transaction()) return;
  try {
    run("ROLLBACK");
  } catch (const std::exception&) {
  }
}

int SqliteConnection::is_overdue(void* self) {
  const auto& connection = *static_cast<const SqliteConnection*>(self);
  return connection.statement_limit_.count() > 0 && std::chrono::steady_clock::now() > connection.deadline_;
}

SqliteStatement& SqliteConnection::prepared(std::string_view sql) {
  if (auto* kept = statements_.find(sql)) return *kept;
  return statements_.add(sql, SqliteStatement{raw(), sql}, [](const SqliteStatement&) {});
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const Value> arguments,
                                   const std::function<void(const Cells&)>& each) {
  SqliteStatement& statement = prepared(sql);
  if (statement.is_running()) throw std::logic_error("a statement is run inside its own rows");
  deadline_ = std::chrono::steady_clock::now() + statement_limit_;
  Reset reset{statement};
  statement.bind(arguments);
  const SqliteCells cells{statement};
  while (statement.step())
    if (each) each(cells);
  return statement.only_reads() ? 0 : sqlite3_changes64(raw());
}

}  // namespace linli::db
