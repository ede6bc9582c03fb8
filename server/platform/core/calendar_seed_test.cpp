#include "platform/core/calendar_seed.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace linli {
namespace {

const std::string sound =
    "date,name,kind\n2026-12-27,元旦,work\n2027-01-01,元旦,off\n2027-02-06,春节,off\n2027-10-01,国庆节,off\n";

TEST(PublishedDays, are_the_notices_of_twenty_years_in_order) {
  const auto& days = published_days();
  EXPECT_EQ(days.size(), 678u);
  EXPECT_TRUE(std::ranges::is_sorted(days, {}, &SpecialDay::date));
  EXPECT_EQ(published_special_days().size(), days.size());
  EXPECT_EQ(days.front(), (SpecialDay{{2006, 12, 30}, DayKind::work, "元旦"}));
  EXPECT_EQ(days.back(), (SpecialDay{{2026, 10, 10}, DayKind::work, "国庆节"}));
}

TEST(Notice, is_read) {
  Notice notice = parse_special_days(sound);
  EXPECT_TRUE(notice.problems.empty());
  EXPECT_EQ(notice.year, 2027);
  ASSERT_EQ(notice.days.size(), 4u);
  EXPECT_EQ(notice.days[0], (SpecialDay{{2026, 12, 27}, DayKind::work, "元旦"}));
}

TEST(Notice, is_read_as_a_spreadsheet_gives_it_back) {
  Notice notice = parse_special_days(
      "\xEF\xBB\xBF日期,名称,类型,备注\r\n2027/1/1,元旦,休,\r\n2027/10/1, 国庆节 "
      ",放假,x\r\n2027/10/9,国庆节,补班,\r\n");
  EXPECT_TRUE(notice.problems.empty());
  ASSERT_EQ(notice.days.size(), 3u);
  EXPECT_EQ(notice.days[1].name, "国庆节");
  EXPECT_EQ(notice.days[2], (SpecialDay{{2027, 10, 9}, DayKind::work, "国庆节"}));
}

TEST(Notice, makes_its_year_known) {
  auto days = published_special_days();
  EXPECT_FALSE(Workdays{days}.knows(2027));
  days.merge(kinds_of(parse_special_days(sound).days));
  EXPECT_TRUE(Workdays{days}.knows(2027));
  EXPECT_TRUE(Workdays{days}.is_workday({2026, 12, 27}));
}

struct Wrong {
  const char* name;
  std::string line;  // added to the sound notice as line 6
  const char* says;
};
class WrongNotices : public testing::TestWithParam<Wrong> {};
TEST_P(WrongNotices, name_the_line) {
  Notice notice = parse_special_days(sound + GetParam().line + "\n");
  ASSERT_EQ(notice.problems.size(), 1u);
  EXPECT_EQ(notice.problems[0].line, 6u);
  EXPECT_NE(notice.problems[0].problem.en.find(GetParam().says), std::string::npos)
      << notice.problems[0].problem.en;
}
INSTANTIATE_TEST_SUITE_P(
    Calendar, WrongNotices,
    testing::Values(Wrong{"impossible_date", "2027-02-30,春节,off", "Write the date"},
                    Wrong{"words_for_a_date", "春节,春节,off", "Write the date"},
                    Wrong{"date_with_more", "2027-02-07x,春节,off", "Write the date"},
                    Wrong{"negative", "2027--2-7,春节,off", "Write the date"},
                    Wrong{"unknown_kind", "2027-02-07,春节,maybe", "kind"},
                    Wrong{"no_name", "2027-02-07, ,off", "name"},
                    Wrong{"endless_name", "2027-02-07," + std::string(41, 'x') + ",off", "40"},
                    Wrong{"too_few_columns", "2027-02-07,春节", "fields"},
                    Wrong{"given_twice", "2027-02-06,春节,work", "given before"},
                    Wrong{"the_year_before", "2026-11-01,春节,off", "not of the notice for 2027"},
                    Wrong{"before_the_last_week", "2026-12-24,元旦,work", "not of the notice for 2027"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(Notice, must_be_a_whole_year) {
  Notice notice = parse_special_days("date,name,kind\n2027-02-06,春节,off\n");
  EXPECT_EQ(notice.problems.size(), 2u);  // neither 1 January nor 1 October
  EXPECT_EQ(parse_special_days("").problems.size(), 1u);
  EXPECT_EQ(parse_special_days("date,name\n2027-01-01,元旦\n").problems.size(), 1u);
}

TEST(Notice, stops_at_four_hundred_lines) {
  std::string many = sound;
  for (int i = 0; i < 5000; ++i) many += "2027-03-01,x,off\n";
  EXPECT_LT(parse_special_days(many).problems.size(), 500u);
}

}  // namespace
}  // namespace linli
