#include "platform/db/list_cursor.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "platform/core/text.hpp"

namespace linli::db {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t id_size = 16, sum_size = 4, length_max = 4'000;

std::string to_base64url(std::string_view bytes) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (held += 8; held >= 6; held -= 6) out += letters[bits >> (held - 6) & 63];
  }
  if (held > 0) out += letters[bits << (6 - held) & 63];
  return out;
}

std::optional<std::string> from_base64url(std::string_view word) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char letter : word) {
    const auto value = letters.find(letter);
    if (value == letters.npos) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held >= 8) out += static_cast<char>(bits >> (held -= 8));
  }
  if (held == 6 || (bits & ((1U << held) - 1)) != 0)
    return std::nullopt;  // a letter too many, or bits left over
  return out;
}

// Finds slips of copying, not malice (FNV-1a).
std::string sum_of(std::string_view bytes) {
  std::uint32_t sum = 2'166'136'261U;
  for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 16'777'619U;
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(sum >> shift);
  return out;
}

}  // namespace

// id, order, line feed, '=' and the key (or '!' for none), check sum.
std::string written(const ListCursor& cursor) {
  std::string bytes(reinterpret_cast<const char*>(cursor.id.bytes.data()), id_size);
  bytes += cursor.order;
  bytes += cursor.key ? "\n=" + *cursor.key : "\n!";
  return to_base64url(bytes + sum_of(bytes));
}

std::optional<ListCursor> read_cursor(std::string_view word) {
  if (word.size() > length_max) return std::nullopt;
  const auto decoded = from_base64url(word);
  if (!decoded || decoded->size() < id_size + sum_size) return std::nullopt;
  std::string_view bytes = *decoded;
  const std::string_view sum = bytes.substr(bytes.size() - sum_size);
  bytes.remove_suffix(sum_size);
  if (sum != sum_of(bytes)) return std::nullopt;

  ListCursor cursor;
  std::memcpy(cursor.id.bytes.data(), bytes.data(), id_size);
  bytes.remove_prefix(id_size);
  const auto end = bytes.find('\n');
  if (end == bytes.npos || end + 1 == bytes.size()) return std::nullopt;
  cursor.order = bytes.substr(0, end);
  const char mark = bytes[end + 1];
  const std::string_view key = bytes.substr(end + 2);
  if (mark == '!' && key.empty()) return cursor;
  if (mark != '=' || !is_valid_utf8(key) || key.find('\0') != key.npos) return std::nullopt;
  cursor.key = key;
  return cursor;
}

}  // namespace linli::db
