// SQLite's result codes in the words of DatabaseError.
#pragma once
#include <sqlite3.h>
#include <string_view>

namespace linli::db {

// `doing` is a statement's text or a few words; arguments are never part of the message.
[[noreturn]] void throw_sqlite_error(sqlite3* db, int code, std::string_view doing);

inline void check_sqlite(sqlite3* db, int code, std::string_view doing) {
  if (code != SQLITE_OK) throw_sqlite_error(db, code, doing);
}

}  // namespace linli::db
