// Addresses as neighbours write them. One form for comparing: "欣园３幢二单元101室", "欣园3栋2单元101" and
// "欣园 3#-2-101" are all "欣园3栋2单元101室". Only the door's end of an address is understood; what stands
// before it (town, road, estate) is kept as text.
#pragma once
#include <string>
#include <string_view>

namespace linli {

struct DoorParts {
  std::string estate;  // what stands before the building, normalised: "欣园", "胜利路12号欣园"; may be empty
  std::string building;  // "3", "a", "3a"; without 栋, 幢, 号楼, 座, #
  std::string entrance;  // "2"; without 单元, 门, 梯
  std::string floor;     // "5", "-1" only where it was written: 5楼, 5层, 5f, 地下一层
  std::string room;      // "101"; without 室, 房, 号
  bool operator==(const DoorParts&) const = default;
};

// The parts that are there; all but `estate` are empty where the text names no door. Three bare numbers are
// building-entrance-room, two are building-room, one after an estate's name is a room: the way people say a
// door.
DoorParts door_parts(std::string_view text);

// "欣园3栋2单元101室", built of the parts; a floor that the room's number already tells is left out.
std::string door_text(const DoorParts& parts);

// The form for comparing: door_text(door_parts(text)). Applying it twice changes nothing.
std::string normalise_place(std::string_view text);

}  // namespace linli
