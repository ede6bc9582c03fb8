// Working days in China: weekends, less the State Council's days off, plus its make-up working days (调休).
// Deadlines follow the usual local rule: the clock starts on the next working day (次日起).
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/core/described.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class DayKind { off, work };
DESCRIBE_ENUM(DayKind, off, work)

// What a limit is counted in. work_hour counts inside office hours of working days.
enum class LimitUnit { clock_hour, work_hour, workday, day };
DESCRIBE_ENUM(LimitUnit, clock_hour, work_hour, workday, day)

struct OfficeHours {                    // minutes since midnight
  int morning_from = 8 * 60 + 30, morning_to = 12 * 60, afternoon_from = 13 * 60 + 30, afternoon_to = 17 * 60;
};

struct Deadline {
  Time at;
  std::optional<int> unknown_year;      // set when a year without a published calendar was counted by weekends alone
};

class Workdays {
 public:
  Workdays() = default;
  Workdays(std::map<Date, DayKind> special_days, OfficeHours hours = {});

  bool knows(int year) const;           // the State Council's notice for that year is loaded
  bool is_workday(Date date) const;
  Date after(Date date, int workdays) const;     // the n-th working day after `date`; 0 gives the date itself
  // A whole-day limit ends at the end of office hours of its last day (23:59:59.999 for `day`).
  Deadline due(Time from, int count, LimitUnit unit) const;
  int workdays_between(Date from, Date to) const;  // working days in (from, to]; negative if to < from
  const OfficeHours& hours() const { return hours_; }

 private:
  std::map<Date, DayKind> special_;
  OfficeHours hours_;
};

}  // namespace linli
