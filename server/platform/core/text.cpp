#include "platform/core/text.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

namespace linli {

namespace {
// One character read strictly; `size` 0 where the bytes are not UTF-8.
struct Character {
  char32_t code = 0;
  std::size_t size = 0;
};

Character character_at(std::string_view bytes) {
  auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  auto continues = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && continues(1))
    return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  if ((lead & 0xF0) == 0xE0 && continues(1) && continues(2)) {
    auto code = static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    bool sound = code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    return {code, sound ? 3U : 0U};
  }
  if (lead >= 0xF0 && lead < 0xF5 && continues(1) && continues(2) && continues(3)) {
    auto code = static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
                                      (byte(3) & 0x3F));
    bool sound = code >= 0x10000 && code <= 0x10FFFF;
    return {code, sound ? 4U : 0U};
  }
  return {};
}

// Controls, line and paragraph separators, and the marks that turn the direction of writing: with those a
// name can be made to look like another.
bool is_forbidden(char32_t code) {
  if (code < 0x20) return code != '\n' && code != '\t';
  return (code >= 0x7F && code <= 0x9F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || (code >= 0xFDD0 && code <= 0xFDEF) ||
         (code & 0xFFFE) == 0xFFFE;
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200B) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

// Eight bytes of printable ASCII? No byte has its top bit, is below 0x20 or is 0x7F.
bool eight_plain(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  const std::uint64_t below_space = word - ones * 0x20, del = (word ^ (ones * 0x7F)) - ones;
  return ((word | below_space | del) & tops) == 0;
}

// The common ideographs U+4E00-U+9FFF are E4 B8 80 to E9 BF BF: nothing else begins with E5 to E9.
bool common_ideograph(std::string_view bytes) {
  auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  return bytes.size() >= 3 && byte(0) >= 0xE5 && byte(0) <= 0xE9 && (byte(1) & 0xC0) == 0x80 &&
         (byte(2) & 0xC0) == 0x80;
}

const icu::Normalizer2& folding() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no normalisation data");
    return *found;
  }();
  return instance;
}

std::string repaired(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const auto size = character_at(bytes).size;
    size == 0 ? out.append("\uFFFD") : out.append(bytes.substr(0, size));
    bytes.remove_prefix(size == 0 ? 1 : size);
  }
  return out;
}
}  // namespace

TextCheck check_text(std::string_view bytes) {
  TextCheck check;
  while (!bytes.empty()) {
    if (bytes.size() >= 8 && eight_plain(bytes.data())) {
      check.length += 8;
      bytes.remove_prefix(8);
    } else if (common_ideograph(bytes)) {
      ++check.length;
      bytes.remove_prefix(3);
    } else {
      const Character next = character_at(bytes);
      if (next.size == 0) return {false, false, 0};
      check.plain = check.plain && !is_forbidden(next.code);
      ++check.length;
      bytes.remove_prefix(next.size);
    }
  }
  return check;
}

bool is_valid_utf8(std::string_view bytes) { return check_text(bytes).valid; }

std::size_t length_of(std::string_view utf8) {
  std::size_t length = 0;
  for (char c : utf8) length += (c & 0xC0) != 0x80;
  return length;
}

std::string_view trimmed(std::string_view utf8) {
  while (!utf8.empty()) {
    const Character first = character_at(utf8);
    if (first.size == 0 || !is_space(first.code)) break;
    utf8.remove_prefix(first.size);
  }
  while (!utf8.empty()) {
    std::size_t at = utf8.size() - 1;
    while (at > 0 && (utf8[at] & 0xC0) == 0x80) --at;
    const Character last = character_at(utf8.substr(at));
    if (last.size == 0 || last.size != utf8.size() - at || !is_space(last.code)) break;
    utf8.remove_suffix(last.size);
  }
  return utf8;
}

std::string_view shortened(std::string_view utf8, std::size_t length) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    bool begins = (utf8[at] & 0xC0) != 0x80;
    if (begins && length-- == 0) break;
    ++at;
  }
  return utf8.substr(0, at);
}

std::string normalise(std::string_view utf8) {
  bool ascii = true;
  for (char c : utf8) ascii = ascii && static_cast<signed char>(c) >= 0;
  std::string out;
  if (ascii) {
    out.assign(utf8);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }
  if (!is_valid_utf8(utf8)) return normalise(repaired(utf8));
  UErrorCode error = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink{&out, static_cast<std::int32_t>(utf8.size())};
  folding().normalizeUTF8(0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, nullptr, error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU could not normalise a text");
  return out;
}

}  // namespace linli
