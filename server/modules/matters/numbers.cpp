#include "modules/matters/numbers.hpp"

#include <optional>

#include "platform/core/text.hpp"

namespace linli::matters {

namespace {
constexpr std::size_t year_length = 4, count_length = 6;

// Nothing when another sign stands among them.
std::optional<std::string> digits_of(std::string_view typed) {
  std::string digits;
  const std::string folded = normalise(typed);
  std::string_view rest = folded;
  while (!rest.empty()) {
    constexpr std::string_view between[] = {" ",      "-",      ".",      "\u2010", "\u2011",
                                            "\u2012", "\u2013", "\u2014", "\u2212"};
    bool is_between = false;
    for (std::string_view sign : between)
      if (!is_between && rest.starts_with(sign)) {
        rest.remove_prefix(sign.size());
        is_between = true;
      }
    if (is_between) continue;
    if (rest.front() < '0' || rest.front() > '9') return std::nullopt;
    digits += rest.front();
    rest.remove_prefix(1);
  }
  return digits;
}
}  // namespace

std::string number_meant(std::string_view typed, Date today) {
  const auto digits = digits_of(typed);
  if (!digits || digits->empty()) return std::string{typed};
  if (digits->size() <= count_length)
    return std::to_string(today.year) + "-" + std::string(count_length - digits->size(), '0') + *digits;
  if (digits->size() < year_length + count_length) return std::string{typed};
  return digits->substr(0, year_length) + "-" + digits->substr(year_length);
}

std::string code_meant(std::string_view typed) { return digits_of(typed).value_or(std::string{typed}); }

}  // namespace linli::matters
