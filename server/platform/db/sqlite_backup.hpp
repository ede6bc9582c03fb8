// A copy of an SQLite database as it was at one moment, made while it is written.
#pragma once
#include <filesystem>
#include <string>

#include "platform/db/sqlite_connection.hpp"

namespace linli::db {

// `source` is a reader's. The copy appears at `path` complete, or not at all; an existing file is refused.
void back_up(SqliteConnection& source, const std::string& path);

// A file's bytes, or a folder's names, are on the disk. Throws DatabaseError.
void flush(const std::filesystem::path& path);

}  // namespace linli::db
