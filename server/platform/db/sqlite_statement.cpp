#include "platform/db/sqlite_statement.hpp"

#include <cstring>
#include <stdexcept>
#include <string>

#include "platform/db/connection.hpp"
#include "platform/db/overloaded.hpp"
#include "platform/db/sql_text.hpp"
#include "platform/db/sqlite_error.hpp"

namespace linli::db {

namespace {

const char* name_of_type(int type) {
  switch (type) {
    case SQLITE_INTEGER:
      return "a whole number";
    case SQLITE_FLOAT:
      return "a real number";
    case SQLITE_TEXT:
      return "text";
    case SQLITE_BLOB:
      return "bytes";
    default:
      return "null";
  }
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* db, std::string_view sql) : db_(db) {
  const int places = count_places(sql);
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, &tail);
  statement_.reset(statement);
  check_sqlite(db, code, sql);
  if (!statement) throw std::logic_error("an empty statement");
  std::string_view rest{tail, static_cast<std::size_t>(sql.data() + sql.size() - tail)};
  if (!statements_of(rest).empty())
    throw std::logic_error("two statements in one: " + std::string{sql.substr(0, 200)});
  for (int place = 1; place <= places; ++place)
    index_of_place_.push_back(sqlite3_bind_parameter_index(statement, ("$" + std::to_string(place)).c_str()));
}

void SqliteStatement::bind(std::span<const Value> values) {
  if (values.size() != index_of_place_.size())
    throw std::logic_error(std::to_string(values.size()) + " arguments for the " +
                           std::to_string(index_of_place_.size()) +
                           " places of: " + std::string{sqlite3_sql(raw())}.substr(0, 200));
  for (std::size_t i = 0; i < values.size(); ++i) bind_one(index_of_place_[i], values[i]);
}

void SqliteStatement::bind_one(int index, const Value& value) {
  sqlite3_stmt* statement = raw();
  const auto bytes_at = [](const void* data) {
    return data ? data : "";
  };  // SQLite takes a null pointer for NULL
  const int code = std::visit(
      Overloaded{
          [&](std::nullptr_t) { return sqlite3_bind_null(statement, index); },
          [&](const Null&) { return sqlite3_bind_null(statement, index); },
          [&](std::int64_t whole) { return sqlite3_bind_int64(statement, index, whole); },
          [&](double real) { return sqlite3_bind_double(statement, index, real); },
          [&](bool truth) { return sqlite3_bind_int64(statement, index, truth ? 1 : 0); },
          [&](std::string_view text) {
            // PostgreSQL cannot keep it, so neither do we.
            if (text.find('\0') != text.npos)
              throw DatabaseError(DatabaseError::Kind::fault, "text with a zero byte");
            return sqlite3_bind_text64(statement, index, static_cast<const char*>(bytes_at(text.data())),
                                       text.size(), SQLITE_STATIC, SQLITE_UTF8);
          },
          [&](const Uuid& uuid) {
            return sqlite3_bind_blob64(statement, index, uuid.bytes.data(), uuid.bytes.size(), SQLITE_STATIC);
          },
          [&](Bytes bytes) {
            return sqlite3_bind_blob64(statement, index, bytes_at(bytes.data.data()), bytes.data.size(),
                                       SQLITE_STATIC);
          },
      },
      value);
  check_sqlite(db_, code, "bind");
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(raw());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_sqlite_error(db_, code, sqlite3_sql(raw()));
}

void SqliteCells::expect(int column, int type) const {
  const int found = sqlite3_column_type(statement_, column);
  if (found == type) return;
  const char* name = sqlite3_column_name(statement_, column);
  throw std::runtime_error("column " + std::to_string(column) + " (" + (name ? name : "there is none") +
                           ") holds " + name_of_type(found) + " where " + name_of_type(type) +
                           " is read: " + std::string{sqlite3_sql(statement_)}.substr(0, 200));
}

bool SqliteCells::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t SqliteCells::whole(int column) const {
  expect(column, SQLITE_INTEGER);
  return sqlite3_column_int64(statement_, column);
}

double SqliteCells::real(int column) const {
  expect(column, SQLITE_FLOAT);
  return sqlite3_column_double(statement_, column);
}

bool SqliteCells::truth(int column) const {
  expect(column, SQLITE_INTEGER);
  return sqlite3_column_int64(statement_, column) != 0;
}

std::string_view SqliteCells::text(int column) const {
  expect(column, SQLITE_TEXT);
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Uuid SqliteCells::uuid(int column) const {
  const std::string_view raw = bytes(column);
  Uuid uuid;
  if (raw.size() != uuid.bytes.size())
    throw std::runtime_error("column " + std::to_string(column) + " holds " + std::to_string(raw.size()) +
                             " bytes where an id is read");
  std::memcpy(uuid.bytes.data(), raw.data(), raw.size());
  return uuid;
}

std::string_view SqliteCells::bytes(int column) const {
  expect(column, SQLITE_BLOB);
  const void* data = sqlite3_column_blob(statement_, column);
  if (!data) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

}  // namespace linli::db
