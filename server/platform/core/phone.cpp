#include <algorithm>

#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli {

namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }
bool between(std::size_t low, std::size_t value, std::size_t high) { return low <= value && value <= high; }

// "(0456) 712-3456 转 801" without what people put between the digits; an extension after 'x'. Empty when
// something else is in it.
std::string compact(std::string_view text) {
  std::string folded = normalise(trimmed(text));
  for (std::string_view word : {";ext=", "转", "ext.", "ext", "#", ",", ";"})
    if (auto at = folded.find(word); at != std::string::npos) {
      folded.replace(at, word.size(), "x");
      break;
    }
  std::string out;
  std::string_view rest = folded;
  while (!rest.empty()) {
    constexpr std::string_view fillers[] = {" ",      "-",      "(",      ")",      ".",      "/",
                                            "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};
    auto filler = std::ranges::find_if(fillers, [&](std::string_view f) { return rest.starts_with(f); });
    if (filler != std::end(fillers)) {
      rest.remove_prefix(filler->size());
      continue;
    }
    const char c = rest.front();
    const bool fits = is_digit(c) || (c == '+' && out.empty()) || (c == 'x' && !out.empty());
    if (!fits) return {};
    out += c;
    rest.remove_prefix(1);
  }
  return out;
}

// 010 and 02x have three digits, all others four.
std::size_t area_code_length(std::string_view national) {
  return national.starts_with("010") || national.starts_with("02") ? 3 : 4;
}

// With its leading zero: "04567123456".
bool is_landline(std::string_view national) {
  if (national.size() < 4 || national[0] != '0' || national[1] == '0') return false;
  const std::string_view local = national.substr(area_code_length(national));
  const bool three = area_code_length(national) == 3;
  return between(three ? 8 : 7, local.size(), 8) && local[0] >= '2' && (three || national[1] >= '3');
}
bool is_mobile(std::string_view number) {
  return number.size() == 11 && number[0] == '1' && number[1] >= '3';
}
bool is_400_or_800(std::string_view number) {
  return number.size() == 10 && (number.starts_with("400") || number.starts_with("800"));
}
// 110, 119, 120, 12345, 95598, 96123, 10086, 116114: what anybody may dial, and belongs to no person.
bool is_service(std::string_view number) {
  const bool one = number.starts_with("1") && between(3, number.size(), 6) && number[1] <= '2';
  const bool nine = (number.starts_with("95") || number.starts_with("96")) && between(5, number.size(), 6);
  return one || nine;
}

// A Chinese number without the country's prefix.
std::optional<Phone> read_national(std::string_view number, std::string_view area_code) {
  if (number.starts_with("01") && is_mobile(number.substr(1)))
    number.remove_prefix(1);  // once dialled between towns
  if (is_mobile(number)) return Phone{"+86" + std::string{number}, PhoneKind::mobile};
  if (is_400_or_800(number)) return Phone{"+86" + std::string{number}, PhoneKind::service};
  if (is_landline(number)) return Phone{"+86" + std::string{number.substr(1)}, PhoneKind::landline};
  if (is_service(number)) return Phone{std::string{number}, PhoneKind::service};
  if (number.empty() || number[0] == '0') return std::nullopt;
  const std::string with_area = std::string{area_code} + std::string{number};
  if (!area_code.empty() && is_landline(with_area))
    return Phone{"+86" + with_area.substr(1), PhoneKind::landline};
  if (between(3, number.size(), 6)) return Phone{std::string{number}, PhoneKind::short_number};
  return std::nullopt;
}

struct Split {
  std::string_view number, extension;
};
Split split(std::string_view text, std::string_view separator) {
  auto at = text.find(separator);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + separator.size())};
}

constexpr std::string_view extension_mark = ";ext=";

// With whatever prefix of the country it was written.
std::optional<Phone> read_number(std::string_view number, std::string_view area_code) {
  if (number.starts_with("+") && !number.starts_with("+86")) {
    const bool sound = between(8, number.size(), 16) && number[1] != '0';  // E.164: at most 15 digits
    return sound ? std::optional{Phone{std::string{number}, PhoneKind::foreign}} : std::nullopt;
  }
  for (std::string_view prefix : {"+86", "0086", "86"}) {
    // A bare 86 is the country only before a whole number, not the beginning of a local one.
    if (!number.starts_with(prefix) || (prefix == "86" && number.size() < 12)) continue;
    number.remove_prefix(prefix.size());
    const bool zero_left_out =
        number.size() >= 9 && number[0] != '0' && !is_mobile(number) && !is_400_or_800(number);
    return read_national(zero_left_out ? "0" + std::string{number} : std::string{number}, area_code);
  }
  return read_national(number, area_code);
}

std::optional<Phone> read_extended(std::string_view number, std::string_view extension,
                                   std::string_view area_code) {
  auto phone = read_number(compact(number), area_code);
  const bool may_extend = phone && (phone->kind == PhoneKind::landline || phone->number.starts_with("+86"));
  if (!may_extend || phone->kind == PhoneKind::mobile) return std::nullopt;
  if (!between(1, extension.size(), 6) || !all_digits(extension)) return std::nullopt;
  phone->number += std::string{extension_mark} + std::string{extension};
  return phone;
}
}  // namespace

std::optional<Phone> read_phone(std::string_view text, std::string_view area_code) {
  const std::string typed = compact(text);
  const Split parts = split(typed, "x");
  if (parts.number.size() < typed.size()) return read_extended(parts.number, parts.extension, area_code);
  // "0456-7123456-801": the last dash stands before an extension when what is before it is a whole number.
  const std::string folded = normalise(trimmed(text));
  if (const auto dash = folded.rfind('-'); dash != std::string::npos && dash > 0) {
    const std::string_view all = folded;
    if (auto phone = read_extended(all.substr(0, dash), all.substr(dash + 1), area_code)) return phone;
  }
  return read_number(typed, area_code);
}

std::string local_phone(std::string_view stored) {
  auto [number, extension] = split(stored, extension_mark);
  std::string local{number};
  if (number.starts_with("+86")) {
    local = number.substr(3);
    if (!is_mobile(local) && !is_400_or_800(local)) {
      local.insert(0, "0");
      local.insert(area_code_length(local), "-");
    }
  }
  if (!extension.empty()) local += "-" + std::string{extension};
  return local;
}

}  // namespace linli
