#include <array>
#include <chrono>

#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli {

namespace {
Phrase wrong_shape() {
  return {"身份证号是 18 位（老号码 15 位），请核对位数。",
          "An ID number has 18 characters (an old one 15)."};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// As typed, but half width, without spaces and dashes, and with an upper-case X.
std::string compact(std::string_view text) {
  std::string out;
  for (char c : normalise(text)) {
    if (c == ' ' || c == '-') continue;
    out += c == 'x' ? 'X' : c;
  }
  return out;
}

// GB 11643: ISO 7064 MOD 11-2 over the first 17 digits.
char check_character(std::string_view seventeen) {
  constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += (seventeen[i] - '0') * weights[i];
  return "10X98765432"[sum % 11];
}

// A number of 15 digits lacks the century and the check character. 996 to 999 were kept for people then over
// a hundred years old.
std::string upgraded(const std::string& fifteen) {
  const bool centenarian = fifteen.compare(12, 2, "99") == 0 && fifteen[14] >= '6';
  std::string out = fifteen.substr(0, 6) + (centenarian ? "18" : "19") + fifteen.substr(6);
  return out + check_character(out);
}

// "19491231"; people born before 1900 still stand in the books.
std::optional<Date> birth_date(std::string_view digits) {
  auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (char c : digits.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  const Date date{number(0, 4), number(4, 2), number(6, 2)};
  const std::chrono::year_month_day checked{std::chrono::year{date.year},
                                            std::chrono::month{static_cast<unsigned>(date.month)},
                                            std::chrono::day{static_cast<unsigned>(date.day)}};
  if (date.year < 1800 || !checked.ok()) return std::nullopt;
  return date;
}

// The first two digits of GB/T 2260, and what GB 11643's shape was widened to later.
std::optional<CitizenKind> kind_of(std::string_view number) {
  if (number[0] == '9') return CitizenKind::foreign_resident;
  constexpr std::string_view provinces =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71";
  if (number.starts_with("810000")) return CitizenKind::hong_kong_resident;
  if (number.starts_with("820000")) return CitizenKind::macao_resident;
  if (number.starts_with("830000")) return CitizenKind::taiwan_resident;
  if (provinces.find(number.substr(0, 2)) != std::string_view::npos) return CitizenKind::citizen;
  return std::nullopt;
}

// Reads, or says why not.
std::optional<Phrase> read(std::string_view text, Date today, CitizenNumber& out) {
  std::string number = compact(text);
  if (number.size() == 15 && all_digits(number)) number = upgraded(number);
  if (number.size() != 18 || !all_digits(std::string_view{number}.substr(0, 17))) return wrong_shape();
  if (!is_digit(number[17]) && number[17] != 'X') return wrong_shape();
  auto kind = kind_of(number);
  if (!kind) return Phrase{"身份证号开头两位不是任何省份。", "The first two digits name no province."};
  auto born = birth_date(std::string_view{number}.substr(6, 8));
  if (!born) return Phrase{"身份证号第 7 到 14 位不是一个日期。", "Digits 7 to 14 are no date."};
  if (*born > today)
    return Phrase{"身份证号里的出生日期在今天之后。", "The date of birth lies in the future."};
  if (check_character(number) != number[17])
    return Phrase{"身份证号最后一位对不上，请逐位核对。",
                  "The last character does not fit; check each digit."};
  const Sex sex = (number[16] - '0') % 2 == 1 ? Sex::male : Sex::female;
  out = {std::move(number), *born, sex, *kind};
  return std::nullopt;
}
}  // namespace

std::optional<CitizenNumber> read_citizen_number(std::string_view text, Date today) {
  CitizenNumber number;
  if (read(text, today, number)) return std::nullopt;
  return number;
}

std::optional<Phrase> citizen_number_problem(std::string_view text, Date today) {
  CitizenNumber number;
  return read(text, today, number);
}

int age_on(Date born, Date today) {
  const bool birthday_to_come =
      today.month < born.month || (today.month == born.month && today.day < born.day);
  return today.year - born.year - (birthday_to_come ? 1 : 0);
}

// GB 32100: MOD 31-3 over the first 17 characters of an alphabet without I, O, S, V, Z.
std::optional<std::string> read_credit_code(std::string_view text) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  std::string code = compact(text);
  for (char& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (code.size() != 18 || code.find_first_not_of(alphabet) != std::string::npos) return std::nullopt;
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i)
    sum += static_cast<int>(alphabet.find(code[i])) * weights[i];
  if (alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)] != code[17]) return std::nullopt;
  return code;
}

}  // namespace linli
