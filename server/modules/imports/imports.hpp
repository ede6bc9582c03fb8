// Verbs: matters out of another system's export, row by row, each with its own times.
#pragma once
#include <istream>
#include <memory>
#include <variant>

#include "modules/imports/mapping.hpp"
#include "modules/matters/past.hpp"
#include "platform/core/csv.hpp"

namespace linli::imports {

struct RefusedRow {
  std::size_t line;
  Phrase reason;
};

// Reads an export row by row; nothing is stored here.
class MatterRows {
 public:
  // Throws Refusal{invalid} for a file without a sound header, or without a column the mapping names.
  MatterRows(std::istream& in, const Mapping& mapping);
  ~MatterRows();
  // The next row: a matter, or why it is refused; nothing at the end.
  std::optional<std::variant<matters::PastMatter, RefusedRow>> next(Time now);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

struct Taken {
  std::int64_t taken = 0, already_there = 0;
  // Of those taken: counted from now, and over at a moment nobody knows.
  std::int64_t said_undated = 0, over_undated = 0;
};
// One transaction's worth of rows.
Taken take(db::Tx& tx, const access::Actor& actor, const std::vector<matters::PastMatter>& rows);

}  // namespace linli::imports
