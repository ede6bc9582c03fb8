#include "platform/core/place_text.hpp"

#include <gtest/gtest.h>
#include <utility>
#include <vector>

namespace linli {
namespace {

TEST(PlaceText, has_one_form_for_the_many_ways_to_write_a_door) {
  const std::pair<const char*, std::vector<const char*>> rows[] = {
      {"欣园3栋2单元101室",
       {"欣园３幢二单元101室",
        "欣园3栋2单元101",
        "欣园 3#-2-101",
        "欣园3-2-101",
        "欣园小区三号楼2单元101号",
        "欣园3撞2单元101",
        "欣园 3号楼 2单元 101",
        "欣园3#楼2单元101室",
        "欣园3栋-2-101",
        "欣园第三栋2门101",
        "欣园3楼2单元101室",
        "欣园３＃２－１０１",
        "欣园3—2—101",
        "欣园3 2 101",
        "欣园03栋02单元0101室",
        "欣园3栋二单元一〇一室",
        "欣园3幢2梯101房",
        "欣园3座2单元1楼101室",
        "欣园-3-2-101",
        "欣园，3栋2单元101。",
        "欣园3#2单元101"}},
      {"3栋2单元101室", {"3-2-101", "3栋2单元101", "３幢二单元１０１室", "3#-2-101", "3 2 101"}},
      {"3栋101室", {"3-101", "3栋101", "3号楼101室", "三幢一百零一室", "3#101"}},
      {"欣园3栋", {"欣园3栋", "欣园三号楼", "欣园小区3幢", "欣园3", "欣园3号"}},
      {"欣园3栋2单元", {"欣园3-2", "欣园3栋2", "欣园三栋二单元", "欣园3号楼2门", "欣园3栋2号单元"}},
      {"欣园a栋5层", {"欣园A座5楼", "欣园Ａ栋五层", "欣园a座5F"}},
      {"欣园12栋1单元1203室", {"欣园十二栋一单元12层1203", "欣园12-1-1203", "欣园12号楼1单元12楼1203室"}},
      {"天一2栋", {"天一二栋", "天一2号楼"}},
      {"欣园5栋甲单元", {"欣园5号楼甲单元"}},
      {"三区5排3室", {"三区5排3号", "三区五排3号"}},
      {"101室", {"101", "101室", "一〇一室"}},
  };
  for (const auto& [form, ways] : rows)
    for (const char* way : ways) {
      EXPECT_EQ(normalise_place(way), form) << way;
      EXPECT_EQ(normalise_place(normalise_place(way)), form) << way;
    }
}

struct Row {
  const char* name;
  const char* text;
  DoorParts parts;
};
class Doors : public testing::TestWithParam<Row> {};
TEST_P(Doors, come_apart) {
  const DoorParts parts = door_parts(GetParam().text);
  const DoorParts& expected = GetParam().parts;
  EXPECT_EQ(parts.estate, expected.estate);
  EXPECT_EQ(parts.building, expected.building);
  EXPECT_EQ(parts.entrance, expected.entrance);
  EXPECT_EQ(parts.floor, expected.floor);
  EXPECT_EQ(parts.room, expected.room);
  EXPECT_EQ(parts.rest, expected.rest);
}
INSTANTIATE_TEST_SUITE_P(
    PlaceText, Doors,
    testing::Values(
        Row{"door_alone", "3-2-101", {"", "3", "2", "", "101", ""}},
        Row{"estate_in_front", "欣园3-2-101", {"欣园", "3", "2", "", "101", ""}},
        Row{"road_and_estate", "胜利路12号欣园3栋101", {"胜利路12号欣园", "3", "", "", "101", ""}},
        Row{"road_number_is_no_building", "胜利路12号402室", {"胜利路12号", "", "", "", "402", ""}},
        Row{"road_number_with_a_branch", "胜利路12-3号", {"胜利路12-3号", "", "", "", "", ""}},
        Row{"lane_and_house", "胜利路669弄14号1102", {"胜利路669弄", "14", "", "", "1102", ""}},
        Row{"words_behind", "欣园3栋2单元楼下的路灯", {"欣园", "3", "2", "", "", "楼下的路灯"}},
        Row{"building_then_downstairs", "欣园3号楼下", {"欣园3号楼下", "", "", "", "", ""}},
        Row{"cellar", "欣园3栋地下一层", {"欣园", "3", "", "-1", "", ""}},
        Row{"cellar_by_letter", "欣园3栋B1层", {"欣园", "3", "", "-1", "", ""}},
        Row{"floor_and_door", "水晶花园4栋10-2", {"水晶花园", "4", "", "10", "2", ""}},
        Row{"entrance_by_number", "欣园134幢105号704室", {"欣园", "134", "105", "", "704", ""}},
        Row{"letter_building", "科实大厦B12-301", {"科实大厦", "b12", "", "", "301", ""}},
        Row{"tower_of_a_building", "时代广场A栋B座1203", {"时代广场", "a", "b", "", "1203", ""}},
        Row{"county_is_no_door", "三门县海游镇", {"三门县海游镇", "", "", "", "", ""}},
        Row{"clinic_is_no_door", "欣园3门诊", {"欣园3门诊", "", "", "", "", ""}},
        Row{"highway_is_no_room", "205国道旁", {"205国道旁", "", "", "", "", ""}},
        Row{"telephone_is_no_door", "电话138-1234-5678", {"电话138-1234-5678", "", "", "", "", ""}},
        Row{"date_is_no_door", "2026-02-13", {"2026-02-13", "", "", "", "", ""}},
        Row{"the_door_that_tells_most",
            "欣园3栋2单元101(近5号门)",
            {"欣园", "3", "2", "", "101", "(近5号门)"}},
        Row{"building_by_letter", "欣园A-101", {"欣园", "a", "", "", "101", ""}},
        Row{"entrance_by_letter", "欣园4-D-1259", {"欣园", "4", "d", "", "1259", ""}},
        Row{"rooms_side_by_side", "欣园3栋605-606室", {"欣园", "3", "", "", "605-606", ""}},
        Row{"rooms_side_by_side_alone", "国寿大厦605-606室", {"国寿大厦", "", "", "", "605-606", ""}},
        Row{"rooms_side_by_side_without_a_word", "欣园3-2-101-102", {"欣园", "3", "2", "", "101-102", ""}},
        Row{"rooms_of_two_floors_are_no_pair", "欣园105-206", {"欣园", "105", "", "", "206", ""}},
        Row{"street_is_no_room", "商贸城6楼9街88", {"商贸城", "", "", "6", "", "9街88"}},
        Row{"phase_is_no_entrance", "欣园3栋2期", {"欣园", "3", "", "", "", "2期"}},
        Row{"time_is_no_room", "欣园3栋2单元5楼2个月没水", {"欣园", "3", "2", "5", "", "2个月没水"}},
        Row{"no_door", "欣园小区", {"欣园", "", "", "", "", ""}},
        Row{"short_name_kept", "东小区", {"东小区", "", "", "", "", ""}},
        Row{"nothing", "", {"", "", "", "", "", ""}}, Row{"dashes_alone", "---", {"", "", "", "", "", ""}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(PlaceText, keeps_different_doors_apart) {
  const char* doors[] = {"欣园3栋2单元101", "欣园3栋1单元101", "欣园3栋2单元102", "欣园2栋2单元101",
                         "欣园3栋101",      "欣园1-3-101",     "新园3栋2单元101", "欣园3栋",
                         "欣园3排101",      "欣园a3栋2单元101"};
  for (const char* one : doors)
    for (const char* other : doors)
      EXPECT_EQ(normalise_place(one) == normalise_place(other), one == other) << one << " " << other;
}

TEST(PlaceText, hides_the_door_in_public) {
  const std::pair<const char*, const char*> places[] = {{"欣园3栋2单元101", "欣园3栋***"},
                                                        {"欣园3-101", "欣园3栋***"},
                                                        {"欣园3栋", "欣园3栋"},
                                                        {"欣园", "欣园"},
                                                        {"101室", "***"},
                                                        {"胜利路12号", "胜利路***"},
                                                        {"老街三区5排3号", "老街三区5排***"},
                                                        {"", ""}};
  for (auto [place, masked] : places) EXPECT_EQ(mask_place(place), masked) << place;
}

TEST(PlaceText, withstands_any_bytes) {
  std::string bytes;
  unsigned state = 7;
  const std::string pieces[] = {"3",  "-",  "栋", "单元", "室",   "号", "#", "楼",
                                "一", "第", "负", "\xFF", "\xE6", " ",  "a", "路"};
  for (int i = 0; i < 20'000; ++i) {
    state = state * 1664525 + 1013904223;
    bytes += pieces[(state >> 20) % std::size(pieces)];
    if (i % 13 == 12) {
      const std::string form = normalise_place(bytes);
      EXPECT_EQ(normalise_place(form), form) << bytes;
      bytes.clear();
    }
  }
}

}  // namespace
}  // namespace linli
