// One connection to an SQLite file. A writer's connection alone writes and checkpoints; a reader's can do
// neither.
#pragma once
#include <chrono>
#include <memory>
#include <sqlite3.h>
#include <string>

#include "platform/db/connection.hpp"
#include "platform/db/lru.hpp"
#include "platform/db/sqlite_statement.hpp"

namespace linli::db {

enum class SqliteRole { writer, reader };

class SqliteConnection final : public Connection {
 public:
  // The writer makes the file when there is none. A statement beyond `statement_limit` ends as `timed_out`;
  // zero is without limit.
  SqliteConnection(const std::string& path, SqliteRole role, std::chrono::milliseconds statement_limit);

  std::int64_t run(std::string_view sql, std::span<const Value> arguments,
                   const std::function<void(const Cells&)>& each) override;
  void run(std::string_view sql) { run(sql, {}, {}); }

  void abandon() noexcept override;

  // False also when SQLite gave a transaction up by itself, as it does when the disk is full.
  bool is_in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  void limit_statements(std::chrono::milliseconds limit) { statement_limit_ = limit; }
  sqlite3* raw() const { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  void open(const std::string& path, SqliteRole role);
  void set_up(SqliteRole role);
  SqliteStatement& prepared(std::string_view sql);
  static int is_overdue(void* self);

  std::chrono::milliseconds statement_limit_;
  std::chrono::steady_clock::time_point deadline_;
  std::unique_ptr<sqlite3, Close> db_;
  Lru<SqliteStatement> statements_;
};

}  // namespace linli::db
