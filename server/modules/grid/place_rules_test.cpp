#include "modules/grid/place_rules.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace linli::grid {
namespace {

Place named(PlaceKind kind, std::uint8_t number_of_id, std::string number, std::string name = "",
            const Place* parent = nullptr, const Place* estate = nullptr) {
  Place place{};
  place.id = PlaceId{Uuid{{number_of_id}}};
  place.kind = kind;
  place.number = std::move(number);
  place.name = std::move(name);
  place.version = 1;
  rules::name_under(place, parent, estate);
  return place;
}

const Place estate = named(PlaceKind::estate, 1, "", "欣园");
const Place building = named(PlaceKind::building, 2, "3", "", &estate, &estate);
const Place entrance = named(PlaceKind::entrance, 3, "2", "", &building, &estate);
const Place door = named(PlaceKind::dwelling, 4, "101", "", &entrance, &estate);

TEST(Names, are_made_of_the_chain) {
  EXPECT_EQ(door.label, "欣园3栋2单元101");
  EXPECT_EQ(door.search_key, "欣园3-2-101");
  EXPECT_EQ(door.door_key, "3-2-101");
  EXPECT_EQ(door.parent_id, entrance.id);
  EXPECT_EQ(door.entrance_id, entrance.id);
  EXPECT_EQ(door.building_id, building.id);
  EXPECT_EQ(door.estate_id, estate.id);
  EXPECT_EQ(entrance.building_id, building.id);
  EXPECT_FALSE(entrance.entrance_id);
  EXPECT_EQ(estate.door_key, "");
}

TEST(Names, of_a_house_that_opens_straight_from_the_estate) {
  const Place house = named(PlaceKind::dwelling, 5, "15", "", &estate, &estate);
  EXPECT_EQ(house.label, "欣园15号");
  EXPECT_EQ(house.search_key, "欣园15");
  EXPECT_FALSE(house.building_id);
}

TEST(Names, of_a_building_that_stands_alone_and_has_no_number) {
  const Place hall = named(PlaceKind::building, 6, "", "综合楼");
  const Place shop = named(PlaceKind::dwelling, 7, "102", "", &hall);
  EXPECT_EQ(shop.label, "综合楼102");
  EXPECT_EQ(shop.search_key, rules::key_of("综合楼102"));
  EXPECT_EQ(shop.search_key, shop.door_key);
}

struct Typed {
  const char* name;
  const char* text;
  bool finds_door, finds_building;
};
class LookingUp : public testing::TestWithParam<Typed> {};
TEST_P(LookingUp, means_a_range_of_keys) {
  const auto keys = rules::keys_meant_by(GetParam().text);
  const auto found = [&](const Place& place) {
    if (!keys) return false;
    const auto within = [&](const std::string& key) { return keys->from <= key && key < keys->end; };
    return within(place.search_key) || within(place.door_key);
  };
  EXPECT_EQ(found(door), GetParam().finds_door);
  EXPECT_EQ(found(building), GetParam().finds_building);
}
INSTANTIATE_TEST_SUITE_P(texts, LookingUp,
                         testing::Values(Typed{"the_whole_label", "欣园3栋2单元101", true, false},
                                         Typed{"other_words_for_it", "欣园 ３号楼二单元101室", true, false},
                                         Typed{"the_door_alone", "3-2-101", true, false},
                                         Typed{"the_beginning_of_a_door", "3-2-10", true, false},
                                         Typed{"a_building", "欣园3栋", true, true},
                                         Typed{"a_building_without_its_estate", "3栋", true, true},
                                         Typed{"the_estate", "欣园", true, true},
                                         Typed{"the_beginning_of_the_estate", "欣", true, true},
                                         Typed{"another_building", "欣园31栋", false, false},
                                         Typed{"another_entrance", "3-1", false, false},
                                         Typed{"another_estate", "松园3栋", false, false},
                                         Typed{"nothing_but_marks", "--", false, false}),
                         [](const auto& tested) { return tested.param.name; });

TEST(LookingUpABuilding, does_not_mean_one_whose_number_begins_alike) {
  const Place other = named(PlaceKind::building, 8, "31", "", &estate, &estate);
  const auto keys = rules::keys_meant_by("3栋");
  ASSERT_TRUE(keys);
  EXPECT_FALSE(keys->from <= other.door_key && other.door_key < keys->end);
  const auto begun = rules::keys_meant_by("3");
  EXPECT_TRUE(begun->from <= other.door_key && other.door_key < begun->end) << "3 may still become 31";
}

TEST(Numbers, are_kept_without_their_words) {
  EXPECT_EQ(rules::plain_number(PlaceKind::building, "３号楼"), "3");
  EXPECT_EQ(rules::plain_number(PlaceKind::building, "第03栋"), "3");
  EXPECT_EQ(rules::plain_number(PlaceKind::building, "a座"), "A");
  EXPECT_EQ(rules::plain_number(PlaceKind::entrance, "02单元"), "2");
  EXPECT_EQ(rules::plain_number(PlaceKind::dwelling, "0101室"), "0101");
  EXPECT_EQ(rules::plain_number(PlaceKind::dwelling, " "), "");
}

TEST(Numbers, are_told_from_names) {
  for (const char* number : {"3栋", "３号楼", "A座", "3A", "东1", "甲3栋", "3-1"})
    EXPECT_NE(rules::number_in(PlaceKind::building, number), "") << number;
  for (const char* name : {"综合楼", "东楼", "3号院", "13连宿舍", "二期2号综合楼", "KTV", ""})
    EXPECT_EQ(rules::number_in(PlaceKind::building, name), "") << name;
  EXPECT_EQ(rules::number_in(PlaceKind::dwelling, "东15号"), "东15");
}

TEST(Numbers, are_ordered_as_people_count) {
  const std::vector<std::string> in_order{"2", "3", "3A", "3B", "10", "101", "1001"};
  for (std::size_t i = 1; i < in_order.size(); ++i)
    EXPECT_LT(rules::ordinal_of(in_order[i - 1]), rules::ordinal_of(in_order[i])) << in_order[i];
  EXPECT_LT(rules::ordinal_of("A"), rules::ordinal_of("B"));
}

TEST(Floors, are_read_off_the_usual_numbers_only) {
  EXPECT_EQ(rules::floor_of("101"), 1);
  EXPECT_EQ(rules::floor_of("1502"), 15);
  EXPECT_EQ(rules::floor_of("0301"), 3);
  EXPECT_EQ(rules::floor_of("101A"), 1);
  for (const char* other : {"5", "15", "10101", "001", "B101", "甲101", ""})
    EXPECT_FALSE(rules::floor_of(other)) << other;
}

TEST(Hanging, follows_the_order_estate_building_entrance_door) {
  const std::vector<std::pair<PlaceKind, std::vector<const Place*>>> allowed{
      {PlaceKind::estate, {nullptr}},
      {PlaceKind::building, {nullptr, &estate}},
      {PlaceKind::entrance, {&building}},
      {PlaceKind::dwelling, {&estate, &building, &entrance}}};
  for (const auto& [kind, parents] : allowed)
    for (const Place* parent : {static_cast<const Place*>(nullptr), &estate, &building, &entrance, &door})
      EXPECT_EQ(!rules::why_not_under(kind, parent), std::ranges::count(parents, parent) > 0)
          << name_of(kind) << " under " << (parent ? name_of(parent->kind) : "nothing");
}

TEST(Coordinates, come_together_and_lie_in_china) {
  EXPECT_FALSE(rules::why_not_coordinate(std::nullopt, std::nullopt));
  EXPECT_FALSE(rules::why_not_coordinate(124.1, 48.2));
  EXPECT_EQ(rules::why_not_coordinate(124.1, std::nullopt)->fields.front().field, "lat");
  EXPECT_EQ(rules::why_not_coordinate(std::nullopt, 48.2)->fields.front().field, "lon");
  EXPECT_TRUE(rules::why_not_coordinate(48.2, 124.1)) << "swapped";
  EXPECT_TRUE(rules::why_not_coordinate(NAN, 48.2));
}

TEST(APicture, shows_entrances_in_order_and_the_top_floor_first) {
  const Place first = named(PlaceKind::entrance, 10, "1", "", &building, &estate);
  const auto dwelling = [&](std::uint8_t id, const char* number, const Place& at) {
    Place place = named(PlaceKind::dwelling, id, number, "", &at, &estate);
    place.floor = rules::floor_of(number);
    return place;
  };
  const std::vector<Place> beneath{entrance,
                                   first,
                                   dwelling(11, "102", first),
                                   dwelling(12, "101", first),
                                   dwelling(13, "1001", first),
                                   dwelling(14, "车库", first),
                                   dwelling(15, "101", entrance),
                                   dwelling(16, "103", building)};
  const BuildingView view = rules::picture_of(building, beneath);
  ASSERT_EQ(view.entrances.size(), 3u);
  EXPECT_FALSE(view.entrances[0].id) << "doors straight from the building";
  EXPECT_EQ(view.entrances[1].number, "1");
  EXPECT_EQ(view.entrances[2].number, "2");
  const auto& floors = view.entrances[1].floors;
  ASSERT_EQ(floors.size(), 3u);
  EXPECT_EQ(floors[0].floor, 10);
  EXPECT_EQ(floors[1].floor, 1);
  EXPECT_FALSE(floors[2].floor);
  EXPECT_EQ(floors[1].doors[0].number, "101");
  EXPECT_EQ(floors[1].doors[1].number, "102");
}

TEST(SitePlans, lie_on_four_sides_or_none) {
  struct Row {
    std::optional<double> west, south, east, north;
    std::string wrong;
  };
  const std::vector<Row> rows{{{}, {}, {}, {}, ""},
                              {124.1, 48.1, 124.2, 48.2, ""},
                              {124.1, 48.1, 124.2, {}, "north"},
                              {{}, 48.1, 124.2, 48.2, "west"},
                              {48.1, 124.1, 48.2, 124.2, "west"},
                              {124.1, 48.1, 190.0, 48.2, "east"},
                              {124.2, 48.1, 124.1, 48.2, "east"},
                              {124.1, 48.2, 124.2, 48.2, "north"}};
  for (const Row& row : rows) {
    const auto refusal = rules::why_not_lay({1, row.west, row.south, row.east, row.north});
    EXPECT_EQ(refusal ? refusal->fields.front().field : "", row.wrong);
  }
}

}  // namespace
}  // namespace linli::grid
