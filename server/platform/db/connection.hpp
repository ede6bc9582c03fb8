// One connection to a database, either engine. Statements are prepared once and kept by their text.
#pragma once
#include <functional>
#include <span>
#include <stdexcept>
#include <string_view>

#include "platform/db/value.hpp"

namespace linli::db {

// What went wrong, as far as a caller can act on it. The edge turns these into refusals.
class DatabaseError : public std::runtime_error {
 public:
  enum class Kind {
    fault,
    again,
    duplicate,
    broken_reference,
    check_failed,
    full,
    read_only,
    away,
    timed_out
  };
  DatabaseError(Kind what_kind, const std::string& what) : std::runtime_error(what), kind(what_kind) {}
  Kind kind;
};

class Connection {
 public:
  virtual ~Connection() = default;
  // Placeholders are $1, $2 …; `each` is called once a row, in order. Returns the rows touched by a change.
  virtual std::int64_t run(std::string_view sql, std::span<const Value> arguments,
                           const std::function<void(const Cells&)>& each) = 0;
  // A change whose outcome nobody waits for. It may travel with the next statement; what is wrong with it is
  // then thrown there, or at the commit.
  virtual void post(std::string_view sql, std::span<const Value> arguments) { run(sql, arguments, {}); }
  // Gives up the open transaction, if there is one; never throws.
  virtual void abandon() noexcept = 0;
};

}  // namespace linli::db
