// One prepared statement of SQLite: values bound by the name of their place, cells read strictly.
#pragma once
#include <memory>
#include <span>
#include <sqlite3.h>
#include <string_view>
#include <vector>

#include "platform/db/value.hpp"

namespace linli::db {

class SqliteStatement {
 public:
  SqliteStatement(sqlite3* db, std::string_view sql);

  // The values must outlive the stepping: text and bytes are not copied.
  void bind(std::span<const Value> values);
  bool step();  // true: a row is there
  void reset() { sqlite3_reset(statement_.get()); }

  bool is_running() const { return sqlite3_stmt_busy(statement_.get()) != 0; }
  bool only_reads() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }
  sqlite3_stmt* raw() const { return statement_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void bind_one(int index, const Value& value);

  sqlite3* db_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::vector<int> index_of_place_;  // SQLite numbers places by first appearance, whatever their names are
};

// The row a statement stands on. A cell of another type than asked for is a fault, not a conversion.
class SqliteCells final : public Cells {
 public:
  explicit SqliteCells(const SqliteStatement& statement) : statement_(statement.raw()) {}
  bool is_null(int column) const override;
  std::int64_t whole(int column) const override;
  double real(int column) const override;
  bool truth(int column) const override;
  std::string_view text(int column) const override;
  Uuid uuid(int column) const override;
  std::string_view bytes(int column) const override;

 private:
  void expect(int column, int type) const;
  sqlite3_stmt* statement_;
};

}  // namespace linli::db
