#include "platform/db/postgres_connection.hpp"

#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

#include "platform/db/dialect.hpp"
#include "platform/db/postgres_cells.hpp"
#include "platform/db/postgres_error.hpp"
#include "platform/db/sql_text.hpp"

namespace linli::db {

namespace {

constexpr std::size_t statements_kept = 512;
// Far fewer than statements are kept, so that none is forgotten while it is on its way; and few enough
// answers that the server never waits for us to read them.
constexpr std::size_t posted_most = 64;

// What the URL says itself goes before these.
constexpr const char* keywords[] = {"connect_timeout",
                                    "keepalives_idle",
                                    "keepalives_interval",
                                    "keepalives_count",
                                    "tcp_user_timeout",
                                    "fallback_application_name",
                                    "dbname",
                                    nullptr};

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, std::chrono::milliseconds statement_limit)
    : statements_(statements_kept) {
  const char* values[] = {"5", "10", "5", "3", "15000", "linli", url.c_str(), nullptr};
  connection_.reset(PQconnectdbParams(keywords, values, 1));
  if (PQstatus(connection_.get()) != CONNECTION_OK) throw error_of_lost(connection_.get());
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
  set_up(statement_limit);
}

void PostgresConnection::set_up(std::chrono::milliseconds statement_limit) {
  const std::string settings = postgres::settings(statement_limit.count());
  const Result result{PQexec(connection_.get(), settings.c_str())};
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw error_of(result.get(), settings);
  if (PQenterPipelineMode(connection_.get()) != 1) throw error_of_lost(connection_.get());
}

std::int64_t PostgresConnection::run(std::string_view sql, std::span<const Value> arguments,
                                     const std::function<void(const Cells&)>& each) {
  send(sql, arguments);
  const Result result = collect();
  if (each) {
    PostgresCells cells{result.get()};
    for (int row = 0; row < PQntuples(result.get()); ++row) {
      cells.stand_on(row);
      each(cells);
    }
  }
  if (std::string_view{PQcmdStatus(result.get())}.starts_with("SELECT")) return 0;
  const std::string_view touched = PQcmdTuples(result.get());
  std::int64_t count = 0;
  std::from_chars(touched.data(), touched.data() + touched.size(), count);
  return count;
}

void PostgresConnection::post(std::string_view sql, std::span<const Value> arguments) {
  send(sql, arguments);
  if (sent_.size() >= posted_most) collect();
}

void PostgresConnection::send_off() {
  if (PQpipelineSync(connection_.get()) != 1) throw error_of_lost(connection_.get());
  is_synced_ = true;
}

void PostgresConnection::commit() {
  send("COMMIT", {});
  const Result result = collect();
  // A failed transaction answers COMMIT by rolling back, and calls that no error.
  if (std::string_view{PQcmdStatus(result.get())} != "COMMIT")
    throw DatabaseError(DatabaseError::Kind::fault, "the transaction had failed before its COMMIT");
}

void PostgresConnection::abandon() noexcept {
  try {
    if (!sent_.empty()) collect();
  } catch (const DatabaseError&) {
    // Whatever it was, it is being given up.
  }
  if (is_spoiled() || PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
  try {
    run("ROLLBACK", {}, {});
  } catch (const DatabaseError&) {
    is_spoiled_ = true;
  }
}

PostgresConnection::Prepared& PostgresConnection::prepared(std::string_view sql) {
  if (auto* kept = statements_.find(sql)) return *kept;
  return statements_.add(sql, Prepared{std::string{sql}, count_places(sql), {}, {}},
                         [&](const Prepared& leaving) { forget(leaving); });
}

// Inside a failed transaction this fails too, and the server keeps one statement more; its name is never used
// again.
void PostgresConnection::forget(const Prepared& statement) {
  if (statement.standing == Standing::unknown) return;
  const std::string sql = "DEALLOCATE " + statement.name;
  note_sent(PQsendQueryParams(connection_.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0),
            {nullptr, false, false});
}

void PostgresConnection::prepare(Prepared& statement) {
  forget(statement);
  statement.name = "s" + std::to_string(++names_given_);
  statement.types = arguments_.types();
  statement.standing = Standing::sent;
  note_sent(PQsendPrepare(connection_.get(), statement.name.c_str(), statement.sql.c_str(),
                          static_cast<int>(statement.types.size()), statement.types.data()),
            {&statement, true, true});
}

void PostgresConnection::send(std::string_view sql, std::span<const Value> arguments) {
  if (is_synced_) collect();
  Prepared& statement = prepared(sql);
  if (arguments.size() != static_cast<std::size_t>(statement.places))
    throw std::logic_error(std::to_string(arguments.size()) + " arguments for the " +
                           std::to_string(statement.places) + " places of: " + statement.sql.substr(0, 200));
  arguments_.take(arguments);
  // A null of no type fits every type; anything else must come as what the statement was prepared for.
  bool fits = statement.standing != Standing::unknown;
  for (std::size_t i = 0; fits && i < arguments.size(); ++i) {
    const Oid given = arguments_.types()[i];
    fits = given == 0 || given == statement.types[i];
  }
  if (!fits) prepare(statement);
  note_sent(PQsendQueryPrepared(connection_.get(), statement.name.c_str(), arguments_.size(),
                                arguments_.values(), arguments_.lengths(), arguments_.formats(), 0),
            {&statement, false, !fits});
}

void PostgresConnection::note_sent(int code, Sent sent) {
  if (code != 1) {
    is_spoiled_ = true;
    throw error_of_lost(connection_.get());
  }
  sent_.push_back(sent);
}

// Null at the end of one statement's results.
PostgresConnection::Result PostgresConnection::next_result() {
  Result result{PQgetResult(connection_.get())};
  if (PQstatus(connection_.get()) == CONNECTION_OK) return result;
  is_spoiled_ = true;
  throw error_of_lost(connection_.get());
}

DatabaseError PostgresConnection::failure(const PGresult* result, const Sent& sent) {
  DatabaseError error = error_of(result, sent.statement ? sent.statement->sql : "DEALLOCATE");
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view sqlstate = field ? field : "";
  if (spoils_connection(sqlstate)) is_spoiled_ = true;
  // The schema was changed, or the server has forgotten, since it was prepared: a new connection prepares it
  // anew.
  if (!sent.is_fresh && (sqlstate == "0A000" || sqlstate == "26000")) {
    is_spoiled_ = true;
    error.kind = DatabaseError::Kind::again;
  }
  return error;
}

// Reads the answers to all that was sent, and gives the last one. The first that failed is thrown, once all
// are read: the server has skipped whatever came behind it.
PostgresConnection::Result PostgresConnection::collect() {
  if (!is_synced_) send_off();
  answering_.clear();
  std::swap(sent_, answering_);
  is_synced_ = false;
  std::optional<DatabaseError> failed;
  Result last;
  for (const Sent& sent : answering_) {
    last = next_result();
    const ExecStatusType status = PQresultStatus(last.get());
    const bool is_done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (sent.is_prepare) sent.statement->standing = is_done ? Standing::ready : Standing::unknown;
    if (status == PGRES_FATAL_ERROR && !failed) failed = failure(last.get(), sent);
    while (next_result()) {
    }
  }
  while (PQresultStatus(next_result().get()) != PGRES_PIPELINE_SYNC) {
  }
  if (failed) throw *failed;
  return last;
}

}  // namespace linli::db
