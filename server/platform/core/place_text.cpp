#include "platform/core/place_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "platform/core/door_atoms.hpp"

namespace linli {

namespace {
enum Level : std::size_t { none, building, entrance, floor, room, beyond };

// A door under way: the value on each level, and how far down it reaches.
struct Door {
  std::array<std::u32string, beyond> values;
  std::size_t level = none;
  std::size_t from = 0, to = 0;  // where it stands in the text
  bool row = false;

  bool put(std::size_t at, const std::u32string& value) {
    if (at <= level || at >= beyond) return false;
    values[at] = value;
    level = at;
    return true;
  }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(values, [](const auto& value) { return !value.empty(); }));
  }
};

using Atoms = std::vector<DoorAtom>;

// 605-606室: rooms of one floor side by side, let together.
bool run_on(const DoorAtom& one, const DoorAtom& next) {
  auto digits = [](const std::u32string& value) {
    return std::ranges::all_of(value, [](char32_t c) { return c >= U'0' && c <= U'9'; });
  };
  const std::size_t size = one.value.size();
  return one.word == DoorWord::bare && one.to < next.from && size >= 3 && size == next.value.size() &&
         digits(one.value) && digits(next.value) && one.value < next.value &&
         one.value.compare(0, size - 2, next.value, 0, size - 2) == 0;
}

// All atoms that follow one another from `at`, joined by nothing or a dash. Rooms side by side are one;
// without 室 only behind a building, as 105-106 alone is building 105.
Atoms atoms_from(std::u32string_view text, std::size_t at) {
  Atoms atoms;
  while (auto atom = door_atom_at(text, at)) {
    if (!atoms.empty() && run_on(atoms.back(), *atom) && (atom->word == DoorWord::room || atoms.size() > 1)) {
      atom->value = atoms.back().value + U'-' + atom->value;
      atom->from = atoms.back().from;
      atoms.pop_back();
    }
    atoms.push_back(*atom);
    at = atom->to;
    if (at < text.size() && text[at] == U'-') ++at;
  }
  return atoms;
}

// 101, 7e and b12 can only be rooms; 2 may be an entrance.
bool like_a_room(const std::u32string& value) {
  const bool lettered = value.size() > 1 && std::ranges::any_of(value, [](char32_t c) { return c > U'9'; });
  return value.size() >= 3 || lettered;
}

// The level of an atom that stands at `i`, below `level`; `none` for a bare one, and for one that fits
// nowhere.
std::size_t level_of(const Atoms& atoms, std::size_t i, std::size_t level) {
  const DoorAtom& atom = atoms[i];
  const DoorAtom* next = i + 1 < atoms.size() ? &atoms[i + 1] : nullptr;
  switch (atom.word) {
    case DoorWord::building:
      return level == building ? entrance : building;  // A栋B座
    case DoorWord::row:
      return building;
    case DoorWord::entrance:
      return entrance;
    case DoorWord::floor:
      return floor;
    case DoorWord::room:
      return room;
    case DoorWord::storey:
      return level == none && next && next->word == DoorWord::entrance ? building : floor;
    case DoorWord::hash:
      return level == none && !like_a_room(atom.value) ? building : room;
    case DoorWord::number:
      if (level >= entrance) return room;
      if (level == building) return next ? entrance : room;  // 134幢105号704室, 53幢3号
      return next && (next->word == DoorWord::number || next->word == DoorWord::building) ? none : building;
    case DoorWord::bare:
      break;
  }
  return none;
}

// Where bare numbers belong, that stand below `level` and above `next`: three are building, entrance, room.
std::vector<std::size_t> bare_levels(const Atoms& atoms, std::size_t at, std::size_t count, std::size_t level,
                                     std::size_t next) {
  const bool room_last =
      next == beyond && (like_a_room(atoms[at + count - 1].value) || level >= entrance || count > 2);
  std::vector<std::size_t> levels;
  const std::size_t above = room_last ? count - 1 : count;
  // 4栋10-2 is the tenth floor's second door; nobody numbers rooms of an entrance by one digit.
  std::size_t start = level + 1;
  if (!room_last && next == beyond && level == building && count == 2) return {floor, room};
  for (std::size_t i = 0; i < above; ++i) levels.push_back(start++);
  if (room_last) levels.push_back(room);
  return levels;
}

bool believable(std::size_t level, const std::u32string& value) {
  if (level != room) return value.size() <= (level == floor ? 2U : 3U);
  const bool side_by_side = value.find(U'-') != std::u32string::npos;
  return side_by_side || (value.size() <= 5U &&
                          std::ranges::any_of(value, [](char32_t c) { return c >= U'0' && c <= U'9'; }));
}

// Puts the run of bare numbers at `i` into the door; false when they make no sense there.
bool put_bare(Door& door, const Atoms& atoms, std::size_t& i) {
  std::size_t end = i;
  while (end < atoms.size() && atoms[end].word == DoorWord::bare) ++end;
  std::size_t next = beyond;
  if (end < atoms.size()) {
    if (atoms[end].word == DoorWord::building || atoms[end].word == DoorWord::row) return false;
    next = level_of(atoms, end, std::max<std::size_t>(door.level, building));
  }
  const auto levels = bare_levels(atoms, i, end - i, door.level, next);
  if (levels.back() >= next) return false;
  for (std::size_t at : levels) {
    if (!believable(at, atoms[i].value) || !door.put(at, atoms[i].value)) return false;
    door.to = atoms[i++].to;
  }
  return true;
}

Door read_door(const Atoms& atoms, std::size_t first) {
  Door door;
  door.from = door.to = atoms[first].from;
  for (std::size_t i = first; i < atoms.size();) {
    if (atoms[i].word == DoorWord::bare) {
      if (!put_bare(door, atoms, i)) break;
      continue;
    }
    const std::size_t level = level_of(atoms, i, door.level);
    if (level == none || !door.put(level, atoms[i].value)) break;
    door.row = door.row || atoms[i].word == DoorWord::row;
    door.to = atoms[i++].to;
  }
  return door;
}

bool on_a_road(std::u32string_view before) {
  if (before.ends_with(U'-')) before.remove_suffix(1);
  return !before.empty() &&
         std::u32string_view{U"路街道巷附"}.find(before.back()) != std::u32string_view::npos;
}

// The number of a house on its road (125号, 125-3号) is no part of the door behind it.
std::size_t after_road_number(std::u32string_view text, const Atoms& atoms) {
  if (!on_a_road(text.substr(0, atoms.front().from))) return 0;
  std::size_t i = 0;
  while (i < atoms.size() && atoms[i].word == DoorWord::bare) ++i;
  const bool numbered = i < atoms.size() && atoms[i].word == DoorWord::number;
  if (numbered) return i + 1;
  return i == atoms.size() ? i : 0;
}

// One number alone, bare or with 号, is a door only as the last word: 欣园101 and 欣园5号, but not 205国道.
bool stands(const Door& door, const Atoms& atoms, std::size_t first, std::u32string_view text) {
  const bool alone =
      door.count() == 1 && (atoms[first].word == DoorWord::bare || atoms[first].word == DoorWord::number);
  return door.count() > 1 || (door.count() == 1 && (!alone || door.to == text.size()));
}

// The door that tells most; of two that tell as much, the later one, but a number without its word never
// outdoes one with it.
Door find_door(std::u32string_view text) {
  Door best;
  for (std::size_t at = 0; at < text.size();) {
    const Atoms atoms = atoms_from(text, at);
    const std::size_t start = atoms.empty() ? 0 : after_road_number(text, atoms);
    for (std::size_t first = start; first < atoms.size(); ++first) {
      // Not in the middle of a dashed number: 138-1234-5678 holds no door 1234-5678.
      if (first > start && text[atoms[first].from - 1] == U'-') continue;
      const Door door = read_door(atoms, first);
      if (!stands(door, atoms, first, text)) continue;
      const bool worded = atoms[first].word != DoorWord::bare && atoms[first].word != DoorWord::number;
      if (door.count() > best.count() || (door.count() == best.count() && worded)) best = door;
      break;
    }
    at = atoms.empty() ? at + 1 : atoms.back().to;
  }
  return best;
}

constexpr std::u32string_view loose = U"-,，.。;；:：、!！ ";

std::u32string_view estate_name(std::u32string_view text) {
  while (!text.empty() && loose.find(text.back()) != std::u32string_view::npos) text.remove_suffix(1);
  const bool named = text.size() >= 4 && text.ends_with(U"小区");
  if (named && text[text.size() - 3] > U'z') text.remove_suffix(2);  // but A小区 and 80小区 are whole names
  return text;
}

std::u32string_view trimmed_rest(std::u32string_view text) {
  while (!text.empty() && loose.find(text.front()) != std::u32string_view::npos) text.remove_prefix(1);
  while (!text.empty() && loose.find(text.back()) != std::u32string_view::npos) text.remove_suffix(1);
  return text;
}
}  // namespace

DoorParts door_parts(std::string_view text) {
  const std::u32string folded = fold_place(text);
  const std::u32string_view all = folded;
  const Door door = find_door(all);
  if (door.count() == 0) return {to_utf8(estate_name(all)), {}, {}, {}, {}, {}};
  return {to_utf8(estate_name(all.substr(0, door.from))),
          to_utf8(door.values[building]) + (door.row ? "排" : ""),
          to_utf8(door.values[entrance]),
          to_utf8(door.values[floor]),
          to_utf8(door.values[room]),
          to_utf8(trimmed_rest(all.substr(door.to)))};
}

std::string door_text(const DoorParts& parts) {
  std::string door;
  if (!parts.building.empty()) door += parts.building + (parts.building.ends_with("排") ? "" : "栋");
  if (!parts.entrance.empty()) door += parts.entrance + "单元";
  const bool told = parts.room.size() == parts.floor.size() + 2 && parts.room.starts_with(parts.floor);
  if (parts.floor.starts_with('-'))
    door += "负" + parts.floor.substr(1) + "层";
  else if (!parts.floor.empty() && !told)
    door += parts.floor + "层";
  if (!parts.room.empty()) door += parts.room + "室";
  // "abc-3栋" must not become building abc3.
  auto latin = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const bool runs_on =
      !parts.estate.empty() && latin(parts.estate.back()) && !door.empty() && latin(door.front());
  return parts.estate + (runs_on ? "-" : "") + door + parts.rest;
}

// What stood apart may have come together ("10栋楼"): once more, until nothing changes.
std::string normalise_place(std::string_view text) {
  std::string form = door_text(door_parts(text));
  for (int rounds = 0; rounds < 3; ++rounds) {
    std::string again = door_text(door_parts(form));
    if (again == form) break;
    form = std::move(again);
  }
  return form;
}

std::string mask_place(std::string_view text) {
  DoorParts parts = door_parts(text);
  const bool deeper = !(parts.entrance.empty() && parts.floor.empty() && parts.room.empty());
  if (deeper || !parts.building.empty()) {
    const DoorParts shown{parts.estate, parts.building, {}, {}, {}, {}};
    return door_text(shown) + (deeper ? "***" : "");
  }
  // A house without a building's number: 胜利路12号 keeps its road.
  const std::size_t number = parts.estate.find_last_of("0123456789");
  if (number == std::string::npos) return parts.estate;
  const std::size_t before = parts.estate.find_last_not_of("0123456789", number);
  return parts.estate.substr(0, before == std::string::npos ? 0 : before + 1) + "***";
}

}  // namespace linli
