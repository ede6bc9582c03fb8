#include "platform/db/many.hpp"

#include <stdexcept>

namespace linli::db {

std::string places_from(std::size_t first, std::size_t count) {
  std::string places;
  for (std::size_t i = 0; i < count; ++i) places += (i == 0 ? "$" : ", $") + std::to_string(first + i);
  return places;
}

std::string placed(const Condition& condition, std::size_t first) {
  if (condition.sql.empty()) return "TRUE";
  std::string sql;
  std::string_view rest = condition.sql;
  for (std::size_t at = rest.find("{}"); at != rest.npos; at = rest.find("{}")) {
    sql.append(rest.substr(0, at)).append("$").append(std::to_string(first++));
    rest.remove_prefix(at + 2);
  }
  return sql.append(rest);
}

namespace detail {

std::string with(std::string_view sql, std::string_view mark, std::string_view text) {
  std::string out{sql};
  std::size_t at = out.find(mark);
  if (at == out.npos) throw std::logic_error("the statement has no " + std::string{mark} + ": " + out);
  for (; at != out.npos; at = out.find(mark, at + text.size())) out.replace(at, mark.size(), text);
  return out;
}

std::string rows_of_places(std::size_t width, std::size_t rows) {
  std::string sql;
  for (std::size_t row = 0; row < rows; ++row)
    sql.append(row == 0 ? "($1, " : ", ($1, ").append(places_from(2 + row * width, width)).append(")");
  return sql;
}

}  // namespace detail

}  // namespace linli::db
