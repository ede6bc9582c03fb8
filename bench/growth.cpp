#include "bench/growth.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>
#include <span>
#include <sqlite3.h>
#include <stdexcept>
#include <vector>

#include "platform/core/id.hpp"
#include "platform/core/random.hpp"

namespace linli::bench {

namespace {
struct Close {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Rows = std::vector<std::array<std::string, 2>>;

Rows run(const Database& db, const std::string& sql) {
  Rows rows;
  const auto each = [](void* to, int columns, char** values, char**) {
    const auto text = [&](int i) { return std::string{i < columns && values[i] ? values[i] : ""}; };
    static_cast<Rows*>(to)->push_back({text(0), text(1)});
    return 0;
  };
  if (sqlite3_exec(db.get(), sql.c_str(), each, &rows, nullptr) != SQLITE_OK)
    throw std::runtime_error(std::string{sqlite3_errmsg(db.get())} + ": " + sql.substr(0, 200));
  return rows;
}

// new_id(ms): an id as the server would have made it at that moment.
void new_id(sqlite3_context* context, int, sqlite3_value** arguments) {
  std::array<std::uint8_t, 10> chance{};
  system_random().fill(chance);
  const Uuid id = make_uuid_v7(sqlite3_value_int64(arguments[0]), chance);
  sqlite3_result_blob(context, id.bytes.data(), static_cast<int>(id.bytes.size()), SQLITE_TRANSIENT);
}

bool is_moment(const std::string& column, const std::string& type) {
  return type == "INTEGER" && (column.ends_with("_at") || column == "paused_until");
}

// One matter once more: `shift` earlier, under a number and an id of its own.
std::string value_of(const std::string& column, const std::string& type) {
  if (column == "id") return "new_id(m.created_at - s.shift)";
  if (column == "number") return "'9' || m.number || '-' || s.copy";
  if (column == "merged_into") return "NULL";
  if (column == "source_kind" || column == "source_key") return "''";
  if (column == "state") return "CASE m.state WHEN 'merged' THEN 'archived' ELSE m.state END";
  if (is_moment(column, type)) return fmt::format("m.{} - s.shift", column);
  return "m." + column;
}

std::string insert_statement(const Database& db, std::int64_t missing, std::int64_t copies) {
  std::string columns, values;
  for (const auto& [name, type] : run(db, "SELECT name, type FROM pragma_table_info('matter')")) {
    columns += (columns.empty() ? "" : ", ") + name;
    values += (values.empty() ? "" : ", ") + value_of(name, type);
  }
  constexpr std::int64_t eight_years_ms = 8LL * 365 * 24 * 3600 * 1000, an_hour_ms = 3600 * 1000;
  return fmt::format(
      "WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {}),"
      " spread AS MATERIALIZED (SELECT o.rowid AS origin, n AS copy, abs(random()) %"
      " CASE WHEN o.closed_at IS NULL THEN {} ELSE {} END AS shift FROM copies, matter o LIMIT {})"
      " INSERT INTO matter ({}) SELECT {} FROM spread s JOIN matter m ON m.rowid = s.origin"
      " ORDER BY m.created_at - s.shift",
      copies, an_hour_ms, eight_years_ms, missing, columns, values);
}
}  // namespace

void grow(const std::string& path, int matters) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  const Database db{raw};
  if (code != SQLITE_OK) throw std::runtime_error("cannot open " + path);
  sqlite3_create_function(raw, "new_id", 1, SQLITE_UTF8, nullptr, new_id, nullptr, nullptr);
  run(db, "PRAGMA journal_mode = OFF");
  run(db, "PRAGMA synchronous = OFF");
  run(db, "PRAGMA cache_size = -400000");
  const std::int64_t there = std::stoll(run(db, "SELECT count(*) FROM matter").front()[0]);
  const std::int64_t missing = matters - there;
  if (missing < 0) throw std::runtime_error("the town has more matters than that already");
  const Rows indexes = run(db,
                           "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND"
                           " tbl_name = 'matter' AND sql IS NOT NULL");
  for (const auto& index : indexes) run(db, "DROP INDEX " + index[0]);
  run(db, insert_statement(db, missing, missing / there + 1));
  run(db, "UPDATE matter SET alarm_at = NULL");  // else an older town would first ring for all it missed
  for (const auto& index : indexes) run(db, index[1]);
  run(db, "PRAGMA journal_mode = WAL");
}

}  // namespace linli::bench
