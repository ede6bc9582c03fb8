#include <gtest/gtest.h>
#include <utility>

#include "platform/core/identifiers.hpp"

namespace linli {
namespace {

using enum PhoneKind;

TEST(Phone, is_read_as_people_write_it) {
  struct Row {
    const char* text;
    const char* stored;
    PhoneKind kind;
    const char* shown;
  };
  const Row rows[] = {
      {"13812345678", "+8613812345678", mobile, "13812345678"},
      {"138 1234 5678", "+8613812345678", mobile, "13812345678"},
      {"138-1234-5678", "+8613812345678", mobile, "13812345678"},
      {"１３８１２３４５６７８", "+8613812345678", mobile, "13812345678"},
      {"+86 138 1234 5678", "+8613812345678", mobile, "13812345678"},
      {"0086-13812345678", "+8613812345678", mobile, "13812345678"},
      {"8613812345678", "+8613812345678", mobile, "13812345678"},
      {"(86)13812345678", "+8613812345678", mobile, "13812345678"},
      {"013812345678", "+8613812345678", mobile, "13812345678"},
      {"0456-7123456", "+864567123456", landline, "0456-7123456"},
      {"（0456）712 3456", "+864567123456", landline, "0456-7123456"},
      {"+86-456-7123456", "+864567123456", landline, "0456-7123456"},
      {"+86(0)456 7123456", "+864567123456", landline, "0456-7123456"},
      {"01065123456", "+861065123456", landline, "010-65123456"},
      {"0451 8765 4321", "+8645187654321", landline, "0451-87654321"},
      {"0456-7123456-801", "+864567123456;ext=801", landline, "0456-7123456-801"},
      {"0456-7123456转801", "+864567123456;ext=801", landline, "0456-7123456-801"},
      {"04567123456 ext. 801", "+864567123456;ext=801", landline, "0456-7123456-801"},
      {"7123456", "+864567123456", landline, "0456-7123456"},  // with the community's own area code
      {"712-3456转8", "+864567123456;ext=8", landline, "0456-7123456-8"},
      {"400-810-1234", "+864008101234", service, "4008101234"},
      {"400-810-1234转2", "+864008101234;ext=2", service, "4008101234-2"},
      {"12345", "12345", service, "12345"},
      {"110", "110", service, "110"},
      {"95598", "95598", service, "95598"},
      {"668123", "668123", short_number, "668123"},
      {"6812", "6812", short_number, "6812"},
      {"+1 (212) 555-0100", "+12125550100", foreign, "+12125550100"},
  };
  for (const Row& row : rows) {
    auto phone = read_phone(row.text, "0456");
    ASSERT_TRUE(phone) << row.text;
    EXPECT_EQ(phone->number, row.stored) << row.text;
    EXPECT_EQ(phone->kind, row.kind) << row.text;
    EXPECT_EQ(local_phone(phone->number), row.shown) << row.text;
    // What is stored and what is shown both read back as the same number.
    EXPECT_EQ(read_phone(phone->number, "0456")->number, row.stored);
    EXPECT_EQ(read_phone(local_phone(phone->number), "0456")->number, row.stored);
  }
}

TEST(Phone, is_refused_when_nobody_could_dial_it) {
  for (const char* text : {"",
                           " ",
                           "1381234567",
                           "138123456789",
                           "12812345678",
                           "0456-712345",
                           "0456-1123456",
                           "0456-7123456-1234567",
                           "00456",
                           "0106512345",
                           "张三",
                           "13812345678x",
                           "1381234567a",
                           "13812345678转8",
                           "+0123456789",
                           "+1234",
                           "+1234567890123456",
                           "--",
                           "12",
                           "1",
                           "0",
                           "\xFF",
                           "95598转x"})
    EXPECT_FALSE(read_phone(text, "0456")) << text;
  EXPECT_FALSE(read_phone("7123456")) << "a landline without any area code";
}

TEST(Masks, hide_what_must_be_asked_for) {
  const std::pair<const char*, const char*> phones[] = {{"+8613812341234", "138****1234"},
                                                        {"+864567123456", "0456-***3456"},
                                                        {"+864567123456;ext=801", "0456-***3456"},
                                                        {"12345", "12345"},
                                                        {"+864008101234", "4008101234"},
                                                        {"668123", "6****3"},
                                                        {"+12125550100", "+12*******00"},
                                                        {"unreadable", "**********"},
                                                        {"", ""}};
  for (auto [stored, masked] : phones) EXPECT_EQ(mask_phone(stored), masked) << stored;

  EXPECT_EQ(mask_citizen_number("23010219491231123X"), "230***********123X");
  EXPECT_EQ(mask_citizen_number("1234567"), "*******");
  EXPECT_EQ(mask_citizen_number("一二三"), "***");

  const std::pair<const char*, const char*> names[] = {
      {"张三", "张*"}, {"王秀兰", "王*"}, {"欧阳修", "欧阳*"}, {"John", "J*"}, {"张", "张*"}, {" ", ""}};
  for (auto [name, masked] : names) EXPECT_EQ(mask_name(name), masked) << name;
}

}  // namespace
}  // namespace linli
