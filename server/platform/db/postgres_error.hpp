// PostgreSQL's SQLSTATEs in the words of DatabaseError.
#pragma once
#include <libpq-fe.h>
#include <string_view>

#include "platform/db/connection.hpp"

namespace linli::db {

DatabaseError::Kind kind_of_sqlstate(std::string_view sqlstate);

// True when the connection is of no further use, though the error came in words: the server is going down, or
// has become a stand-by.
bool spoils_connection(std::string_view sqlstate);

// The server's own sentence is told only where it cannot quote a stored or given value.
DatabaseError error_of(const PGresult* result, std::string_view sql);
DatabaseError error_of_lost(PGconn* connection);

}  // namespace linli::db
