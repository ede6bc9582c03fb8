#include "platform/core/workdays.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace linli {

using namespace std::chrono;

namespace {
constexpr sys_days monday = sys_days{year{1900} / January / 1};

// Mondays to Fridays from `monday` up to and including `day`: what counts where no notice says otherwise.
int weekdays_until(sys_days day) {
  int count = static_cast<int>((day - monday).count()) + 1;
  int weeks = count >= 0 ? count / 7 : (count - 6) / 7;
  return weeks * 5 + std::min(count - weeks * 7, 5);
}

bool is_weekend(sys_days day) { return weekday{day} == Saturday || weekday{day} == Sunday; }

// A notice is often published in November and may move the last days of December: 2018-12-29 was worked for
// 2019's.
bool belongs_to_next_notice(Date date) { return date.month == 12 && date.day >= 25; }

struct Session {
  milliseconds from, to;
};
std::array<Session, 2> sessions(const OfficeHours& hours) {
  return {{{minutes{hours.morning_from}, minutes{hours.morning_to}},
           {minutes{hours.afternoon_from}, minutes{hours.afternoon_to}}}};
}
milliseconds working_time(const OfficeHours& hours) {
  return minutes{hours.morning_to - hours.morning_from + hours.afternoon_to - hours.afternoon_from};
}
Time close_of(Date date, const OfficeHours& hours) { return start_of(date) + minutes{hours.afternoon_to}; }
}  // namespace

bool is_sound(const OfficeHours& hours) {
  return hours.morning_from >= 0 && hours.morning_from <= hours.morning_to &&
         hours.morning_to <= hours.afternoon_from && hours.afternoon_from <= hours.afternoon_to &&
         hours.afternoon_to <= 24 * 60 && working_time(hours) > 0ms;
}

Workdays::Workdays(const std::map<Date, DayKind>& special_days, OfficeHours hours) : hours_(hours) {
  if (!is_sound(hours)) throw std::invalid_argument("office hours out of order");
  if (special_days.empty()) return;
  table_from_ = to_sys_days(special_days.begin()->first);
  const sys_days table_to = to_sys_days(special_days.rbegin()->first);
  int ordinal = weekdays_until(table_from_ - days{1});
  auto special = special_days.begin();
  for (sys_days day = table_from_; day <= table_to; day += days{1}) {
    bool works = !is_weekend(day);
    if (to_sys_days(special->first) == day) works = (special++)->second == DayKind::work;
    ordinals_.push_back(ordinal += works ? 1 : 0);
  }
  for (const auto& [date, kind] : special_days)
    if (!belongs_to_next_notice(date) && !knows(date.year)) known_years_.push_back(date.year);
}

bool Workdays::knows(int year) const { return std::ranges::binary_search(known_years_, year); }

int Workdays::ordinal(sys_days day) const {
  if (ordinals_.empty() || day < table_from_) return weekdays_until(day);
  auto at = static_cast<std::size_t>((day - table_from_).count());
  if (at < ordinals_.size()) return ordinals_[at];
  const sys_days table_to = table_from_ + days{static_cast<int>(ordinals_.size()) - 1};
  return ordinals_.back() + weekdays_until(day) - weekdays_until(table_to);
}

// The first day whose ordinal is reached. Five working days take a week, and no holiday moves the count by
// more than a few: a bracket around that guess is widened until it holds the day, then halved.
sys_days Workdays::nth(int wanted, sys_days near) const {
  int days_away = (wanted - ordinal(near)) * 7 / 5;
  sys_days low = near + days{days_away - 16}, high = near + days{days_away + 16};
  while (ordinal(low) >= wanted) low -= days{32};
  while (ordinal(high) < wanted) high += days{32};
  while (high - low > days{1}) {
    sys_days middle = low + (high - low) / 2;
    (ordinal(middle) < wanted ? low : high) = middle;
  }
  return high;
}

bool Workdays::is_workday(Date date) const {
  const sys_days day = to_sys_days(date);
  return ordinal(day) > ordinal(day - days{1});
}

Date Workdays::after(Date date, int workdays) const {
  if (workdays == 0) return date;
  const sys_days day = to_sys_days(date);
  int reached = workdays > 0 ? ordinal(day) : ordinal(day - days{1}) + 1;
  return to_date(nth(reached + workdays, day));
}

int Workdays::workdays_between(Date from, Date to) const {
  return ordinal(to_sys_days(to)) - ordinal(to_sys_days(from));
}

std::optional<int> Workdays::unknown_year(Date from, Date to) const {
  int last = belongs_to_next_notice(to) ? to.year + 1 : to.year;
  for (int year = from.year; year <= last; ++year)
    if (!knows(year)) return year;
  return std::nullopt;
}

Deadline Workdays::due(Time from, int count, LimitUnit unit) const {
  const Date today = day_of(from);
  count = std::max(count, 0);
  switch (unit) {
    case LimitUnit::clock_minute:
      return {from + std::chrono::minutes{count}, std::nullopt};
    case LimitUnit::clock_hour:
      return {from + std::chrono::hours{count}, std::nullopt};
    case LimitUnit::day:
      return {start_of(today + days{count + 1}) - 1ms, std::nullopt};
    case LimitUnit::work_hour: {
      if (count == 0) return {from, std::nullopt};
      Time at = office_hours_after(from, std::chrono::hours{count});
      return {at, unknown_year(today, day_of(at))};
    }
    case LimitUnit::workday:
      break;
  }
  Date last = after(today, count);
  if (count == 0 && !(is_workday(today) && from < close_of(today, hours_))) last = after(today, 1);
  return {close_of(last, hours_), unknown_year(today, last)};
}

// The moment at which so much office time (more than none) has passed since `from`.
Time Workdays::office_hours_after(Time from, milliseconds working) const {
  Date day = day_of(from);
  milliseconds clock = time_of_day(from);
  if (!is_workday(day) || clock >= minutes{hours_.afternoon_to}) {
    day = after(day, 1);
    clock = 0ms;
  }
  // Counted from that day's opening, so that only whole days and one remainder are left.
  for (auto [open, close] : sessions(hours_)) working += std::clamp(clock, open, close) - open;

  const milliseconds whole_day = working_time(hours_);
  const auto more_days = (working - 1ms) / whole_day;
  day = after(day, static_cast<int>(more_days));
  working -= more_days * whole_day;
  const auto [morning, afternoon] = sessions(hours_);
  const milliseconds in_the_morning = morning.to - morning.from;
  if (working <= in_the_morning) return start_of(day) + morning.from + working;
  return start_of(day) + afternoon.from + (working - in_the_morning);
}

}  // namespace linli
