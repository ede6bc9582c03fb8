#include "platform/db/sql_text.hpp"

#include <algorithm>
#include <bitset>
#include <charconv>
#include <stdexcept>
#include <string>

namespace linli::db {

namespace {

constexpr int places_max = 8192;  // the longest lists of arguments are scopes over many areas

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The length of a quoted string or name; a doubled quote stands for itself.
std::size_t quoted_length(std::string_view sql) {
  const char quote = sql[0];
  std::size_t at = 1;
  while (at < sql.size()) {
    if (sql[at] == quote) {
      if (at + 1 == sql.size() || sql[at + 1] != quote) return at + 1;
      ++at;
    }
    ++at;
  }
  return at;
}

template <class Belongs>
std::size_t run_length(std::string_view sql, std::size_t from, Belongs belongs) {
  while (from < sql.size() && belongs(sql[from])) ++from;
  return from;
}

std::size_t ended_by(std::string_view sql, std::string_view end) {
  const auto at = sql.find(end, 2);
  return at == sql.npos ? sql.size() : at + end.size();
}

}  // namespace

Token next_token(std::string_view& sql) {
  if (sql.empty()) return {Token::Kind::end, {}};
  const auto take = [&](Token::Kind kind, std::size_t length) {
    Token token{kind, sql.substr(0, length)};
    sql.remove_prefix(length);
    return token;
  };
  const char c = sql[0];
  if (is_blank(c)) return take(Token::Kind::space, run_length(sql, 1, is_blank));
  if (c == '\'' || c == '"') return take(Token::Kind::quoted, quoted_length(sql));
  if (sql.starts_with("--")) return take(Token::Kind::comment, ended_by(sql, "\n"));
  if (sql.starts_with("/*")) return take(Token::Kind::comment, ended_by(sql, "*/"));
  if (is_word(c)) return take(Token::Kind::word, run_length(sql, 1, is_word));
  if (c == '$' && sql.size() > 1 && is_digit(sql[1]))
    return take(Token::Kind::place, run_length(sql, 1, is_digit));
  return take(Token::Kind::mark, 1);
}

std::vector<std::string_view> statements_of(std::string_view file) {
  std::vector<std::string_view> statements;
  std::string_view rest = file;
  const char* start = nullptr;
  const char* end = nullptr;
  for (Token token = next_token(rest); token.kind != Token::Kind::end; token = next_token(rest)) {
    if (token.kind == Token::Kind::mark && token.text == ";") {
      if (start) statements.emplace_back(start, end - start);
      start = nullptr;
    } else if (token.kind != Token::Kind::space && token.kind != Token::Kind::comment) {
      if (!start) start = token.text.data();
      end = token.text.data() + token.text.size();
    }
  }
  if (start) statements.emplace_back(start, end - start);
  return statements;
}

int count_places(std::string_view sql) {
  std::bitset<places_max + 1> mentioned;
  int highest = 0;
  std::string_view rest = sql;
  for (Token token = next_token(rest); token.kind != Token::Kind::end; token = next_token(rest)) {
    if (token.kind != Token::Kind::place) continue;
    int place = 0;
    std::from_chars(token.text.data() + 1, token.text.data() + token.text.size(), place);
    if (place < 1 || place > places_max)
      throw std::logic_error("a statement's places go from $1 to $" + std::to_string(places_max) + ": " +
                             std::string{sql.substr(0, 200)});
    mentioned.set(place);
    highest = std::max(highest, place);
  }
  for (int place = 1; place <= highest; ++place)
    if (!mentioned.test(place))
      throw std::logic_error("a statement does not mention $" + std::to_string(place) +
                             (place == 1 ? " (in a transaction, the community)" : "") + ": " +
                             std::string{sql.substr(0, 200)});
  return highest;
}

}  // namespace linli::db
