#include "modules/units/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::units {
namespace {

constexpr Date today{2026, 3, 2};
const Time now = start_of(today) + std::chrono::hours{9};

std::string field_of(const std::optional<Refusal>& refusal) {
  if (!refusal) return "";
  return refusal->fields.empty() ? name_of(refusal->reason) : refusal->fields.front().field;
}

struct WriteCase {
  const char* name;
  const char* wrong_field;
  std::function<void(AddUnit&)> change;
};
class Writing : public testing::TestWithParam<WriteCase> {};
TEST_P(Writing, breaks_one_thing) {
  AddUnit form{};
  form.name = "欣园物业";
  form.credit_code = "91350100M000100Y43";
  form.phone = "0456-7123456";
  form.duty_phone = "13812345678";
  form.categories = {"02", "0203"};
  GetParam().change(form);
  EXPECT_EQ(field_of(rules::why_not_write(form)), GetParam().wrong_field);
}
INSTANTIATE_TEST_SUITE_P(
    units, Writing,
    testing::Values(
        WriteCase{"a_sound_unit", "", [](AddUnit&) {}},
        WriteCase{"no_code_and_no_phones", "",
                  [](AddUnit& form) { form.credit_code = form.phone = form.duty_phone = std::nullopt; }},
        WriteCase{"an_empty_code", "", [](AddUnit& form) { form.credit_code = ""; }},
        WriteCase{"a_code_copied_wrongly", "credit_code",
                  [](AddUnit& form) { form.credit_code = "91350100M000100Y44"; }},
        WriteCase{"a_landline_without_its_area", "phone", [](AddUnit& form) { form.phone = "71234567890"; }},
        WriteCase{"words_for_a_phone", "duty_phone",
                  [](AddUnit& form) { form.duty_phone = "ask at the door"; }},
        WriteCase{"a_category_of_one_digit", "categories[1]",
                  [](AddUnit& form) {
                    form.categories = {"02", "2"};
                  }},
        WriteCase{"a_category_of_letters", "categories[0]",
                  [](AddUnit& form) { form.categories = {"water"}; }}),
    [](const auto& tested) { return tested.param.name; });

TEST(Units, work_from_their_first_day_until_the_day_they_end) {
  Unit unit{};
  unit.from_day = today;
  unit.to_day = today + std::chrono::days{1};
  EXPECT_FALSE(rules::is_at_work(unit, today + std::chrono::days{-1}));
  EXPECT_TRUE(rules::is_at_work(unit, today));
  EXPECT_FALSE(rules::is_at_work(unit, today + std::chrono::days{1}));
}

TEST(Units, are_closed_once_by_who_saw_the_newest_and_not_in_the_past) {
  Unit unit{};
  unit.version = 3;
  EXPECT_EQ(field_of(rules::why_not_close(unit, {3, today}, today)), "");
  EXPECT_EQ(field_of(rules::why_not_close(unit, {2, today}, today)), "conflict");
  EXPECT_EQ(field_of(rules::why_not_close(unit, {3, today + std::chrono::days{-1}}, today)), "day");
  unit.to_day = today;
  EXPECT_EQ(field_of(rules::why_not_close(unit, {3, today}, today)), "conflict");
}

TEST(TakingOn, covers_a_category_and_all_below_it) {
  const std::vector<std::string> categories{"02", "0401"};
  EXPECT_TRUE(rules::takes_on(categories, "02"));
  EXPECT_TRUE(rules::takes_on(categories, "0203"));
  EXPECT_TRUE(rules::takes_on(categories, "040102"));
  EXPECT_FALSE(rules::takes_on(categories, "04")) << "what is above is more than it takes on";
  EXPECT_FALSE(rules::takes_on(categories, "0402"));
  EXPECT_FALSE(rules::takes_on({}, "02"));
}

TEST(Links, are_issued_for_at_most_92_days_to_a_contact_of_the_unit) {
  const UnitId unit{Uuid{{1}}};
  UnitContact contact{};
  contact.unit_id = unit;
  const auto wrong = [&](const UnitContact* to, std::chrono::hours lives) {
    return field_of(rules::why_not_issue(to, unit, now + lives, now));
  };
  EXPECT_EQ(wrong(&contact, std::chrono::hours{24}), "");
  EXPECT_EQ(wrong(nullptr, std::chrono::hours{24 * 92}), "");
  EXPECT_EQ(wrong(nullptr, std::chrono::hours{24 * 93}), "expires_at");
  EXPECT_EQ(wrong(nullptr, std::chrono::hours{0}), "expires_at");
  contact.to_day = today;
  EXPECT_EQ(wrong(&contact, std::chrono::hours{24}), "contact_id") << "no longer a contact";
  contact.to_day = std::nullopt;
  contact.unit_id = UnitId{Uuid{{2}}};
  EXPECT_EQ(wrong(&contact, std::chrono::hours{24}), "contact_id") << "another unit's";
}

TEST(Links, open_until_they_expire_or_are_revoked) {
  TaskLink link{};
  link.expires_at = now + std::chrono::milliseconds{1};
  EXPECT_TRUE(rules::opens(link, now));
  EXPECT_FALSE(rules::opens(link, link.expires_at));
  link.revoked_at = now;
  EXPECT_FALSE(rules::opens(link, now));
}

}  // namespace
}  // namespace linli::units
