// The working-day calendar as the database keeps it: what ships with the program, and each year's notice that
// an administrator has loaded since. It is shared by all communities; transactions see a copy in memory.
#pragma once
#include <map>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/database.hpp"

namespace linli::console {

struct NoticeForm {
  Text<100'000, 10> csv;  // one whole year: date, name, kind (日期, 名称, 类型)
};
DESCRIBE_FORM(NoticeForm, csv)

struct SpecialDayView {
  Date day;
  DayKind kind;
  std::string name;
};
DESCRIBE_VIEW(SpecialDayView, day, kind, name)

struct CalendarView {
  std::vector<int> years;      // whose notice is loaded
  std::optional<int> missing;  // whose is not, though due times reach into it: weekends alone count there
  std::vector<SpecialDayView> days;  // of the year asked for
};
DESCRIBE_VIEW(CalendarView, years, missing, days)

struct CalendarQuery {
  std::optional<Whole<1949, 2200>> year;  // this one where it does not say
};
DESCRIBE_FORM(CalendarQuery, year)

CalendarView see_calendar(db::Tx& tx, const access::Actor& actor, const CalendarQuery& query);
// Replaces what was known of that year. Nothing is stored when a single line is wrong.
CalendarView load_notice(db::Tx& tx, const access::Actor& actor, const NoticeForm& form);

// What ships with the program, where a day is not known yet.
void seed_calendar(db::Tx& tx);

// Takes what is stored into use in this process. Each keeps its own copy, so each has to do this for itself.
void refresh_calendar(db::Database& database);

}  // namespace linli::console
