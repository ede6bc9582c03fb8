#include "platform/db/postgres_cells.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace linli::db {

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

// What stands in the cell is not told: it may be about a person.
void PostgresCells::refuse(int column, const char* wanted) const {
  const char* name = PQfname(result_, column);
  throw std::runtime_error("column " + std::to_string(column) + " (" + (name ? name : "there is none") +
                           ") does not hold " + wanted);
}

std::string_view PostgresCells::cell(int column, const char* wanted) const {
  if (column >= PQnfields(result_) || is_null(column)) refuse(column, wanted);
  return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

std::int64_t PostgresCells::whole(int column) const {
  const std::string_view word = cell(column, "a whole number");
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) refuse(column, "a whole number");
  return value;
}

double PostgresCells::real(int column) const {
  const std::string_view word = cell(column, "a real number");
  double value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value);  // reads Infinity and NaN too
  if (error != std::errc{} || end != word.data() + word.size()) refuse(column, "a real number");
  return value;
}

bool PostgresCells::truth(int column) const {
  const std::string_view word = cell(column, "a truth");
  if (word != "t" && word != "f") refuse(column, "a truth");
  return word == "t";
}

std::string_view PostgresCells::text(int column) const { return cell(column, "text"); }

Uuid PostgresCells::uuid(int column) const {
  const auto uuid = parse_uuid(cell(column, "an id"));
  if (!uuid) refuse(column, "an id");
  return *uuid;
}

std::string_view PostgresCells::bytes(int column) const {
  std::string_view word = cell(column, "bytes");
  if (!word.starts_with("\\x") || word.size() % 2 != 0) refuse(column, "bytes");
  word.remove_prefix(2);
  // Sized once for all columns: a view handed out must not move.
  if (decoded_.empty()) decoded_.resize(static_cast<std::size_t>(PQnfields(result_)));
  std::string& out = decoded_[static_cast<std::size_t>(column)];
  out.clear();
  for (std::size_t i = 0; i < word.size(); i += 2)
    out += static_cast<char>(hex_digit(word[i]) << 4 | hex_digit(word[i + 1]));
  return out;
}

}  // namespace linli::db
