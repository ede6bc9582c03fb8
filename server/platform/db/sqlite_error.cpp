#include "platform/db/sqlite_error.hpp"

#include <cerrno>
#include <string>

#include "platform/db/connection.hpp"

namespace linli::db {

namespace {

using Kind = DatabaseError::Kind;

Kind kind_of_constraint(int extended) {
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Kind::duplicate;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Kind::broken_reference;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
      return Kind::check_failed;
    default:
      return Kind::fault;  // a value of the wrong type in a STRICT table is the program's own mistake
  }
}

// A full disk shows as SQLITE_FULL when a page is written, but as an I/O error when the WAL is synced or its
// index grows.
Kind kind_of_io_error(sqlite3* db) {
  const int os_error = db ? sqlite3_system_errno(db) : 0;
  return os_error == ENOSPC || os_error == EDQUOT ? Kind::full : Kind::fault;
}

Kind kind_of(sqlite3* db, int code, int extended) {
  switch (code) {
    case SQLITE_CONSTRAINT:
      return kind_of_constraint(extended);
    case SQLITE_FULL:
      return Kind::full;
    case SQLITE_IOERR:
      return kind_of_io_error(db);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Kind::read_only;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Kind::again;
    case SQLITE_INTERRUPT:
      return Kind::timed_out;
    case SQLITE_CANTOPEN:
      return Kind::away;
    default:
      return Kind::fault;
  }
}

}  // namespace

void throw_sqlite_error(sqlite3* db, int code, std::string_view doing) {
  const int extended = db ? sqlite3_extended_errcode(db) : code;
  const Kind kind = kind_of(db, code & 0xff, extended);
  std::string what = "SQLite: ";
  what += db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  what += " (" + std::to_string(extended) + "): ";
  what += doing.substr(0, 200);
  throw DatabaseError(kind, what);
}

}  // namespace linli::db
