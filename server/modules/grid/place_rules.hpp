// How places hang together, what they are called and how they are found: values in, values out.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "modules/grid/area.hpp"
#include "modules/grid/place.hpp"
#include "modules/grid/site_plan.hpp"
#include "platform/core/refusal.hpp"

namespace linli::grid::rules {

// An estate stands alone, a building alone or in an estate, an entrance in a building; a door opens from any
// of them.
std::optional<Phrase> why_not_under(PlaceKind kind, const Place* parent);
std::optional<Refusal> why_not_coordinate(std::optional<double> lon, std::optional<double> lat);
// All four sides or none; the west one west of the east one.
std::optional<Refusal> why_not_lay(const LaySitePlan& form);
std::optional<Refusal> why_not_add(const AddPlace& form, const Place* parent, Date today);
// The area takes new places today: it is there, and stays; or the parent shows where its places go when it
// ends.
std::optional<Refusal> why_not_lie_in(const Area& area, const Place* parent, Date today);
std::optional<Refusal> why_nameless(const Place& place);
std::optional<Refusal> why_not_edit(const Place& place, std::int64_t version_read);

// "３号楼" as a building is "3", "02单元" as an entrance "2", "101室" as a door "101".
std::string plain_number(PlaceKind kind, std::string_view text);
// The number a place goes by, or nothing where the text is its name: "3栋", "A座" and "东1单元" are numbers,
// "综合楼", "3号院" and "13连宿舍" names.
std::string number_in(PlaceKind kind, std::string_view text);
// Orders 2 before 10 and 3 before 3A.
std::int64_t ordinal_of(std::string_view number);
// "101" is on floor 1, "1502" on 15; nothing for other shapes.
std::optional<std::int64_t> floor_of(std::string_view number);

// The form places are looked up by, alike for "欣园3栋2单元101室" and "欣园 3-2-101": "欣园3-2-101".
std::string key_of(std::string_view text);
// The keys a typed text stands for: the key itself and whatever it may still become. "3-2-10" may become
// 3-2-101, "3栋" building 3 and all in it, but not building 31. Nothing to look up for a text without a
// letter or digit.
struct KeyRange {
  std::string from, end;  // up to but without `end`
};
std::optional<KeyRange> keys_meant_by(std::string_view text);
// This key alone.
KeyRange only_key(std::string_view key);

// Fills in the chain, label, keys and ordinal of a place whose kind, number and name are set. `estate` is the
// estate it lies in, if any.
void name_under(Place& place, const Place* parent, const Place* estate);

// Entrances in order, each with its floors from the top; `beneath` is everything in the building.
BuildingView picture_of(const Place& building, std::span<const Place> beneath);

}  // namespace linli::grid::rules
