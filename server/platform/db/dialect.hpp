// Where SQLite and PostgreSQL differ in what we send them. All else is one text. The differences:
// 1. Types. A migration says bigint, text, uuid, bytea, boolean, double precision. SQLite is given INTEGER,
//    TEXT, BLOB, BLOB, INTEGER, REAL and STRICT tables. PostgreSQL's text is given COLLATE "C", so that both
//    sort and compare by bytes.
// 2. How a transaction begins.
// 3. Whose turn it is. SQLite has one writer and a lock file. PostgreSQL locks the community's journal head
//    for a verb, and takes an advisory lock for a migration.
// 4. How the catalogue is asked whether a table is there.
// 5. Settings of a connection. One of them makes SQLite's LIKE regard case, as PostgreSQL's does.
#pragma once
#include <string>
#include <string_view>

namespace linli::db {

enum class Dialect { sqlite, postgres };

// One statement of a migration in the engine's words. What stands in strings and comments is left alone.
std::string translated(std::string_view statement, Dialect dialect);

namespace sqlite {
inline constexpr std::string_view begin_write = "BEGIN IMMEDIATE";
inline constexpr std::string_view begin_read = "BEGIN";
inline constexpr std::string_view has_table =
    "SELECT CAST(COUNT(*) AS bigint) FROM sqlite_schema WHERE type = 'table' AND name = $1";
inline constexpr std::string_view settings[] = {
    "PRAGMA foreign_keys = ON",        "PRAGMA synchronous = FULL",     "PRAGMA temp_store = MEMORY",
    "PRAGMA case_sensitive_like = ON", "PRAGMA wal_autocheckpoint = 0",
};
}  // namespace sqlite

namespace postgres {
inline constexpr std::string_view begin_write = "BEGIN ISOLATION LEVEL READ COMMITTED";
inline constexpr std::string_view begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
inline constexpr std::string_view lock_community =
    "SELECT seq FROM journal_head WHERE community_id = $1 FOR UPDATE";
inline constexpr std::string_view lock_migrations = "SELECT pg_advisory_lock(7308324466020149612)";
inline constexpr std::string_view has_table =
    "SELECT COUNT(*) FROM pg_tables WHERE schemaname = ANY (current_schemas(false)) AND tablename = $1";
// Times and real numbers are not left to the server's configuration.
std::string settings(long long statement_limit_ms);
}  // namespace postgres

}  // namespace linli::db
