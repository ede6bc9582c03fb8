#include "platform/core/text.hpp"

#include <gtest/gtest.h>
#include <utility>

namespace linli {
namespace {

using namespace std::string_literals;

struct Row {
  const char* name;
  std::string bytes;
};
class WrongBytes : public testing::TestWithParam<Row> {};
TEST_P(WrongBytes, are_not_utf8) {
  // Wherever they stand: alone, between letters, after text the quick path has taken.
  for (const char* before : {"", "a", "欣园", "eight letters and more", "三栋二单元 abcdefgh"})
    for (const char* after : {"", "a", "园", "eight letters"})
      EXPECT_FALSE(is_valid_utf8(before + GetParam().bytes + after)) << before << "|" << after;
}
INSTANTIATE_TEST_SUITE_P(
    Text, WrongBytes,
    testing::Values(Row{"overlong_slash", "\xC0\xAF"}, Row{"overlong_nul", "\xC0\x80"},
                    Row{"overlong_two", "\xC1\xBF"}, Row{"overlong_three", "\xE0\x9F\xBF"},
                    Row{"overlong_four", "\xF0\x8F\xBF\xBF"}, Row{"surrogate_low_end", "\xED\xA0\x80"},
                    Row{"surrogate_high_end", "\xED\xBF\xBF"}, Row{"beyond_unicode", "\xF4\x90\x80\x80"},
                    Row{"five_bytes", "\xF8\x88\x80\x80\x80"}, Row{"lone_continuation", "\x80"},
                    Row{"cut_off_two", "\xC3"}, Row{"cut_off_three", "\xE6\xAC"},
                    Row{"cut_off_four", "\xF0\x9F\x98"}, Row{"gbk", "\xD0\xC0\xD4\xB0"},
                    Row{"never_a_byte", "\xFF"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(Text, takes_every_sound_length) {
  for (const std::string& sound :
       {""s, "a"s, "\x7F"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s,
        "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s, "a\0b"s, "𠮷野家😀"s})
    EXPECT_TRUE(is_valid_utf8(sound)) << sound;
}

TEST(Text, counts_characters_not_bytes) {
  const std::pair<std::string, std::size_t> rows[] = {{"", 0},
                                                      {"abc", 3},
                                                      {"欣园3栋", 4},
                                                      {"😀𠮷", 2},
                                                      {"é", 1},
                                                      {std::string(1000, 'x'), 1000},
                                                      {"三栋 eight letters 二单元", 20}};
  for (const auto& [text, length] : rows) {
    EXPECT_EQ(length_of(text), length) << text;
    EXPECT_EQ(check_text(text).length, length) << text;
  }
}

TEST(Text, tells_control_characters_wherever_they_stand) {
  for (const std::string& wrong :
       {"\0"s, "\r"s, "\x1B"s, "\x7F"s, "\xC2\x85"s, "\u202E"s, "\u2067"s, "\u2028"s, "\uFFFE"s, "\uFDD0"s})
    for (const std::string& before : {""s, "1234567"s, "12345678"s, "欣园"s}) {
      TextCheck check = check_text(before + wrong + "12345678");
      EXPECT_TRUE(check.valid);
      EXPECT_FALSE(check.plain) << testing::PrintToString(before + wrong);
    }
  for (const std::string& fine : {"两行\n文字\t制表"s, "12345678\n"s, "，。：“”"s, "😀"s, "\u200D"s, "~}|"s})
    EXPECT_TRUE(check_text(fine).plain) << fine;
}

TEST(Text, trims_every_kind_of_space) {
  EXPECT_EQ(trimmed(" \t\r\n\u3000\u00A0\uFEFF欣 园\u200B\u3000 "), "欣 园");
  EXPECT_EQ(trimmed("\u3000\u3000"), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed("\x80 "), "\x80");  // wrong bytes are not space, and not a crash
}

TEST(Text, shortens_at_the_end_of_a_character) {
  EXPECT_EQ(shortened("欣园三栋", 2), "欣园");
  EXPECT_EQ(shortened("欣园", 5), "欣园");
  EXPECT_EQ(shortened("欣园", 0), "");
  EXPECT_EQ(shortened("a😀b", 2), "a😀");
}

TEST(Text, normalises_to_one_form) {
  const std::pair<const char*, const char*> rows[] = {
      {"ＡＢＣ１２３", "abc123"},
      {"ABC", "abc"},
      {"欣园　３栋", "欣园 3栋"},
      {"（一）", "(一)"},
      {"ｶﾞｽ", "ガス"},
      {"e\u0301", "\u00E9"},
      {"①", "1"},
      {"㎡", "m2"},
      {"欣园", "欣园"},
      {"", ""},
      {"零\u200B宽", "零宽"},
      {"\xFF欣", "\uFFFD欣"},
  };
  for (auto [text, expected] : rows) {
    EXPECT_EQ(normalise(text), expected) << text;
    EXPECT_EQ(normalise(normalise(text)), expected) << text;
  }
}

}  // namespace
}  // namespace linli
