// The pieces of a door as they stand in an address: a number with its word ("3栋", "二单元", "101室") or bare
// ("3-2-101"). Only place_text includes this.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace linli {

// 号 and # name a house, a building or a room, 楼 a building or a floor: their neighbours tell.
enum class DoorWord { bare, building, row, entrance, floor, room, number, hash, storey };

struct DoorAtom {
  DoorWord word = DoorWord::bare;
  std::u32string value;
  std::size_t from = 0, to = 0;  // where it stands; what joins it to the next atom is not part of it
};

// The atom that begins at `at` of a text folded by fold_place.
std::optional<DoorAtom> door_atom_at(std::u32string_view text, std::size_t at);

// Normalised, without spaces, every dash an ASCII one; a space between two numbers is a dash too.
std::u32string fold_place(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace linli
