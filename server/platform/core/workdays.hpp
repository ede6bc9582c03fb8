// Working days in China: weekends, less the State Council's days off, plus its make-up working days (调休).
// Deadlines follow the usual local rule: the clock starts on the next working day (次日起).
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "platform/core/described.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class DayKind { off, work };
DESCRIBE_ENUM(DayKind, off, work)

// What a limit is counted in. work_hour counts inside office hours of working days.
enum class LimitUnit { clock_minute, clock_hour, work_hour, workday, day };
DESCRIBE_ENUM(LimitUnit, clock_minute, clock_hour, work_hour, workday, day)

// Minutes since midnight, in this order; the morning may meet the afternoon.
struct OfficeHours {
  int morning_from = 8 * 60 + 30, morning_to = 12 * 60, afternoon_from = 13 * 60 + 30, afternoon_to = 17 * 60;
};
bool is_sound(const OfficeHours& hours);  // in order, within one day, and not all empty

struct Deadline {
  Time at;
  std::optional<int>
      unknown_year;  // set when a year without a published calendar was counted by weekends alone
};

class Workdays {
 public:
  Workdays() : Workdays(std::map<Date, DayKind>{}) {}
  // Hours that are not sound are a std::invalid_argument: the setting is checked where it is entered.
  explicit Workdays(const std::map<Date, DayKind>& special_days, OfficeHours hours = {});

  bool knows(int year) const;  // the State Council's notice for that year is loaded
  bool is_workday(Date date) const;
  // The n-th working day after `date`; 0 gives the date itself, a negative n the n-th working day before.
  Date after(Date date, int workdays) const;
  // A whole-day limit ends at the end of office hours of its last day (23:59:59.999 for `day`). With count 0
  // a workday limit ends with today's office hours, or the next working day's when they are over.
  Deadline due(Time from, int count, LimitUnit unit) const;
  int workdays_between(Date from, Date to) const;  // working days in (from, to]; negative if to < from
  std::optional<int> unknown_year(Date from, Date to) const;  // the first in [from, to] that is not loaded
  const OfficeHours& hours() const { return hours_; }

 private:
  // Working days up to and including `day`, counted from an arbitrary Monday: its steps are the working days.
  int ordinal(std::chrono::sys_days day) const;
  std::chrono::sys_days nth(int ordinal, std::chrono::sys_days near) const;
  Time office_hours_after(Time from, std::chrono::milliseconds working) const;

  std::chrono::sys_days table_from_{};  // ordinals_ holds one number a day from here on
  std::vector<int> ordinals_;
  std::vector<int> known_years_;  // sorted
  OfficeHours hours_;
};

}  // namespace linli
