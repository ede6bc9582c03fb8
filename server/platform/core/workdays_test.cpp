#include "platform/core/workdays.hpp"

#include <gtest/gtest.h>
#include <stdexcept>

#include "platform/core/calendar_seed.hpp"

namespace linli {
namespace {

const Workdays& workdays() {
  static const Workdays known{published_special_days()};
  return known;
}

Date date(const char* text) { return parse_date(text).value(); }
// "2026-02-13 09:00" in China.
Time moment(std::string text) {
  text[10] = 'T';
  return parse_time(text + "+08:00").value();
}
std::string shown(Time time) { return time.text().substr(0, 23); }

TEST(Workdays, follow_the_notices) {
  const std::pair<const char*, bool> rows[] = {
      {"2026-01-01", false},
      {"2026-01-04", true},
      {"2026-02-14", true},
      {"2026-02-15", false},
      {"2026-02-23", false},
      {"2026-02-24", true},
      {"2026-02-28", true},
      {"2026-05-09", true},
      {"2026-09-20", true},
      {"2026-10-10", true},
      {"2026-10-11", false},
      {"2026-11-14", false},
      {"2026-11-16", true},
      {"2020-01-31", false},
      {"2020-02-03", true},  // the notice extended in the
                             // epidemic
      {"2018-12-29", true},  // 2019's notice reaches into the December before
      {"2018-12-31", false},
      {"1999-10-01", true},  // no notice known: weekends alone
      {"2031-10-01", true},
      {"2031-10-04", false},
  };
  for (auto [day, works] : rows) EXPECT_EQ(workdays().is_workday(date(day)), works) << day;
}

TEST(Workdays, begin_the_next_working_day) {
  struct Row {
    const char* from;
    int count;
    const char* expected;
  };
  const Row rows[] = {
      {"2026-02-13", 5, "2026-02-27"},    {"2026-09-24", 5, "2026-10-09"},  {"2026-09-30", 5, "2026-10-13"},
      {"2026-02-13", 1, "2026-02-14"},    {"2026-02-14", 1, "2026-02-24"},  {"2026-10-03", 1, "2026-10-08"},
      {"2026-10-03", 0, "2026-10-03"},  // no day at all: the holiday itself
      {"2026-02-24", -1, "2026-02-14"},   {"2026-02-20", -1, "2026-02-14"}, {"2026-02-24", -2, "2026-02-13"},
      {"2026-12-31", 3, "2027-01-05"},    {"2006-12-28", 3, "2006-12-31"},  {"1999-12-31", 5, "2000-01-07"},
      {"2026-12-31", 2600, "2036-12-18"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(workdays().after(date(row.from), row.count).text(), row.expected)
        << row.from << " " << row.count;
}

TEST(Workdays, between_is_the_inverse_of_after) {
  for (Date day = date("2024-12-20"); day < date("2027-02-01"); day = day + std::chrono::days{1}) {
    for (int count : {1, 2, 5, 15, 60}) {
      Date later = workdays().after(day, count);
      ASSERT_TRUE(workdays().is_workday(later)) << day.text();
      ASSERT_EQ(workdays().workdays_between(day, later), count) << day.text();
      ASSERT_EQ(workdays().workdays_between(later, day), -count) << day.text();
      ASSERT_LT(workdays().workdays_between(day, later + std::chrono::days{-1}), count) << day.text();
    }
  }
}

// The plain way, one day after the other, against the table.
TEST(Workdays, agree_with_counting_on_the_fingers_over_thirty_years) {
  const auto special = published_special_days();
  for (Date from = date("2005-06-01"); from < date("2030-06-01"); from = from + std::chrono::days{17}) {
    int left = 23;
    Date day = from;
    while (left > 0) {
      day = day + std::chrono::days{1};
      auto found = special.find(day);
      unsigned weekday = std::chrono::weekday{to_sys_days(day)}.iso_encoding();
      if (found != special.end() ? found->second == DayKind::work : weekday < 6) --left;
    }
    ASSERT_EQ(workdays().after(from, 23).text(), day.text()) << from.text();
  }
}

struct Due {
  const char* name;
  const char* from;
  int count;
  LimitUnit unit;
  const char* expected;
};
class WorkdaysDue : public testing::TestWithParam<Due> {};
TEST_P(WorkdaysDue, ends_when_the_rule_says) {
  const Due& row = GetParam();
  EXPECT_EQ(shown(workdays().due(moment(row.from), row.count, row.unit).at), row.expected) << row.name;
}
using enum LimitUnit;
INSTANTIATE_TEST_SUITE_P(
    Limits, WorkdaysDue,
    testing::Values(
        Due{"five_workdays", "2026-02-13 09:00", 5, workday, "2026-02-27T17:00:00.000"},
        Due{"taken_in_on_sunday", "2026-11-15 09:00", 1, workday, "2026-11-16T17:00:00.000"},
        Due{"taken_in_at_night", "2026-11-16 23:59", 1, workday, "2026-11-17T17:00:00.000"},
        Due{"today_while_open", "2026-11-16 09:00", 0, workday, "2026-11-16T17:00:00.000"},
        Due{"today_when_closed", "2026-11-16 17:00", 0, workday, "2026-11-17T17:00:00.000"},
        Due{"today_on_a_holiday", "2026-10-03 09:00", 0, workday, "2026-10-08T17:00:00.000"},
        Due{"two_hours_in_the_morning", "2026-11-16 09:00", 2, work_hour, "2026-11-16T11:00:00.000"},
        Due{"over_noon", "2026-11-16 11:00", 2, work_hour, "2026-11-16T14:30:00.000"},
        Due{"up_at_noon", "2026-11-16 11:00", 1, work_hour, "2026-11-16T12:00:00.000"},
        Due{"begun_at_noon", "2026-11-16 12:30", 1, work_hour, "2026-11-16T14:30:00.000"},
        Due{"up_at_closing", "2026-11-16 16:00", 1, work_hour, "2026-11-16T17:00:00.000"},
        Due{"over_night", "2026-11-16 16:30", 4, work_hour, "2026-11-17T12:00:00.000"},
        Due{"over_the_weekend", "2026-11-13 16:00", 2, work_hour, "2026-11-16T09:30:00.000"},
        Due{"before_opening", "2026-11-16 06:00", 1, work_hour, "2026-11-16T09:30:00.000"},
        Due{"after_closing", "2026-11-16 18:00", 1, work_hour, "2026-11-17T09:30:00.000"},
        Due{"a_whole_day", "2026-11-16 08:30", 7, work_hour, "2026-11-16T17:00:00.000"},
        Due{"three_days_and_an_hour", "2026-11-12 08:30", 22, work_hour, "2026-11-17T09:30:00.000"},
        Due{"on_a_make_up_saturday", "2026-02-14 16:00", 2, work_hour, "2026-02-24T09:30:00.000"},
        Due{"no_office_hours", "2026-11-16 18:00", 0, work_hour, "2026-11-16T18:00:00.000"},
        Due{"day_and_night", "2026-09-30 23:00", 24, clock_hour, "2026-10-01T23:00:00.000"},
        Due{"half_an_hour", "2026-09-30 23:45", 30, clock_minute, "2026-10-01T00:15:00.000"},
        Due{"natural_days", "2026-09-30 09:00", 15, day, "2026-10-15T23:59:59.999"},
        Due{"the_same_day", "2026-09-30 09:00", 0, day, "2026-09-30T23:59:59.999"},
        Due{"negative_is_none", "2026-09-30 09:00", -3, day, "2026-09-30T23:59:59.999"}),
    [](const auto& test) { return std::string{test.param.name}; });

struct Unknown {
  const char* name;
  const char* from;
  LimitUnit unit;
  int count;
  std::optional<int> year;
};
class UnknownYears : public testing::TestWithParam<Unknown> {};
TEST_P(UnknownYears, are_told) {
  const Unknown& row = GetParam();
  EXPECT_EQ(workdays().due(moment(row.from), row.count, row.unit).unknown_year, row.year);
}
INSTANTIATE_TEST_SUITE_P(
    Limits, UnknownYears,
    testing::Values(Unknown{"inside", "2026-11-16 09:00", workday, 5, std::nullopt},
                    Unknown{"into_next_year", "2026-12-20 09:00", workday, 15, 2027},
                    Unknown{"into_next_year_by_hours", "2026-12-31 16:00", work_hour, 8, 2027},
                    Unknown{"last_week_of_december", "2026-12-22 09:00", workday, 5, 2027},
                    Unknown{"just_before_it", "2026-12-17 09:00", workday, 5, std::nullopt},
                    Unknown{"wholly_beyond", "2028-03-01 09:00", workday, 1, 2028},
                    Unknown{"before_the_first_notice", "2006-12-20 09:00", workday, 20, 2006},
                    Unknown{"natural_days_need_none", "2028-03-01 09:00", day, 1, std::nullopt},
                    Unknown{"clock_hours_need_none", "2028-03-01 09:00", clock_hour, 1, std::nullopt}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(Workdays, know_exactly_the_years_of_their_notices) {
  EXPECT_FALSE(workdays().knows(2006));  // only its last days, by the notice for 2007
  for (int year = 2007; year <= 2026; ++year) EXPECT_TRUE(workdays().knows(year)) << year;
  EXPECT_FALSE(workdays().knows(2027));
}

TEST(Workdays, without_any_notice_count_by_weekends_and_say_so) {
  const Workdays bare;
  Deadline due = bare.due(moment("2026-02-13 09:00"), 5, workday);
  EXPECT_EQ(day_of(due.at).text(), "2026-02-20");
  EXPECT_EQ(due.unknown_year, 2026);
}

TEST(Workdays, take_other_office_hours) {
  const Workdays summer{published_special_days(), {8 * 60, 12 * 60, 15 * 60, 18 * 60}};
  EXPECT_EQ(shown(summer.due(moment("2026-07-06 11:30"), 1, work_hour).at), "2026-07-06T15:30:00.000");
  const Workdays without_break{{}, {9 * 60, 12 * 60, 12 * 60, 17 * 60}};
  EXPECT_EQ(shown(without_break.due(moment("2026-07-06 11:30"), 1, work_hour).at), "2026-07-06T12:30:00.000");
  const Workdays mornings{{}, {9 * 60, 12 * 60, 12 * 60, 12 * 60}};
  EXPECT_EQ(shown(mornings.due(moment("2026-07-06 11:00"), 2, work_hour).at), "2026-07-07T10:00:00.000");
}

TEST(Workdays, refuse_office_hours_out_of_order) {
  for (OfficeHours wrong :
       {OfficeHours{720, 510, 810, 1020}, OfficeHours{510, 720, 700, 1020}, OfficeHours{510, 720, 810, 1441},
        OfficeHours{-1, 720, 810, 1020}, OfficeHours{600, 600, 600, 600}}) {
    EXPECT_FALSE(is_sound(wrong));
    EXPECT_THROW(Workdays({}, wrong), std::invalid_argument);
  }
}

}  // namespace
}  // namespace linli
