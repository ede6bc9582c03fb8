#include "platform/core/time.hpp"

#include <fmt/format.h>

namespace linli {

using namespace std::chrono;

namespace {
constexpr auto china_offset = hours{8};

sys_time<milliseconds> instant(Time time) { return sys_time<milliseconds>{milliseconds{time.ms}}; }

// Reads exactly `digits` decimal digits and moves on; nothing where there are fewer.
std::optional<int> number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool skip(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> read_date(std::string_view& text) {
  auto y = number(text, 4);
  if (!y || !skip(text, '-')) return std::nullopt;
  auto m = number(text, 2);
  if (!m || !skip(text, '-')) return std::nullopt;
  auto d = number(text, 2);
  if (!d || *y < 1900 || *y > 2200) return std::nullopt;
  year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{*y, *m, *d};
}

std::optional<milliseconds> read_clock(std::string_view& text) {
  auto h = number(text, 2);
  if (!h || !skip(text, ':')) return std::nullopt;
  auto m = number(text, 2);
  if (!m || *h > 23 || *m > 59) return std::nullopt;
  milliseconds clock = hours{*h} + minutes{*m};
  if (!skip(text, ':')) return clock;
  auto s = number(text, 2);
  if (!s || *s > 59) return std::nullopt;
  clock += seconds{*s};
  if (!skip(text, '.')) return clock;
  int scale = 100;
  bool any = false;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    clock += milliseconds{(text.front() - '0') * scale};
    scale /= 10;
    any = true;
    text.remove_prefix(1);
  }
  return any ? std::optional{clock} : std::nullopt;
}

std::optional<minutes> read_zone(std::string_view& text) {
  if (skip(text, 'Z') || skip(text, 'z')) return minutes{0};
  int sign = skip(text, '+') ? 1 : skip(text, '-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  auto h = number(text, 2);
  if (!h || !skip(text, ':')) return std::nullopt;
  auto m = number(text, 2);
  if (!m || *h > 23 || *m > 59) return std::nullopt;
  return sign * (hours{*h} + minutes{*m});
}
// Twenty times stand in an answer, and the general way of formatting took half the work of writing it.
void put(std::string& text, std::size_t at, std::int64_t number, int digits) {
  for (std::size_t last = at + static_cast<std::size_t>(digits); last > at; number /= 10)
    text[--last] = static_cast<char>('0' + number % 10);
}
}  // namespace

std::string Time::text() const {
  std::string text = day_of(*this).text();
  const std::size_t end_of_day = text.size();
  const auto clock = time_of_day(*this).count();
  text += "T00:00:00.000+08:00";
  put(text, end_of_day + 1, clock / 3'600'000, 2);
  put(text, end_of_day + 4, clock / 60'000 % 60, 2);
  put(text, end_of_day + 7, clock / 1000 % 60, 2);
  put(text, end_of_day + 10, clock % 1000, 3);
  return text;
}

std::string Date::text() const {
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  std::string text = "0000-00-00";
  put(text, 0, year, 4);
  put(text, 5, month, 2);
  put(text, 8, day, 2);
  return text;
}

sys_days to_sys_days(Date date) {
  return year_month_day{year{date.year}, month{static_cast<unsigned>(date.month)},
                        day{static_cast<unsigned>(date.day)}};
}

Date to_date(sys_days days) {
  year_month_day ymd{days};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date operator+(Date date, days by) { return to_date(to_sys_days(date) + by); }

Date day_of(Time time) { return to_date(floor<days>(instant(time) + china_offset)); }

milliseconds time_of_day(Time time) {
  auto local = instant(time) + china_offset;
  return local - floor<days>(local);
}

Time start_of(Date date) {
  return {duration_cast<milliseconds>(to_sys_days(date).time_since_epoch() - china_offset).count()};
}

std::optional<Date> parse_date(std::string_view text) {
  auto date = read_date(text);
  return text.empty() ? date : std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
  auto date = read_date(text);
  if (!date || !(skip(text, 'T') || skip(text, ' '))) return std::nullopt;
  auto clock = read_clock(text);
  if (!clock) return std::nullopt;
  auto zone = read_zone(text);
  if (!zone || !text.empty()) return std::nullopt;
  auto utc = to_sys_days(*date) + *clock - *zone;
  return Time{duration_cast<milliseconds>(utc.time_since_epoch()).count()};
}

Clock& system_clock() {
  struct Wall : Clock {
    Time now() override {
      return {duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
    }
  };
  static Wall wall;
  return wall;
}

}  // namespace linli
