// A CSV file whose columns go by a Chinese and an English name. Read from a form's member `text`, to which
// its refusals point.
#pragma once
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "platform/core/csv.hpp"
#include "platform/core/refusal.hpp"

namespace linli::csv {

class Table {
 public:
  // Throws Refusal{invalid} on the form's field `text` for a file without a sound header.
  explicit Table(const std::string& text);

  // Throws Refusal{invalid} when the header has neither name.
  void require(std::string_view chinese, std::string_view english) const;
  bool next() { return reader_.next(record_); }
  std::size_t line() const { return record_.line; }
  const std::optional<Phrase>& problem() const { return record_.problem; }
  // Trimmed; empty when there is no such column.
  std::string cell(std::string_view chinese, std::string_view english) const;

 private:
  std::optional<std::size_t> column(std::string_view chinese, std::string_view english) const;

  std::istringstream stream_;
  Reader reader_;
  Record record_;
};

}  // namespace linli::csv
