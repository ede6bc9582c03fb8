#include "platform/db/dialect.hpp"

#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "platform/db/sql_text.hpp"

namespace linli::db {

namespace {

bool same_word(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(a[i])) != std::tolower(static_cast<unsigned char>(b[i])))
      return false;
  return true;
}

std::optional<std::string_view> sqlite_type(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{{"bigint", "INTEGER"},
                                                                                {"text", "TEXT"},
                                                                                {"uuid", "BLOB"},
                                                                                {"bytea", "BLOB"},
                                                                                {"boolean", "INTEGER"},
                                                                                {"double", "REAL"}}};
  for (const auto& [ours, theirs] : types)
    if (same_word(word, ours)) return theirs;
  return std::nullopt;
}

// What has gone by of a statement, to tell a type from a column's or a cast's word.
struct Seen {
  std::string_view first, second, previous;  // `previous` is empty after a mark
  void operator()(std::string_view word) {
    if (first.empty())
      first = word;
    else if (second.empty())
      second = word;
    previous = word;
  }
  bool makes_table() const { return same_word(first, "create") && same_word(second, "table"); }
  bool defines_columns() const { return makes_table() || same_word(first, "alter"); }
};

void write_word(std::string& out, std::string_view word, const Seen& seen, Dialect dialect) {
  const bool can_be_type =
      !seen.previous.empty();  // a type follows its column's name, never a bracket or a comma
  if (dialect == Dialect::postgres) {
    out += word;
    if (can_be_type && same_word(word, "text") && seen.defines_columns() && !same_word(seen.previous, "as"))
      out += " COLLATE \"C\"";
    return;
  }
  if (same_word(word, "precision") && same_word(seen.previous, "double")) {
    while (!out.empty() && out.back() == ' ') out.pop_back();  // REAL stands for both words
    return;
  }
  out += can_be_type ? sqlite_type(word).value_or(word) : word;
}

}  // namespace

std::string translated(std::string_view statement, Dialect dialect) {
  std::string out;
  out.reserve(statement.size() + 64);
  Seen seen;
  std::string_view rest = statement;
  for (Token token = next_token(rest); token.kind != Token::Kind::end; token = next_token(rest)) {
    if (token.kind == Token::Kind::word) {
      write_word(out, token.text, seen, dialect);
      seen(token.text);
    } else {
      out += token.text;
      if (token.kind == Token::Kind::quoted) seen.previous = token.text;
      if (token.kind == Token::Kind::mark || token.kind == Token::Kind::place) seen.previous = {};
    }
  }
  if (seen.makes_table() && dialect == Dialect::sqlite) out += " STRICT";
  return out;
}

std::string postgres::settings(long long statement_limit_ms) {
  return "SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET extra_float_digits = 1; SET timezone = "
         "'UTC'; "
         "SET standard_conforming_strings = on; SET idle_in_transaction_session_timeout = 60000; "
         "SET statement_timeout = " +
         std::to_string(statement_limit_ms);
}

}  // namespace linli::db
