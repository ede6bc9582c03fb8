#include "modules/grid/change_rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::grid {
namespace {

constexpr Date today{2026, 3, 2}, tomorrow{2026, 3, 3};

Area area_of_kind(AreaKind kind, std::uint8_t number, std::string code, std::optional<AreaId> parent = {}) {
  Area area{};
  area.id = AreaId{Uuid{{number}}};
  area.kind = kind;
  area.parent_id = parent;
  area.code = std::move(code);
  area.from_day = {2024, 1, 1};
  area.version = 7;
  return area;
}

const Area committee = area_of_kind(AreaKind::committee, 1, "990001400001");
const Area neighbour = area_of_kind(AreaKind::committee, 2, "990001400002");
const Area grid = area_of_kind(AreaKind::grid, 3, "990001400001001", committee.id);
const Area sister = area_of_kind(AreaKind::grid, 4, "990001400001002", committee.id);
const PlaceId building{Uuid{{9}}};

std::string field_of(const std::optional<Refusal>& refusal) {
  if (!refusal) return "";
  return refusal->fields.empty() ? name_of(refusal->reason) : refusal->fields.front().field;
}

TEST(Posts, go_to_each_heir_once_behind_those_shown_there_already) {
  const AreaId heir{Uuid{{8}}};
  const StaffId li{Uuid{{21}}}, sun{Uuid{{22}}}, zhou{Uuid{{23}}};
  const std::vector<Succession> successions{{{}, grid.id, heir}, {{}, sister.id, heir}};
  const std::vector<AreaWorker> posts{{heir, zhou, 1, "7"},
                                      {grid.id, li, 1, "1"},
                                      {sister.id, sun, 1, "2"},
                                      {grid.id, zhou, 2, "3"},
                                      {committee.id, sun, 2, "4"}};
  const auto there = rules::posts_at(heir, successions, posts);
  ASSERT_EQ(there.size(), 3U);
  EXPECT_EQ(there[0].staff_id, zhou);
  EXPECT_EQ(there[1].staff_id, li);
  EXPECT_EQ(there[2].staff_id, sun);
  for (std::size_t i = 0; i < there.size(); ++i) {
    EXPECT_EQ(there[i].rank, static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(there[i].area_id, heir);
  }
}

TEST(Changing, is_refused_for_one_reason_each) {
  const auto wrong = [](std::int64_t version, Date day, bool planned, Area area = grid) {
    return field_of(rules::why_not_change(area, version, day, planned, today));
  };
  EXPECT_EQ(wrong(7, tomorrow, false), "");
  EXPECT_EQ(wrong(7, today, false), "") << "from today is early enough";
  EXPECT_EQ(wrong(6, tomorrow, false), "conflict") << "somebody saved in between";
  EXPECT_EQ(wrong(7, {2026, 3, 1}, false), "day") << "yesterday is over";
  EXPECT_EQ(wrong(7, {2029, 1, 1}, false), "day") << "too far ahead";
  EXPECT_EQ(wrong(7, tomorrow, true), "conflict") << "another change is ahead";
  Area ending = grid;
  ending.to_day = Date{2026, 4, 1};
  EXPECT_EQ(wrong(7, tomorrow, false, ending), "conflict") << "it ends already";
  Area young = grid;
  young.from_day = tomorrow;
  EXPECT_EQ(wrong(7, tomorrow, false, young), "day") << "it has not stood a day";
}

SplitArea sound_split() {
  SplitArea form{};
  form.version = 7;
  form.day = tomorrow;
  form.parts.resize(2);
  form.parts[0].code = "990001400001011";
  form.parts[0].places = {building};
  form.parts[1].code = "990001400001012";
  return form;
}

struct SplitCase {
  const char* name;
  const char* wrong_field;
  std::function<void(SplitArea&)> change;
  const Area* area = &grid;
};
class Splitting : public testing::TestWithParam<SplitCase> {};
TEST_P(Splitting, breaks_one_thing) {
  SplitArea form = sound_split();
  GetParam().change(form);
  EXPECT_EQ(field_of(rules::why_not_split(form, *GetParam().area, committee)), GetParam().wrong_field);
}
INSTANTIATE_TEST_SUITE_P(
    grids, Splitting,
    testing::Values(SplitCase{"in_two", "", [](SplitArea&) {}},
                    SplitCase{"of_a_committee", "conflict", [](SplitArea&) {}, &committee},
                    SplitCase{"in_one", "parts", [](SplitArea& form) { form.parts.resize(1); }},
                    SplitCase{"with_a_code_of_another_committee", "parts[1].code",
                              [](SplitArea& form) { form.parts[1].code = "990001400002012"; }},
                    SplitCase{"with_one_code_for_both", "parts[1].code",
                              [](SplitArea& form) { form.parts[1].code = form.parts[0].code; }},
                    SplitCase{"with_the_old_code", "parts[0].code",
                              [](SplitArea& form) { form.parts[0].code = grid.code; }},
                    SplitCase{"where_nobody_takes_the_rest", "parts",
                              [](SplitArea& form) { form.parts[1].places = {PlaceId{Uuid{{8}}}}; }},
                    SplitCase{"where_two_take_the_rest", "parts[1].places",
                              [](SplitArea& form) { form.parts[0].places.clear(); }},
                    SplitCase{"with_one_place_in_both", "parts[1].places",
                              [](SplitArea& form) {
                                form.parts.resize(3);
                                form.parts[2].code = "990001400001013";
                                form.parts[1].places = {building};
                              }}),
    [](const auto& tested) { return tested.param.name; });

TEST(Merging, takes_two_or_more_sisters_and_a_new_code) {
  MergeAreas form{};
  form.code = "990001400001021";
  form.day = tomorrow;
  const auto wrong = [&](std::vector<Area> areas) {
    return field_of(rules::why_not_merge(form, areas, committee));
  };
  EXPECT_EQ(wrong({grid, sister}), "");
  EXPECT_EQ(wrong({grid}), "areas");
  EXPECT_EQ(wrong({grid, grid}), "areas[0].id");
  Area stranger = sister;
  stranger.parent_id = neighbour.id;
  EXPECT_EQ(wrong({grid, stranger}), "areas[1].id");
  form.code = sister.code;
  EXPECT_EQ(wrong({grid, sister}), "code");
}

TEST(Moving, needs_another_committee_and_its_code) {
  MoveArea form{};
  form.day = tomorrow;
  form.code = "990001400002001";
  EXPECT_EQ(field_of(rules::why_not_move(form, grid, neighbour)), "");
  EXPECT_EQ(field_of(rules::why_not_move(form, grid, committee)), "parent_id");
  EXPECT_EQ(field_of(rules::why_not_move(form, committee, neighbour)), "conflict");
  Area ending = neighbour;
  ending.to_day = Date{2026, 6, 1};
  EXPECT_EQ(field_of(rules::why_not_move(form, grid, ending)), "parent_id");
  form.code = "990001400001009";
  EXPECT_EQ(field_of(rules::why_not_move(form, grid, neighbour)), "code");
}

TEST(Closing, waits_until_nothing_is_left) {
  EXPECT_EQ(field_of(rules::why_not_close(grid, 0, 0)), "");
  EXPECT_EQ(field_of(rules::why_not_close(grid, 1, 0)), "conflict");
  EXPECT_EQ(field_of(rules::why_not_close(committee, 0, 1)), "conflict");
  EXPECT_EQ(field_of(rules::why_not_close(area_of_kind(AreaKind::community, 5, "990001400000"), 0, 0)),
            "conflict");
}

TEST(Rezoning, goes_into_an_area_that_stays) {
  RezonePlaces form{};
  form.day = tomorrow;
  form.places = {building};
  EXPECT_EQ(field_of(rules::why_not_rezone(form, grid, false, today)), "");
  EXPECT_EQ(field_of(rules::why_not_rezone(form, grid, true, today)), "area_id");
  Area ending = grid;
  ending.to_day = Date{2026, 6, 1};
  EXPECT_EQ(field_of(rules::why_not_rezone(form, ending, false, today)), "area_id");
  form.day = {2026, 3, 1};
  EXPECT_EQ(field_of(rules::why_not_rezone(form, grid, false, today)), "day");
  form.places.clear();
  EXPECT_EQ(field_of(rules::why_not_rezone(form, grid, false, today)), "places");
}

TEST(CallingOff, is_for_what_is_still_ahead) {
  AreaChange change{};
  change.version = 3;
  change.state = ChangeState::planned;
  EXPECT_EQ(field_of(rules::why_not_call_off(change, 3)), "");
  EXPECT_EQ(field_of(rules::why_not_call_off(change, 2)), "conflict");
  change.state = ChangeState::in_force;
  EXPECT_EQ(field_of(rules::why_not_call_off(change, 3)), "conflict");
  change.state = ChangeState::called_off;
  EXPECT_EQ(field_of(rules::why_not_call_off(change, 3)), "conflict");
}

}  // namespace
}  // namespace linli::grid
