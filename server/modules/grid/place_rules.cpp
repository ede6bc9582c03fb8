#include "modules/grid/place_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

#include "modules/grid/rules.hpp"
#include "platform/core/place_text.hpp"
#include "platform/core/text.hpp"

namespace linli::grid::rules {

namespace {

Refusal conflict(Phrase detail) { return {Reason::conflict, std::move(detail)}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The words people write behind a number, longest first.
std::span<const std::string_view> words_behind(PlaceKind kind) {
  static constexpr std::array<std::string_view, 7> building{"号楼", "栋", "幢", "座", "楼", "#", "号"};
  static constexpr std::array<std::string_view, 4> entrance{"单元", "门", "梯", "号"};
  static constexpr std::array<std::string_view, 3> dwelling{"室", "房", "号"};
  switch (kind) {
    case PlaceKind::building:
      return building;
    case PlaceKind::entrance:
      return entrance;
    default:
      return dwelling;
  }
}

std::string own_label(const Place& place) {
  if (place.number.empty() || place.kind == PlaceKind::estate) return place.name;
  switch (place.kind) {
    case PlaceKind::building:
      return place.number + "栋";
    case PlaceKind::entrance:
      return place.number + "单元";
    // A door that opens straight from the estate is a house: "欣园15号".
    default:
      return place.building_id ? place.number : place.number + "号";
  }
}

}  // namespace

std::optional<Phrase> why_not_under(PlaceKind kind, const Place* parent) {
  switch (kind) {
    case PlaceKind::estate:
      if (!parent) return std::nullopt;
      return Phrase{"小区没有上一级。", "Nothing is above an estate."};
    case PlaceKind::building:
      if (!parent || parent->kind == PlaceKind::estate) return std::nullopt;
      return Phrase{"楼栋属于小区，或者单独成栋。", "A building stands in an estate, or alone."};
    case PlaceKind::entrance:
      if (parent && parent->kind == PlaceKind::building) return std::nullopt;
      return Phrase{"单元属于一栋楼。", "An entrance belongs to a building."};
    case PlaceKind::dwelling:
      if (parent && parent->kind != PlaceKind::dwelling) return std::nullopt;
      return Phrase{"户室属于单元、楼栋或小区。", "A door opens from an entrance, a building or an estate."};
  }
  return std::nullopt;
}

namespace {
const Phrase outside_china{"坐标不在中国境内；是不是经度和纬度写反了？经度 73–136，纬度 3–54。",
                           "Not in China; are longitude (73-136) and latitude (3-54) swapped?"};
}

std::optional<Refusal> why_not_coordinate(std::optional<double> lon, std::optional<double> lat) {
  if (!lon && !lat) return std::nullopt;
  if (!lon || !lat)
    return wrong_field(lon ? "lat" : "lon",
                       {"经度和纬度要一起填。", "Longitude and latitude come together."});
  if (*lon >= 73 && *lon <= 136 && *lat >= 3 && *lat <= 54) return std::nullopt;
  return wrong_field("lon", outside_china);
}

std::optional<Refusal> why_not_lay(const LaySitePlan& form) {
  if (!form.west && !form.south && !form.east && !form.north) return std::nullopt;
  const std::array<std::pair<const char*, std::optional<double>>, 4> sides{
      {{"west", form.west}, {"south", form.south}, {"east", form.east}, {"north", form.north}}};
  for (const auto& [name, side] : sides)
    if (!side) return wrong_field(name, {"四条边要一起填。", "The four sides come together."});
  if (why_not_coordinate(form.west, form.south)) return wrong_field("west", outside_china);
  if (why_not_coordinate(form.east, form.north)) return wrong_field("east", outside_china);
  if (*form.west >= *form.east)
    return wrong_field("east", {"东边要在西边的东面。", "The east side lies east of the west side."});
  if (*form.south >= *form.north)
    return wrong_field("north", {"北边要在南边的北面。", "The north side lies north of the south side."});
  return std::nullopt;
}

std::optional<Refusal> why_not_add(const AddPlace& form, const Place* parent, Date today) {
  if (auto problem = why_not_under(form.kind, parent)) return wrong_field("parent_id", *problem);
  if (parent && parent->closed_on && *parent->closed_on <= today)
    return wrong_field("parent_id", {"那里已经拆除了。", "That place was pulled down."});
  if (!parent && !form.area_id)
    return wrong_field("area_id", {"请选它在哪个网格。", "Say which area it lies in."});
  return why_not_coordinate(form.lon, form.lat);
}

std::optional<Refusal> why_not_lie_in(const Area& area, const Place* parent, Date today) {
  if (!is_there(area, today))
    return wrong_field("area_id", {"这个区域今天不在。", "That area is not there today."});
  if (area.to_day && (!parent || parent->area_id != area.id))
    return wrong_field("area_id",
                       {"这个网格到 " + area.to_day->text() + " 就要变更了，请等生效后再加。",
                        "That grid changes on " + area.to_day->text() + "; add the place afterwards."});
  return std::nullopt;
}

std::optional<Refusal> why_nameless(const Place& place) {
  if (place.kind == PlaceKind::estate && place.name.empty())
    return wrong_field("name", {"小区要有名称。", "An estate has a name."});
  if (place.number.empty() && place.name.empty())
    return wrong_field("number", {"编号和名称至少填一项。", "Give a number or a name."});
  return std::nullopt;
}

std::optional<Refusal> why_not_edit(const Place& place, std::int64_t version_read) {
  if (place.closed_on) return conflict({"这里已经拆除了。", "This place was pulled down."});
  if (place.version != version_read) return saved_in_between();
  return std::nullopt;
}

std::string plain_number(PlaceKind kind, std::string_view text) {
  std::string number = normalise(trimmed(text));
  for (std::string_view word : words_behind(kind)) {
    if (!number.ends_with(word)) continue;
    number.resize(number.size() - word.size());
    break;
  }
  if (number.starts_with("第")) number.erase(0, std::string_view{"第"}.size());
  if (kind != PlaceKind::dwelling) number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
  std::ranges::transform(number, number.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
  return number;
}

std::string number_in(PlaceKind kind, std::string_view text) {
  std::string number = plain_number(kind, text);
  std::string_view core = number;
  for (std::string_view stem : {"甲", "乙", "丙", "丁", "东", "西", "南", "北", "中"}) {
    if (core.starts_with(stem)) core.remove_prefix(stem.size());
    if (core.ends_with(stem)) core.remove_suffix(stem.size());
  }
  const auto plain = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-'; };
  const bool is_number =
      std::ranges::all_of(core, plain) && (std::ranges::any_of(core, is_digit) || number.size() == 1);
  return is_number ? number : std::string{};
}

std::int64_t ordinal_of(std::string_view number) {
  const auto first = std::min(number.find_first_of("0123456789"), number.size());
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(number.data() + first, number.data() + number.size(), value);
  if (error != std::errc{} || value > 1'000'000'000) value = 0;
  const std::string_view rest =
      value == 0 ? number : number.substr(static_cast<std::size_t>(end - number.data()));
  return value * 256 + (rest.empty() ? 0 : static_cast<unsigned char>(rest.front()));
}

std::optional<std::int64_t> floor_of(std::string_view number) {
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(number, is_digit) - number.begin());
  if (digits < 3 || digits > 4 || number.size() > digits + 1) return std::nullopt;
  std::int64_t floor = 0;
  std::from_chars(number.data(), number.data() + digits - 2, floor);
  if (floor == 0) return std::nullopt;
  return floor;
}

std::string key_of(std::string_view text) {
  const DoorParts parts = door_parts(text);
  std::string key = parts.estate;
  bool first = true;
  for (const std::string& part : {parts.building, parts.entrance, parts.room}) {
    if (part.empty()) continue;
    if (!std::exchange(first, false)) key += '-';
    key += part;
  }
  return key;
}

std::optional<KeyRange> keys_meant_by(std::string_view text) {
  const std::string key = key_of(text);
  if (key.empty()) return std::nullopt;
  // U+10FFFF stands in no name and sorts behind all that do.
  static constexpr std::string_view last = "\xF4\x8F\xBF\xBF";
  const DoorParts parts = door_parts(text);
  const bool names_a_door = !parts.building.empty() || !parts.entrance.empty() || !parts.room.empty();
  const std::string typed = normalise(trimmed(text));
  const bool ends_in_a_word = static_cast<unsigned char>(typed.back()) >= 0x80;  // 栋, 单元, 室
  return KeyRange{key, key + (names_a_door && ends_in_a_word ? "-" : "") + std::string{last}};
}

KeyRange only_key(std::string_view key) { return {std::string{key}, std::string{key} + '\x01'}; }

void name_under(Place& place, const Place* parent, const Place* estate) {
  place.parent_id = parent ? std::optional{parent->id} : std::nullopt;
  place.estate_id = estate ? std::optional{estate->id} : std::nullopt;
  place.building_id = place.entrance_id = std::nullopt;
  if (parent) {
    place.building_id = parent->kind == PlaceKind::building ? parent->id : parent->building_id;
    place.entrance_id = parent->kind == PlaceKind::entrance ? std::optional{parent->id} : std::nullopt;
  }
  place.label = (parent ? parent->label : "") + own_label(place);
  place.search_key = key_of(place.label);
  const std::string_view behind_estate =
      std::string_view{place.label}.substr(estate ? estate->label.size() : 0);
  place.door_key = place.kind == PlaceKind::estate ? "" : key_of(behind_estate);
  place.ordinal = ordinal_of(place.number);
}

BuildingView picture_of(const Place& building, std::span<const Place> beneath) {
  BuildingView view{building.id, building.label, building.area_id, {}};
  std::vector<const Place*> entrances{nullptr};  // the doors that open straight from the building
  for (const Place& place : beneath)
    if (place.kind == PlaceKind::entrance) entrances.push_back(&place);
  std::ranges::stable_sort(entrances, {},
                           [](const Place* entrance) { return entrance ? entrance->ordinal : -1; });
  for (const Place* entrance : entrances) {
    EntranceView side{};
    if (entrance) side = {entrance->id, entrance->number, entrance->name, {}};
    std::map<std::int64_t, std::vector<const Place*>, std::greater<>> floors;
    for (const Place& place : beneath)
      if (place.kind == PlaceKind::dwelling && place.entrance_id == side.id)
        floors[place.floor.value_or(std::numeric_limits<std::int64_t>::min())].push_back(&place);
    for (auto& [floor, doors] : floors) {
      std::ranges::stable_sort(doors, {}, [](const Place* door) { return door->ordinal; });
      FloorView row{doors.front()->floor, {}};
      for (const Place* door : doors)
        row.doors.push_back({door->id, door->number.empty() ? door->name : door->number});
      side.floors.push_back(std::move(row));
    }
    if (entrance || !side.floors.empty()) view.entrances.push_back(std::move(side));
  }
  return view;
}

}  // namespace linli::grid::rules
