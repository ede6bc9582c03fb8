#include "platform/db/list_words.hpp"

#include <charconv>
#include <stdexcept>

#include "platform/core/text.hpp"

namespace linli::db {

namespace {

std::optional<Value> whole(std::string_view word) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<Value> text(std::string_view word, std::deque<std::string>& kept) {
  if (word.empty() || !is_valid_utf8(word) || word.find('\0') != word.npos) return std::nullopt;
  return std::string_view{kept.emplace_back(word)};
}

std::optional<Value> moment(std::string_view word) {
  if (const auto time = parse_time(word)) return time->ms;
  if (const auto date = parse_date(word)) return start_of(*date).ms;
  return std::nullopt;
}

char32_t code_point(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (first < 0x80) return first;
  char32_t value = first & (first < 0xe0 ? 0x1f : first < 0xf0 ? 0x0f : 0x07);
  for (const char byte : character.substr(1)) value = value << 6 | (static_cast<unsigned char>(byte) & 0x3f);
  return value;
}

void append_utf8(std::string& out, char32_t value) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (value >> shift & 0x3f)); };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xc0 | value >> 6);
    tail(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xe0 | value >> 12);
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xf0 | value >> 18);
    tail(12), tail(6), tail(0);
  }
}

}  // namespace

std::optional<Value> read_word(std::string_view word, As as, std::deque<std::string>& kept) {
  switch (as) {
    case As::text:
      return text(word, kept);
    case As::whole:
      return whole(word);
    case As::time:
      return moment(word);
    case As::uuid:
      if (const auto uuid = parse_uuid(word)) return *uuid;
      return std::nullopt;
    case As::truth:
      if (word == "true") return true;
      if (word == "false") return false;
      return std::nullopt;
    case As::date:
      if (const auto date = parse_date(word)) return to_value(*date);
      return std::nullopt;
  }
  return std::nullopt;
}

Phrase expected(As as) {
  switch (as) {
    case As::text:
      return {"请给出要找的文字。", "Give a text."};
    case As::whole:
      return {"请给出整数。", "Give a whole number."};
    case As::time:
      return {"请给出时间，如 2026-02-13T09:30:00+08:00 或 2026-02-13。",
              "Give a time such as 2026-02-13T09:30:00+08:00 or 2026-02-13."};
    case As::uuid:
      return {"请给出编号（36 个字符）。", "Give an id of 36 characters."};
    case As::truth:
      return {"请写 true 或 false。", "Write true or false."};
    case As::date:
      return {"请给出日期，如 2026-02-13。", "Give a date such as 2026-02-13."};
  }
  return {};
}

// Times are kept as their milliseconds and dates as their days: exactly what is compared.
std::optional<Value> read_key(std::string_view key, As as, std::deque<std::string>& kept) {
  if (as == As::text) return std::string_view{kept.emplace_back(key)};
  return read_word(key, as == As::time || as == As::date ? As::whole : as, kept);
}

std::string key_of(const Cells& cells, int column, As as) {
  switch (as) {
    case As::text:
      return std::string{cells.text(column)};
    case As::uuid:
      return cells.uuid(column).text();
    case As::truth:
      return cells.truth(column) ? "true" : "false";
    case As::whole:
    case As::time:
    case As::date:
      return std::to_string(cells.whole(column));
  }
  throw std::logic_error("a list is sorted by a kind of column nobody knows");
}

std::optional<std::string> after_prefix(std::string_view prefix) {
  std::string next{prefix};
  while (!next.empty()) {
    std::size_t start = next.size() - 1;
    while (start > 0 && (next[start] & 0xc0) == 0x80) --start;
    const char32_t last = code_point(std::string_view{next}.substr(start));
    next.resize(start);
    if (last == 0x10ffff) continue;  // nothing comes after it, so the character before moves on
    append_utf8(next, last == 0xd7ff ? 0xe000 : last + 1);
    return next;
  }
  return std::nullopt;
}

std::vector<std::string_view> split_at_commas(std::string_view words) {
  std::vector<std::string_view> all;
  for (;;) {
    const auto comma = words.find(',');
    all.push_back(words.substr(0, comma));
    if (comma == words.npos) return all;
    words.remove_prefix(comma + 1);
  }
}

}  // namespace linli::db
