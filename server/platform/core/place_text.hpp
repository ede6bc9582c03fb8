// Addresses as neighbours write them. One form for comparing: "欣园３幢二单元101室", "欣园3栋2单元101" and
// "欣园小区 3#-2-101" are all "欣园3栋2单元101室". Only the door of an address is understood; what stands
// before it (town, road, estate) and behind it is kept as text.
#pragma once
#include <string>
#include <string_view>

namespace linli {

struct DoorParts {
  std::string estate;  // what stands before the door, normalised, without a closing 小区; may be empty
  std::string building;  // "3", "a", "3a" without 栋, 幢, 号楼, 座, #; a row of one-storey houses is "5排"
  std::string entrance;  // "2" without 单元, 门, 梯
  std::string floor;     // "5", "-1", only where it was written: 5楼, 5层, 5f, 地下一层
  std::string room;      // "101" without 室, 房, 号
  std::string rest;      // what stands behind the door: "东门", "楼下"
  bool operator==(const DoorParts&) const = default;
};

// The parts that are there; all is `estate` where the text names no door. Three bare numbers are building,
// entrance, room and two are building, room, the way people say a door. The number of a house on a road is no
// door.
DoorParts door_parts(std::string_view text);

// "欣园3栋2单元101室"; a floor that the room's number tells already is left out.
std::string door_text(const DoorParts& parts);

// The form for comparing: door_text of door_parts, until it stays. Applied twice it changes nothing.
std::string normalise_place(std::string_view text);

// What stands in a public list: "欣园3栋***" without entrance, floor and room, "胜利路***" without the
// house's number.
std::string mask_place(std::string_view text);

}  // namespace linli
