#include "modules/residents/rules.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <ostream>

namespace linli::residents::rules {
namespace {

constexpr Date today{2026, 3, 2};

// What was refused: the first field, or the reason's name where no field is named; empty when nothing was.
std::string refused(const std::optional<Refusal>& refusal) {
  if (!refusal) return {};
  return refusal->fields.empty() ? name_of(refusal->reason) : refusal->fields.front().field;
}

// ── particulars: a sound person, with one thing broken a row

struct Breakage {
  std::string name;
  std::function<void(Particulars&)> breakage;
  std::string field;
};
void PrintTo(const Breakage& row, std::ostream* out) { *out << row.name; }

Particulars sound() {
  return {.name = "王秀兰",
          .id_kind = IdKind::identity_card,
          .id_number = "11010519491231002X",
          .sex = SexCode::female,
          .birth_date = Date{1949, 12, 31},
          .background = {"01", "70", "13", "20"}};
}

class WhyNotKeep : public testing::TestWithParam<Breakage> {};
TEST_P(WhyNotKeep, names_the_field) {
  Particulars particulars = sound();
  GetParam().breakage(particulars);
  EXPECT_EQ(refused(why_not_keep(particulars, today)), GetParam().field);
}
INSTANTIATE_TEST_SUITE_P(
    Particulars, WhyNotKeep,
    testing::Values(
        Breakage{"nothing_broken", [](Particulars&) {}, ""},
        Breakage{"a_digit_in_the_name", [](Particulars& p) { p.name = "王5兰"; }, "name"},
        Breakage{"a_full_width_digit_in_the_name", [](Particulars& p) { p.name = "王５兰"; }, "name"},
        Breakage{"a_wrong_check_character", [](Particulars& p) { p.id_number = "110105194912310021"; },
                 "id_number"},
        Breakage{"a_number_too_short", [](Particulars& p) { p.id_number = "1101051949123100"; }, "id_number"},
        Breakage{"a_kind_without_its_number", [](Particulars& p) { p.id_number.clear(); }, "id_number"},
        Breakage{"a_number_of_another_kind", [](Particulars& p) { p.id_kind = IdKind::residence_permit; },
                 "id_kind"},
        Breakage{"the_other_sex", [](Particulars& p) { p.sex = SexCode::male; }, "sex"},
        Breakage{"another_birth_date",
                 [](Particulars& p) {
                   p.birth_date = Date{1949, 12, 30};
                 },
                 "birth_date"},
        Breakage{"a_nation_nobody_knows", [](Particulars& p) { p.background.nation = "57"; }, "nation"},
        Breakage{"an_education_nobody_knows", [](Particulars& p) { p.background.education = "11"; },
                 "education"},
        Breakage{"politics_nobody_knows", [](Particulars& p) { p.background.politics = "14"; }, "politics"},
        Breakage{"a_marriage_nobody_knows", [](Particulars& p) { p.background.marriage = "50"; }, "marriage"},
        Breakage{"a_passport_with_other_signs",
                 [](Particulars& p) { p.id_kind = IdKind::passport, p.id_number = "E1234_678"; },
                 "id_number"},
        Breakage{"a_birth_date_to_come",
                 [](Particulars& p) {
                   p.id_kind = IdKind::none, p.id_number = "", p.birth_date = Date{2026, 3, 3};
                 },
                 "birth_date"},
        Breakage{"an_age_beyond_belief",
                 [](Particulars& p) {
                   p.id_kind = IdKind::none, p.id_number = "", p.birth_date = Date{1895, 1, 1};
                 },
                 "birth_date"}),
    [](const auto& row) { return row.param.name; });

TEST(Keep, reads_sex_birth_date_and_kind_off_the_number) {
  Particulars particulars{.name = "王秀兰", .id_number = "１１０１０５ 19491231 002x"};
  EXPECT_FALSE(why_not_keep(particulars, today));
  EXPECT_EQ(particulars.id_number, "11010519491231002X");
  EXPECT_EQ(particulars.id_kind, IdKind::identity_card);
  EXPECT_EQ(particulars.sex, SexCode::female);
  EXPECT_EQ(particulars.birth_date, (Date{1949, 12, 31}));
}

TEST(Keep, takes_a_passport_in_upper_case_without_spaces) {
  Particulars particulars{.name = "John Smith", .id_kind = IdKind::passport, .id_number = "e 1234-5678"};
  EXPECT_FALSE(why_not_keep(particulars, today));
  EXPECT_EQ(particulars.id_number, "E12345678");
}

TEST(Keep, names_every_wrong_field_at_once) {
  Particulars particulars = sound();
  particulars.name = "1";
  particulars.background.nation = "99";
  EXPECT_EQ(why_not_keep(particulars, today)->fields.size(), 2u);
}

// ── change and merge

Person person(std::uint8_t n, PersonState state = PersonState::present, std::string digest = {}) {
  Person person{};
  person.id.value.bytes[15] = n;
  person.state = state;
  person.id_digest.bytes = std::move(digest);
  return person;
}

TEST(WhyNotChange, refuses_what_was_saved_in_between_erased_or_merged) {
  EXPECT_EQ(refused(why_not_change(person(1), 2)), "conflict");
  EXPECT_EQ(refused(why_not_change(person(1, PersonState::erased), 1)), "conflict");
  EXPECT_EQ(refused(why_not_change(person(1, PersonState::merged), 1)), "conflict");
  EXPECT_EQ(refused(why_not_change(person(1, PersonState::died), 1)), "");
}

TEST(WhyNotMerge, refuses_two_people_and_one) {
  EXPECT_EQ(refused(why_not_merge(person(1), person(1), 1)), "into");
  EXPECT_EQ(
      refused(why_not_merge(person(1, PersonState::present, "a"), person(2, PersonState::present, "b"), 1)),
      "conflict");
  EXPECT_EQ(refused(why_not_merge(person(1), person(2, PersonState::erased), 1)), "conflict");
  EXPECT_EQ(refused(why_not_merge(person(1), person(2), 7)), "conflict");
  EXPECT_EQ(refused(why_not_merge(person(1, PersonState::present, "a"), person(2), 1)), "");
}

TEST(FillFromDouble, fills_gaps_and_overwrites_nothing) {
  Person into = person(1), double_person = person(2, PersonState::present, "a");
  into.nation = "01";
  double_person.nation = "10";
  double_person.education = "70";
  fill_from_double(into, double_person);
  EXPECT_EQ(into.nation, "01");
  EXPECT_EQ(into.education, "70");
  EXPECT_EQ(into.id_digest.bytes, "a");
}

TEST(WhyNotReason, holds_no_numbers_of_people) {
  EXPECT_EQ(refused(why_not_reason("回访 13812345678")), "reason");
  EXPECT_EQ(refused(why_not_reason("回访 138-1234-5678")), "reason");
  EXPECT_EQ(refused(why_not_reason("回访７１２３４５６")), "reason");
  EXPECT_EQ(refused(why_not_reason("2026-02-13 的诉求 2026-000123 回访")), "");
}

// ── phones

PersonPhone phone(std::uint8_t n, Trust trust, PhoneLabel label, std::int64_t from, bool ended = false) {
  PersonPhone phone{};
  phone.id.value.bytes[15] = n;
  phone.trust = trust;
  phone.label = label;
  phone.from_at = Time{from};
  if (ended) phone.until_at = Time{from + 1};
  return phone;
}

TEST(BestPhone, confirmed_before_own_before_newest_and_never_an_ended_one) {
  std::vector<PersonPhone> phones{phone(1, Trust::told, PhoneLabel::own, 9),
                                  phone(2, Trust::confirmed, PhoneLabel::family, 1),
                                  phone(3, Trust::confirmed, PhoneLabel::own, 5, true),
                                  phone(4, Trust::confirmed, PhoneLabel::family, 2)};
  order(phones);
  EXPECT_EQ(best_phone(phones)->id.value.bytes[15], 4);
  EXPECT_EQ(phones.back().id.value.bytes[15], 3);
  EXPECT_EQ(best_phone({}), nullptr);
  EXPECT_EQ(best_phone(std::span{phones}.subspan(3, 1)), nullptr);
}

TEST(TailOf, is_the_last_four_digits_without_the_extension) {
  EXPECT_EQ(tail_of("+8613812345678"), "5678");
  EXPECT_EQ(tail_of("+864567123456;ext=801"), "3456");
  EXPECT_EQ(tail_of("110"), "");
}

// ── what people are found by

TEST(SearchKeys, are_name_pinyin_and_initials_each_once) {
  EXPECT_EQ(search_keys("王秀兰"), (std::vector<std::string>{"wangxiulan", "wxl", "王秀兰"}));
  EXPECT_EQ(search_keys("阿依·古丽").back(), "阿依古丽");
  EXPECT_TRUE(search_keys("").empty());
}

TEST(SearchKey, forgives_spaces_case_width_and_dots) {
  EXPECT_EQ(search_key("Ｗang Xiu-Lan"), "wangxiulan");
  EXPECT_EQ(search_key("阿依·古丽"), "阿依古丽");
  EXPECT_EQ(search_key("lü"), "lv");
  EXPECT_EQ(search_key(" ·- "), "");
}

struct Typed {
  std::string name, text;
  Looks looks;
};
void PrintTo(const Typed& row, std::ostream* out) { *out << row.text; }
class LooksOf : public testing::TestWithParam<Typed> {};
TEST_P(LooksOf, tells_them_apart) { EXPECT_EQ(looks_of(GetParam().text), GetParam().looks); }
INSTANTIATE_TEST_SUITE_P(Typed, LooksOf,
                         testing::Values(Typed{"name", "王秀兰", Looks::name},
                                         Typed{"initials", "wxl", Looks::name},
                                         Typed{"mobile", "138 1234 5678", Looks::phone},
                                         Typed{"landline", "0456-7123456", Looks::phone},
                                         Typed{"with_country", "+8613812345678", Looks::phone},
                                         Typed{"tail", "5678", Looks::phone_tail},
                                         Typed{"full_width_tail", "５６７８", Looks::phone_tail},
                                         Typed{"door", "3-2-101", Looks::door},
                                         Typed{"long_door", "欣园3栋2单元101", Looks::door},
                                         Typed{"room", "101", Looks::door},
                                         Typed{"identity", "11010519491231002X", Looks::id_number}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace linli::residents::rules
