#include "platform/console/calendar.hpp"

#include <algorithm>

#include "platform/core/calendar_seed.hpp"
#include "platform/db/many.hpp"
#include "platform/journal/journal.hpp"

namespace linli::console {

namespace {
struct StoredDay {
  Date day;
  DayKind kind;
  std::string name;
};
DESCRIBE_ROW(StoredDay, "special_day", day, kind, name)

constexpr auto all_days = "SELECT day, kind, name FROM special_day ORDER BY day";

std::vector<int> years_of(const std::vector<StoredDay>& days) {
  std::vector<int> years;
  // A notice may also name days of the December before; a year is known by its own New Year's Day.
  for (const StoredDay& stored : days)
    if (stored.day.month == 1 && stored.day.day == 1) years.push_back(stored.day.year);
  return years;
}

// Most due times lie within a month.
std::optional<int> missing_in(const std::vector<int>& years, Date today) {
  for (Date day : {today, today + std::chrono::days{31}})
    if (!std::ranges::binary_search(years, day.year)) return day.year;
  return std::nullopt;
}

CalendarView view_of(db::Tx& tx, int year) {
  auto days = tx.shared<StoredDay>(all_days);
  CalendarView view{years_of(days), {}, {}};
  view.missing = missing_in(view.years, day_of(tx.now()));
  for (StoredDay& stored : days)
    if (stored.day.year == year) view.days.push_back({stored.day, stored.kind, std::move(stored.name)});
  return view;
}

void put(db::Tx& tx, const SpecialDay& day) {
  tx.run_shared(
      "INSERT INTO special_day (day, kind, name) VALUES ($1, $2, $3) "
      "ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name",
      day.date, day.kind, day.name);
}
}  // namespace

CalendarView see_calendar(db::Tx& tx, const access::Actor&, const CalendarQuery& query) {
  return view_of(tx, query.year ? static_cast<int>(query.year->value) : day_of(tx.now()).year);
}

CalendarView load_notice(db::Tx& tx, const access::Actor& actor, const NoticeForm& form) {
  Notice notice = parse_special_days(form.csv);
  if (!notice.problems.empty()) {
    std::vector<FieldError> fields;
    for (const auto& problem : notice.problems)
      fields.push_back({"csv:" + std::to_string(problem.line), problem.problem});
    throw Refusal{Reason::invalid,
                  {"通知有几行读不懂，一行也没有存。", "Some lines cannot be read; nothing is stored."},
                  std::move(fields)};
  }
  tx.run_shared("DELETE FROM special_day WHERE day >= $1 AND day < $2", Date{notice.year, 1, 1},
                Date{notice.year + 1, 1, 1});
  for (const SpecialDay& day : notice.days) put(tx, day);  // some thirty a year, once a year
  journal::record(tx, actor, "calendar.loaded", {}, {}, {{"year", std::to_string(notice.year)}});
  return view_of(tx, notice.year);
}

void seed_calendar(db::Tx& tx) {
  auto stored = tx.shared<StoredDay>(all_days);
  for (const SpecialDay& day : published_days()) {
    bool known = std::ranges::any_of(stored, [&](const StoredDay& other) { return other.day == day.date; });
    if (!known) put(tx, day);
  }
}

void refresh_calendar(db::Database& database) {
  std::map<Date, DayKind> days;
  database.read(CommunityId{}, [&](db::Tx& tx) {
    for (const StoredDay& stored : tx.shared<StoredDay>(all_days)) days.emplace(stored.day, stored.kind);
  });
  database.use_calendar(std::make_shared<const Workdays>(days));
}

}  // namespace linli::console
