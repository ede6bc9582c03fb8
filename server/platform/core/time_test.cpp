#include "platform/core/time.hpp"

#include <gtest/gtest.h>
#include <utility>

namespace linli {
namespace {

using namespace std::chrono_literals;

TEST(Time, reads_every_zone_and_prints_china) {
  const std::pair<const char*, const char*> rows[] = {
      {"2026-02-13T09:30:00.000+08:00", "2026-02-13T09:30:00.000+08:00"},
      {"2026-02-13T01:30:00Z", "2026-02-13T09:30:00.000+08:00"},
      {"2026-02-13T01:30Z", "2026-02-13T09:30:00.000+08:00"},
      {"2026-02-13 01:30:00z", "2026-02-13T09:30:00.000+08:00"},
      {"2026-02-12T20:30:00-05:00", "2026-02-13T09:30:00.000+08:00"},
      {"2026-02-13T09:30:00.5+08:00", "2026-02-13T09:30:00.500+08:00"},
      {"2026-02-13T09:30:00.123456789+08:00", "2026-02-13T09:30:00.123+08:00"},
      {"2024-02-29T23:59:59.999+08:00", "2024-02-29T23:59:59.999+08:00"},
      {"1969-12-31T23:00:00.001Z", "1970-01-01T07:00:00.001+08:00"},
      {"1900-01-01T00:00:00Z", "1900-01-01T08:00:00.000+08:00"},
  };
  for (auto [text, shown] : rows) {
    auto time = parse_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->text(), shown) << text;
    EXPECT_EQ(parse_time(time->text()), time) << text;
  }
}

TEST(Time, refuses_what_is_no_moment) {
  for (const char* text : {"",
                           "2026-02-13",
                           "2026-02-13T",
                           "2026-02-13T09:30:00",
                           "2026-02-30T00:00:00Z",
                           "2025-02-29T00:00:00Z",
                           "2026-13-01T00:00:00Z",
                           "2026-00-01T00:00:00Z",
                           "2026-01-00T00:00:00Z",
                           "2026-02-13T24:00:00Z",
                           "2026-02-13T09:60:00Z",
                           "2026-02-13T09:30:60Z",
                           "2026-02-13T09:30:00.Z",
                           "2026-02-13T09:30:00Zx",
                           "2026-02-13T9:30:00Z",
                           "26-02-13T09:30:00Z",
                           "2026/02/13T09:30:00Z",
                           "2026-02-13T09:30:00+0800",
                           "2026-02-13T09:30:00+24:00",
                           "2026-02-13T09:30:00+08:60",
                           "1899-12-31T00:00:00Z",
                           "2201-01-01T00:00:00Z",
                           "+2026-02-13T09:30:00Z",
                           " 2026-02-13T09:30:00Z",
                           "2026-02-13T09:30:00 Z",
                           "2026-02-13t09:30:00Z"})
    EXPECT_FALSE(parse_time(text)) << text;
}

TEST(Date, reads_one_form_alone) {
  EXPECT_EQ(parse_date("2026-02-13"), (Date{2026, 2, 13}));
  EXPECT_EQ(parse_date("2024-02-29")->text(), "2024-02-29");
  for (const char* text : {"", "2026-2-13", "2026-02-29", "2026-02-13 ", "2026-02-13T00:00:00Z", "20260213",
                           "2026-02-1x", "1899-12-31", "2201-01-01", "-026-02-13"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Time, changes_the_day_at_midnight_in_china) {
  const Time before = *parse_time("2026-02-13T15:59:59.999Z"), after = *parse_time("2026-02-13T16:00:00Z");
  EXPECT_EQ(day_of(before), (Date{2026, 2, 13}));
  EXPECT_EQ(day_of(after), (Date{2026, 2, 14}));
  EXPECT_EQ(time_of_day(before), 24h - 1ms);
  EXPECT_EQ(time_of_day(after), 0ms);
  EXPECT_EQ(start_of(Date{2026, 2, 14}), after);
  EXPECT_EQ(after - before, 1ms);
  // Before 1970 as well: days are rounded down, not towards zero.
  EXPECT_EQ(day_of(Time{-1}), (Date{1970, 1, 1}));
  EXPECT_EQ(day_of(Time{-8 * 3'600'000 - 1}), (Date{1969, 12, 31}));
}

TEST(Date, steps_over_months_and_leap_days) {
  EXPECT_EQ((Date{2026, 12, 31} + std::chrono::days{1}), (Date{2027, 1, 1}));
  EXPECT_EQ((Date{2024, 2, 28} + std::chrono::days{1}), (Date{2024, 2, 29}));
  EXPECT_EQ((Date{2026, 3, 1} + std::chrono::days{-1}), (Date{2026, 2, 28}));
  EXPECT_EQ(to_date(to_sys_days({1900, 3, 1})), (Date{1900, 3, 1}));
}

}  // namespace
}  // namespace linli
