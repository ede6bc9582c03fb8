// What goes into a statement and comes out of it: the small common ground of both databases.
#pragma once
#include <cstdint>
#include <string_view>
#include <variant>

#include "platform/core/id.hpp"

namespace linli::db {

struct Bytes {
  std::string_view data;
};

// The kinds of columns there are.
enum class Type { whole, real, truth, text, uuid, bytes };

// No value, of a known kind: PostgreSQL wants to know a place's type even when nothing is put there.
struct Null {
  Type type;
};

// Views: the arguments must outlive the call.
using Value = std::variant<std::nullptr_t, std::int64_t, double, bool, std::string_view, Uuid, Bytes, Null>;

// Null as well for a value that is one itself.
inline Value null_like(const Value& value) {
  switch (value.index()) {
    case 1:
      return Null{Type::whole};
    case 2:
      return Null{Type::real};
    case 3:
      return Null{Type::truth};
    case 4:
      return Null{Type::text};
    case 5:
      return Null{Type::uuid};
    case 6:
      return Null{Type::bytes};
    default:
      return value;
  }
}

// One row of a result, valid until the next row is asked for.
class Cells {
 public:
  virtual ~Cells() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t whole(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual bool truth(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual Uuid uuid(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
};

}  // namespace linli::db
