#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "modules/matters/rules.hpp"

namespace linli::matters::rules {

namespace {
Time workdays_past(Time due, std::int64_t count, const Workdays& workdays) {
  return workdays.due(due, static_cast<int>(count), LimitUnit::workday).at;
}

// When so much of the time to finish is over. Counted back from the end, which every pause has moved, so that
// no standing still is counted.
Time share_of(const Matter& matter, int percent) {
  auto whole =
      std::max(matter.finish_due_at - matter.accepted_at - std::chrono::milliseconds{matter.paused_ms},
               std::chrono::milliseconds{0});
  return matter.finish_due_at - whole * (100 - percent) / 100;
}

struct Mark {
  std::int64_t warned;  // as kept in matter.warned once it has rung
  Alarm alarm;
  Time at;
};

std::array<Mark, 6> marks(const Matter& matter, const Workdays& workdays, const Pace& pace) {
  return {
      {{50, Alarm::half, share_of(matter, 50)},
       {80, Alarm::four_fifths, share_of(matter, 80)},
       {100, Alarm::overdue, matter.finish_due_at},
       {150, Alarm::urge, matter.finish_due_at + std::chrono::days{pace.urge_after_days}},
       {200, Alarm::supervise, workdays_past(matter.finish_due_at, pace.supervise_after_workdays, workdays)},
       {500, Alarm::escalate, workdays_past(matter.finish_due_at, pace.escalate_after_workdays, workdays)}}};
}

bool is_being_finished(State state) {
  return state == State::reported || state == State::accepted || state == State::dispatched ||
         state == State::signed_for || state == State::handling;
}
}  // namespace

Clocks clocks(const catalogue::TimeLimit& limit, Time from, const Workdays& workdays) {
  return {workdays.due(from, static_cast<int>(limit.sign_count), limit.sign_unit).at,
          workdays.due(from, static_cast<int>(limit.contact_count), limit.contact_unit).at,
          workdays.due(from, static_cast<int>(limit.finish_count), limit.finish_unit).at};
}

namespace {
// What of the office's hours lies between; a pause has a cap, so the days are counted one by one.
std::chrono::milliseconds office_time(Time from, Time to, const Workdays& workdays) {
  const OfficeHours& hours = workdays.hours();
  std::chrono::milliseconds sum{0};
  for (Date day = day_of(from); start_of(day) < to; day = day + std::chrono::days{1}) {
    if (!workdays.is_workday(day)) continue;
    for (const auto& [begin, end] : {std::pair{hours.morning_from, hours.morning_to},
                                     std::pair{hours.afternoon_from, hours.afternoon_to}}) {
      const Time opens = std::max(from, start_of(day) + std::chrono::minutes{begin});
      const Time closes = std::min(to, start_of(day) + std::chrono::minutes{end});
      if (opens < closes) sum += closes - opens;
    }
  }
  return sum;
}
}  // namespace

Time due_after_pause(Time due, Time paused, Time resumed, LimitUnit unit, const Workdays& workdays) {
  using namespace std::chrono;
  const Date from = day_of(paused), to = day_of(resumed);
  switch (unit) {
    case LimitUnit::clock_minute:
    case LimitUnit::clock_hour:
      return due + (resumed - paused);
    case LimitUnit::day:
      return due + days{(to_sys_days(to) - to_sys_days(from)).count()};
    case LimitUnit::workday: {
      const Date last = workdays.after(day_of(due), workdays.workdays_between(from, to));
      return start_of(last) + (due - start_of(day_of(due)));
    }
    case LimitUnit::work_hour: {
      const auto missed = ceil<hours>(office_time(paused, resumed, workdays)).count();
      return missed == 0 ? due : workdays.due(due, static_cast<int>(missed), unit).at;
    }
  }
  return due;
}

Time follow_up_due(Time replied, const Workdays& workdays) {
  return workdays.due(replied, 1, LimitUnit::workday).at;
}

bool goes_by_pace(const Matter& matter) {
  constexpr std::int64_t overdue = 100;
  return matter.warned >= overdue || matter.state == State::replied || matter.state == State::direct_answered;
}

std::optional<Time> next_alarm(const Matter& matter, const Workdays& workdays, const Pace& pace) {
  if (matter.state == State::paused) return matter.paused_until;
  // Of what another system brought, no resident was asked here: silence says nothing.
  bool unrated = matter.channel != Channel::import &&
                 ((matter.state == State::replied && matter.rating_source != RatingSource::spoken) ||
                  (matter.state == State::direct_answered && !matter.rating_source));
  if (unrated && matter.replied_at && pace.default_rating_days > 0)
    return *matter.replied_at + std::chrono::days{pace.default_rating_days};
  if (!is_being_finished(matter.state)) return std::nullopt;
  // Brought in from another system, it is nobody's delay here until somebody has taken it up.
  if (matter.channel == Channel::import && !matter.dispatched_at && !matter.signed_at) return std::nullopt;
  for (const Mark& mark : marks(matter, workdays, pace))
    if (matter.warned < mark.warned) return mark.at;
  return std::nullopt;
}

Alarm alarm_due(const Matter& matter, Time now, const Workdays& workdays, const Pace& pace) {
  auto at = next_alarm(matter, workdays, pace);
  if (!at || now < *at) return Alarm::none;
  if (matter.state == State::paused) return Alarm::resume;
  if (!is_being_finished(matter.state)) return Alarm::rate_by_default;
  // After a stop of the server several marks may have passed: each rings in its turn, at the next round.
  for (const Mark& mark : marks(matter, workdays, pace))
    if (matter.warned < mark.warned) return mark.alarm;
  return Alarm::none;
}

namespace {
Time once_more(const Matter& matter, const catalogue::TimeLimit& limit, const Workdays& workdays) {
  return workdays.due(matter.finish_due_at, static_cast<int>(limit.finish_count), limit.finish_unit).at;
}
}  // namespace

std::optional<Refusal> why_not_extend(const Matter& matter, const catalogue::TimeLimit& limit,
                                      const ExtensionForm& form, Time now, const Workdays& workdays) {
  if (now >= matter.finish_due_at)
    return Refusal{
        Reason::conflict,
        {"延期要在到期之前申请，现在已经到期了。", "More time is asked for before the due time, not after."}};
  if (matter.extensions >= limit.extensions_max)
    return Refusal{Reason::conflict,
                   {"延期次数已用完（最多 " + std::to_string(limit.extensions_max) + " 次）。",
                    "It was extended already (at most " + std::to_string(limit.extensions_max) + ")."}};
  if (!form.resident_told)
    return wrong_field("resident_told", {"请先向诉求人说明，再申请延期。", "Tell the resident first."});
  const Time asked =
      workdays.due(matter.finish_due_at, static_cast<int>(form.workdays), LimitUnit::workday).at;
  const Time latest = once_more(matter, limit, workdays);
  if (form.workdays > 1 && asked > latest)
    return wrong_field("workdays", {"最多延到 " + day_of(latest).text() + "，不超过原来的时限。",
                                    "At most until " + day_of(latest).text() + ", the limit's own length."});
  return std::nullopt;
}

Time extended_due(const Matter& matter, const catalogue::TimeLimit& limit, std::int64_t workdays_asked,
                  const Workdays& workdays) {
  const Time asked =
      workdays.due(matter.finish_due_at, static_cast<int>(workdays_asked), LimitUnit::workday).at;
  return std::min(asked, once_more(matter, limit, workdays));
}

std::optional<Refusal> why_not_return(const Matter& matter, Time now, const Workdays& workdays) {
  if (matter.designated)
    return Refusal{Reason::conflict,
                   {"已经指定办理，不能再退单。", "It was designated and may not be returned."}};
  if (matter.returns >= 1)
    return Refusal{Reason::conflict, {"这件事已退过一次，不能再退。", "It was returned once already."}};
  // 错派 1 个工作日内提出 (衡阳).
  if (matter.dispatched_at && now > workdays.due(*matter.dispatched_at, 1, LimitUnit::workday).at)
    return Refusal{
        Reason::conflict,
        {"退单要在派单后 1 个工作日内提出。", "A return is asked for within one working day of dispatch."}};
  return std::nullopt;
}

std::optional<Refusal> why_not_pause(const Matter& matter, const catalogue::TimeLimit& limit,
                                     const PauseForm& form, Time now) {
  // The cap is on all its pauses together, or one after the other would stop the clock for ever.
  auto stood = std::chrono::ceil<std::chrono::days>(std::chrono::milliseconds{matter.paused_ms});
  Date today = day_of(now), last = today + (std::chrono::days{limit.pause_days_max} - stood);
  if (form.until <= today)
    return wrong_field("until", {"挂起到的日子要在今天以后。", "The day must lie after today."});
  if (form.until > last) {
    const std::string most = std::to_string(limit.pause_days_max);
    return wrong_field("until", {"前后最多挂起 " + most + " 天，到 " + last.text() + "。",
                                 "At most " + most + " days altogether, until " + last.text()});
  }
  return std::nullopt;
}

}  // namespace linli::matters::rules
