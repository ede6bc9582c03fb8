#include "modules/grid/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::grid {
namespace {

constexpr Date today{2026, 3, 2};

Area sound_area(AreaKind kind, std::string code) {
  Area area{};
  area.id = AreaId{Uuid{{static_cast<std::uint8_t>(code.size()), static_cast<std::uint8_t>(code.back())}}};
  area.kind = kind;
  area.code = std::move(code);
  area.name = "area";
  area.from_day = {2024, 1, 1};
  area.version = 1;
  return area;
}

const Area farm = sound_area(AreaKind::community, "990001400000");  // a whole farm: nine digits and 000
const Area street_corner = sound_area(AreaKind::community, "990001001005");  // one neighbourhood
const Area committee = sound_area(AreaKind::committee, "990001400001");

AddArea sound_grid() {
  AddArea form{};
  form.kind = AreaKind::grid;
  form.code = "990001400001003";
  form.name = "第3网格";
  return form;
}

struct AddCase {
  const char* name;
  const char* wrong_field;  // null: it is allowed
  std::function<void(AddArea&)> change;
  const Area* parent = &committee;
  bool code_taken = false;
};
class Adding : public testing::TestWithParam<AddCase> {};

TEST_P(Adding, breaks_one_thing) {
  AddArea form = sound_grid();
  GetParam().change(form);
  const auto refusal = rules::why_not_add(form, GetParam().parent, GetParam().code_taken, today);
  if (!GetParam().wrong_field) {
    EXPECT_FALSE(refusal) << refusal->fields.front().field;
    return;
  }
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->fields.front().field, GetParam().wrong_field);
}

void nothing(AddArea&) {}
const Area ended = [] {
  Area area = committee;
  area.to_day = today;
  return area;
}();

INSTANTIATE_TEST_SUITE_P(
    areas, Adding,
    testing::Values(
        AddCase{"a_sound_grid", nullptr, nothing},
        AddCase{"a_grid_straight_on_a_farm", "parent_id", nothing, &farm},
        AddCase{"a_grid_on_one_neighbourhood", nullptr, [](AddArea& form) { form.code = "990001001005001"; },
                &street_corner},
        AddCase{"a_grid_on_nothing", "parent_id", nothing, nullptr},
        AddCase{"a_committee_on_a_committee", "parent_id",
                [](AddArea& form) { form.kind = AreaKind::committee; }},
        AddCase{"a_code_of_14_digits", "code", [](AddArea& form) { form.code = "99000140000103"; }},
        AddCase{"a_code_with_a_letter", "code", [](AddArea& form) { form.code = "99000140000100A"; }},
        AddCase{"a_code_of_another_committee", "code", [](AddArea& form) { form.code = "990001400002003"; }},
        AddCase{"an_order_of_000", "code", [](AddArea& form) { form.code = "990001400001000"; }},
        AddCase{"a_committee_of_another_town", "code",
                [](AddArea& form) { form.kind = AreaKind::committee, form.code = "990002400001"; }, &farm},
        AddCase{"a_committee_ending_in_000", "code",
                [](AddArea& form) { form.kind = AreaKind::committee, form.code = "990001400000"; }, &farm},
        AddCase{"a_sound_committee", nullptr,
                [](AddArea& form) { form.kind = AreaKind::committee, form.code = "990001400002"; }, &farm},
        AddCase{"a_committee_that_is_dedicated", "grid_kind",
                [](AddArea& form) {
                  form.kind = AreaKind::committee, form.code = "990001400002",
                  form.grid_kind = GridKind::dedicated;
                },
                &farm},
        AddCase{"a_code_in_use", "code", nothing, &committee, true},
        AddCase{"a_day_three_years_ahead", "from_day",
                [](AddArea& form) {
                  form.from_day = Date{2029, 3, 2};
                }},
        AddCase{"a_phone_of_letters", "supervision_phone",
                [](AddArea& form) { form.supervision_phone = "abc"; }},
        AddCase{"a_parent_that_has_ended", "parent_id", nothing, &ended}),
    [](const auto& tested) { return tested.param.name; });

TEST(Areas, are_there_from_their_first_day_until_the_day_they_end) {
  Area area = committee;
  area.from_day = today;
  area.to_day = today + std::chrono::days{2};
  EXPECT_FALSE(rules::is_there(area, today + std::chrono::days{-1}));
  EXPECT_TRUE(rules::is_there(area, today));
  EXPECT_TRUE(rules::is_there(area, today + std::chrono::days{1}));
  EXPECT_FALSE(rules::is_there(area, today + std::chrono::days{2}));
}

TEST(Areas, sent_twice_are_one_but_another_under_the_same_id_is_refused) {
  AddArea form = sound_grid();
  Area there = sound_area(AreaKind::grid, form.code);
  there.name = "renamed since";
  EXPECT_FALSE(rules::why_not_again(form, there));
  form.code = "990001400001004";
  EXPECT_TRUE(rules::why_not_again(form, there));
}

// ── who answers

const StaffId li{Uuid{{1}}}, wu{Uuid{{2}}}, zhao{Uuid{{3}}};

std::vector<Area> sound_chain() {
  Area grid = sound_area(AreaKind::grid, "990001400001003");
  return {grid, committee, farm};
}
Working works(const Area& area, StaffId staff, std::optional<StaffId> lent_to = {}) {
  return {area.id, staff, "name", 1, "", true, lent_to};
}

TEST(Answering, goes_to_the_areas_own_worker_first) {
  const auto chain = sound_chain();
  const std::vector<Working> working{works(chain[0], li), works(chain[1], wu)};
  const auto worker = rules::who_answers(chain, working, 0, today);
  ASSERT_TRUE(worker);
  EXPECT_EQ(worker->staff_id, li);
  EXPECT_EQ(worker->level, AreaKind::grid);
  EXPECT_FALSE(worker->stand_in_id);
}

TEST(Answering, goes_one_level_up_and_stays_at_the_top) {
  const auto chain = sound_chain();
  const std::vector<Working> working{works(chain[0], li), works(chain[1], wu), works(chain[2], zhao)};
  EXPECT_EQ(rules::who_answers(chain, working, 1, today)->staff_id, wu);
  EXPECT_EQ(rules::who_answers(chain, working, 2, today)->staff_id, zhao);
  EXPECT_EQ(rules::who_answers(chain, working, 9, today)->staff_id, zhao);
}

TEST(Answering, passes_over_levels_where_nobody_works) {
  const auto chain = sound_chain();
  const std::vector<Working> working{works(chain[2], zhao)};
  EXPECT_EQ(rules::who_answers(chain, working, 0, today)->staff_id, zhao);
  EXPECT_FALSE(rules::who_answers(chain, {}, 0, today));
}

TEST(Answering, passes_over_an_area_that_is_no_more) {
  auto chain = sound_chain();
  chain[0].to_day = today;
  const std::vector<Working> working{works(chain[0], li), works(chain[1], wu)};
  EXPECT_EQ(rules::who_answers(chain, working, 0, today)->staff_id, wu);
}

TEST(Answering, names_the_stand_in_lent_for_these_days_before_the_b_post) {
  const auto chain = sound_chain();
  std::vector<Working> working{works(chain[0], li), works(chain[0], wu)};
  EXPECT_EQ(rules::who_answers(chain, working, 0, today)->stand_in_id, wu);
  working[0].lent_to = zhao;
  EXPECT_EQ(rules::who_answers(chain, working, 0, today)->stand_in_id, zhao);
}

// ── posts and duty lists

TEST(Posting, refuses_whom_nobody_granted_two_of_one_rank_and_no_phone) {
  const auto chain = sound_chain();
  const std::vector<Working> working{works(chain[0], li), works(chain[0], wu)};
  const auto wrong = [&](StaffId staff, std::int64_t rank, const char* phone) {
    PostWorkers form{};
    form.workers = {{li, {1}, {"0456-7123456"}}, {staff, {rank}, {phone}}};
    const auto refusal = rules::why_not_post(form, working);
    return refusal ? refusal->fields.front().field : "";
  };
  EXPECT_EQ(wrong(wu, 2, "0456-7123457"), "");
  EXPECT_EQ(wrong(zhao, 2, "0456-7123457"), "workers[1].staff_id");
  EXPECT_EQ(wrong(wu, 1, "0456-7123457"), "workers[1].rank");
  EXPECT_EQ(wrong(wu, 2, "call me"), "workers[1].office_phone");
}

struct PublishCase {
  const char* name;
  const char* wrong_field;
  std::function<void(PublishDutyList&)> change;
};
class Publishing : public testing::TestWithParam<PublishCase> {};

TEST_P(Publishing, breaks_one_thing) {
  PublishDutyList form{};
  form.level = AreaKind::community;
  form.from_day = today;
  form.items = {{"02", "环境卫生", DutyPart::lead, std::nullopt},
                {"0203", "垃圾清运", DutyPart::assist, std::nullopt}};
  GetParam().change(form);
  const auto refusal = rules::why_not_publish(form, Date{2026, 1, 1}, today);
  EXPECT_EQ(refusal ? refusal->fields.front().field : "", GetParam().wrong_field);
}
INSTANTIATE_TEST_SUITE_P(
    duty_lists, Publishing,
    testing::Values(PublishCase{"a_sound_list", "", [](PublishDutyList&) {}},
                    PublishCase{"an_empty_list", "items", [](PublishDutyList& form) { form.items.clear(); }},
                    PublishCase{"a_day_before_the_newest_list", "from_day",
                                [](PublishDutyList& form) {
                                  form.from_day = {2025, 12, 31};
                                }},
                    PublishCase{"a_day_far_ahead", "from_day",
                                [](PublishDutyList& form) {
                                  form.from_day = {2030, 1, 1};
                                }},
                    PublishCase{"a_code_of_odd_length", "items[1].category_code",
                                [](PublishDutyList& form) { form.items[1].category_code = "020"; }},
                    PublishCase{"a_code_of_letters", "items[1].category_code",
                                [](PublishDutyList& form) { form.items[1].category_code = "ab"; }},
                    PublishCase{"one_code_twice", "items[1].category_code",
                                [](PublishDutyList& form) { form.items[1].category_code = "02"; }}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace linli::grid
