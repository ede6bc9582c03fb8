#include "platform/db/postgres_error.hpp"

#include <string>

namespace linli::db {

using Kind = DatabaseError::Kind;

Kind kind_of_sqlstate(std::string_view sqlstate) {
  const std::string_view family = sqlstate.substr(0, 2);
  if (sqlstate == "23505") return Kind::duplicate;
  if (sqlstate == "23503") return Kind::broken_reference;
  if (sqlstate == "23514" || sqlstate == "23502") return Kind::check_failed;
  if (sqlstate == "40001" || sqlstate == "40P01" || sqlstate == "55P03") return Kind::again;
  if (sqlstate == "25006") return Kind::read_only;
  if (sqlstate == "57014" || sqlstate == "25P03") return Kind::timed_out;
  if (sqlstate == "53100") return Kind::full;
  if (sqlstate == "57P01" || sqlstate == "57P02" || sqlstate == "57P03" || sqlstate == "53300")
    return Kind::away;
  if (family == "08") return Kind::away;
  return Kind::fault;
}

bool spoils_connection(std::string_view sqlstate) {
  return sqlstate.starts_with("57P") || sqlstate.starts_with("08") || sqlstate == "25006" ||
         sqlstate == "25P03";
}

DatabaseError error_of(const PGresult* result, std::string_view sql) {
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string sqlstate = field ? field : "";
  std::string what = "PostgreSQL " + sqlstate;
  const char* sentence = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  // Class 22 is about values, and its sentences quote them.
  if (sentence && !sqlstate.starts_with("22")) what.append(": ").append(sentence);
  what.append(": ").append(sql.substr(0, 200));
  return {sqlstate.empty() ? Kind::away : kind_of_sqlstate(sqlstate), what};
}

DatabaseError error_of_lost(PGconn* connection) {
  std::string what = connection ? PQerrorMessage(connection) : "out of memory";
  while (!what.empty() && what.back() == '\n') what.pop_back();
  return {Kind::away, "PostgreSQL is away: " + what};
}

}  // namespace linli::db
