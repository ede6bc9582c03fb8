#include <gtest/gtest.h>

#include "platform/core/identifiers.hpp"

namespace linli {
namespace {

constexpr Date today{2026, 3, 1};

TEST(CitizenNumber, reads_sound_numbers) {
  struct Row {
    const char* text;
    const char* stored;
    Date born;
    Sex sex;
    CitizenKind kind;
  };
  using enum CitizenKind;
  const Row rows[] = {
      {"11010519491231002X", "11010519491231002X", {1949, 12, 31}, Sex::female, citizen},
      {"11010519491231002x", "11010519491231002X", {1949, 12, 31}, Sex::female, citizen},
      {" 110105 19491231 002x ", "11010519491231002X", {1949, 12, 31}, Sex::female, citizen},
      {"１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X", {1949, 12, 31}, Sex::female, citizen},
      {"440524188001010014", "440524188001010014", {1880, 1, 1}, Sex::male, citizen},
      {"110105491231002", "11010519491231002X", {1949, 12, 31}, Sex::female, citizen},  // 15 digits
      {"810000199408230021", "810000199408230021", {1994, 8, 23}, Sex::female, hong_kong_resident},
      {"830000199201300022", "830000199201300022", {1992, 1, 30}, Sex::female, taiwan_resident},
  };
  for (const Row& row : rows) {
    auto number = read_citizen_number(row.text, today);
    ASSERT_TRUE(number) << row.text << ": " << citizen_number_problem(row.text, today)->en;
    EXPECT_FALSE(citizen_number_problem(row.text, today));
    EXPECT_EQ(number->text, row.stored);
    EXPECT_EQ(number->born, row.born);
    EXPECT_EQ(number->sex, row.sex);
    EXPECT_EQ(number->kind, row.kind);
  }
}

// With the check character that fits, so that nothing but the one thing is wrong.
std::string with_check(const std::string& seventeen) {
  for (char last : std::string{"0123456789X"})
    if (auto problem = citizen_number_problem(seventeen + last, today);
        !problem || problem->en.find("last") == std::string::npos)
      return seventeen + last;
  return {};
}

TEST(CitizenNumber, takes_the_wider_kinds) {
  using enum CitizenKind;
  EXPECT_EQ(read_citizen_number(with_check("82000019940823002"), today)->kind, macao_resident);
  EXPECT_EQ(read_citizen_number(with_check("91184019900101123"), today)->kind, foreign_resident);
}

TEST(CitizenNumber, keeps_the_old_numbers_of_people_then_over_a_hundred) {
  EXPECT_EQ(read_citizen_number("110105891231996", today)->born, (Date{1889, 12, 31}));
}

struct Wrong {
  const char* name;
  std::string text;
  const char* says;
};
class WrongNumbers : public testing::TestWithParam<Wrong> {};
TEST_P(WrongNumbers, say_what_is_wrong) {
  EXPECT_FALSE(read_citizen_number(GetParam().text, today));
  auto problem = citizen_number_problem(GetParam().text, today);
  ASSERT_TRUE(problem);
  EXPECT_NE(problem->en.find(GetParam().says), std::string::npos) << problem->en;
}
INSTANTIATE_TEST_SUITE_P(CitizenNumber, WrongNumbers,
                         testing::Values(Wrong{"empty", "", "18 characters"},
                                         Wrong{"too_short", "1101051949123100", "18 characters"},
                                         Wrong{"too_long", "11010519491231002X1", "18 characters"},
                                         Wrong{"x_inside", "1101051949123100XX", "18 characters"},
                                         Wrong{"letter_at_the_end", "11010519491231002A", "18 characters"},
                                         Wrong{"one_digit_changed", "11010519491231003X", "last character"},
                                         Wrong{"two_digits_swapped", "11015019491231002X", "last character"},
                                         Wrong{"no_such_province", "160105194912310020", "province"},
                                         Wrong{"no_such_day", "110105199902290011", "no date"},
                                         Wrong{"no_such_month", "110105199913010011", "no date"},
                                         Wrong{"long_ago", "110105170001010011", "no date"},
                                         Wrong{"tomorrow", "110105202603020017", "future"},
                                         Wrong{"not_utf8", "\xFF\xFF", "18 characters"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(CitizenNumber, catches_every_single_wrong_digit) {
  const std::string sound = "11010519491231002X";
  for (std::size_t i = 0; i < 17; ++i)
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string changed = sound;
      changed[i] = digit;
      EXPECT_EQ(read_citizen_number(changed, today).has_value(), changed == sound) << changed;
    }
}

TEST(Age, counts_full_years) {
  EXPECT_EQ(age_on({1949, 12, 31}, {2026, 12, 30}), 76);
  EXPECT_EQ(age_on({1949, 12, 31}, {2026, 12, 31}), 77);
  EXPECT_EQ(age_on({2000, 2, 29}, {2026, 2, 28}), 25);
  EXPECT_EQ(age_on({2000, 2, 29}, {2026, 3, 1}), 26);
  EXPECT_EQ(age_on({2026, 3, 1}, today), 0);
}

TEST(CreditCode, is_read_and_checked) {
  EXPECT_EQ(read_credit_code("91350100M000100Y43"), "91350100M000100Y43");
  EXPECT_EQ(read_credit_code(" 91110000802100433b "), "91110000802100433B");
  for (const char* wrong : {"", "91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433",
                            "91350100I000100Y43", "91350100M000100O43", "913501000M00100Y43", "九一"})
    EXPECT_FALSE(read_credit_code(wrong)) << wrong;
}

}  // namespace
}  // namespace linli
