#include "platform/core/csv_table.hpp"

#include "platform/core/text.hpp"

namespace linli::csv {

Table::Table(const std::string& text) : stream_(text), reader_(stream_) {
  const auto& problem = reader_.header_problem();
  if (problem) throw wrong_field("text", problem->problem);
}

std::optional<std::size_t> Table::column(std::string_view chinese, std::string_view english) const {
  const auto found = reader_.column(chinese);
  return found ? found : reader_.column(english);
}

void Table::require(std::string_view chinese, std::string_view english) const {
  if (!column(chinese, english))
    throw wrong_field("text", {"缺少一列：" + std::string{chinese} + "。",
                               "A column is missing: " + std::string{english} + "."});
}

std::string Table::cell(std::string_view chinese, std::string_view english) const {
  const auto at = column(chinese, english);
  if (!at || *at >= record_.fields.size()) return {};
  return std::string{trimmed(unguarded(record_.fields[*at]))};
}

}  // namespace linli::csv
