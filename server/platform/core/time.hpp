// Time is UTC milliseconds; people live by China Standard Time, which is +08:00 all year.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linli {

struct Time {
  std::int64_t ms = 0;  // since 1970-01-01T00:00:00Z
  auto operator<=>(const Time&) const = default;
  Time operator+(std::chrono::milliseconds by) const { return {ms + by.count()}; }
  Time operator-(std::chrono::milliseconds by) const { return {ms - by.count()}; }
  std::chrono::milliseconds operator-(Time other) const { return std::chrono::milliseconds{ms - other.ms}; }
  std::string text() const;  // "2026-02-13T09:30:00.000+08:00"
};

// A calendar day in China, without an hour.
struct Date {
  int year = 1970, month = 1, day = 1;
  auto operator<=>(const Date&) const = default;
  std::string text() const;  // "2026-02-13"
};

std::chrono::sys_days to_sys_days(Date date);
Date to_date(std::chrono::sys_days days);
Date operator+(Date date, std::chrono::days by);

Date day_of(Time time);  // the China day this moment falls on
std::chrono::milliseconds time_of_day(Time time);
Time start_of(Date date);  // 00:00 China time

// RFC 3339 with zone ("…Z", "…+08:00"), seconds and fraction optional; years 1900-2200. Impossible dates are
// nothing.
std::optional<Time> parse_time(std::string_view text);
std::optional<Date> parse_date(std::string_view text);  // "2026-02-13" only

// Where now and chance come from; tests and the simulation bring their own.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Time now() = 0;
};
Clock& system_clock();

}  // namespace linli
