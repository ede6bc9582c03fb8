// Places as people say them (小区 › 栋 › 单元 › 户室), the area each lies in from which day on, and the
// ground an area covers. Coordinates are WGS84 degrees.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/change.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class PlaceKind { estate, building, entrance, dwelling };
DESCRIBE_ENUM(PlaceKind, estate, building, entrance, dwelling)

struct Place {
  PlaceId id;
  PlaceKind kind;
  std::optional<PlaceId>
      parent_id;  // an estate has none; a building may stand alone; the rest hang on something
  std::optional<PlaceId> estate_id;  // the chain, so that one query reads it; a place is not in its own chain
  std::optional<PlaceId> building_id;
  std::optional<PlaceId> entrance_id;
  AreaId area_id;                     // today's; of another day: area_of
  std::string number;                 // "3", "2", "101"; empty when it goes by its name alone
  std::string name;                   // "欣园", "综合楼"; often empty below the estate
  std::string label;                  // "欣园3栋2单元101": as it is shown
  std::string search_key;             // the label normalised: "欣园3-2-101"
  std::string door_key;               // the same without the estate: "3-2-101"
  std::int64_t ordinal;               // orders 2 before 10 among its sisters
  std::optional<std::int64_t> floor;  // of a dwelling
  std::optional<double> lon;
  std::optional<double> lat;
  std::optional<Date> closed_on;  // pulled down; it is no longer found, what hangs on it stays
  std::int64_t version;
};
DESCRIBE_ROW(Place, "place", id, kind, parent_id, estate_id, building_id, entrance_id, area_id, number, name,
             label, search_key, door_key, ordinal, floor, lon, lat, closed_on, version)

}  // namespace linli

namespace linli::grid {

// The place lies in area_id from from_day until the next row of the same place.
struct PlaceArea {
  PlaceId place_id;
  Date from_day;
  AreaId area_id;
  std::optional<AreaChangeId> change_id;
};
DESCRIBE_ROW(PlaceArea, "place_area", place_id, from_day, area_id, change_id)

// What a place is called, when something above it takes another name.
struct PlaceLabel {
  PlaceId id;
  std::string label;
  std::string search_key;
  std::string door_key;
};
DESCRIBE_ROW(PlaceLabel, "place", id, label, search_key, door_key)

// ── forms
struct AddPlace {
  std::optional<PlaceId> id;  // the client may bring its own; the same place twice is one place
  PlaceKind kind;
  std::optional<PlaceId> parent_id;
  std::optional<AreaId> area_id;  // the parent's when it does not say
  std::optional<Text<20>> number;
  std::optional<Text<40>> name;
  std::optional<Whole<-9, 200>> floor;  // read off the number ("1502" is floor 15) when it does not say
  std::optional<double> lon;
  std::optional<double> lat;
};
DESCRIBE_FORM(AddPlace, id, kind, parent_id, area_id, number, name, floor, lon, lat)

struct EditPlace {  // what is absent stays
  std::int64_t version;
  std::optional<Text<20>> number;
  std::optional<Text<40>> name;
  std::optional<Whole<-9, 200>> floor;
  std::optional<double> lon;
  std::optional<double> lat;
};
DESCRIBE_FORM(EditPlace, version, number, name, floor, lon, lat)

struct ClosePlace {  // with all beneath it
  std::int64_t version;
};
DESCRIBE_FORM(ClosePlace, version)

struct FindPlaces {
  Text<60, 1> text;                   // "欣园3栋2单元101", "3-2-101", or the beginning of either
  std::optional<Whole<1, 50>> limit;  // 20 when it does not say
};
DESCRIBE_FORM(FindPlaces, text, limit)

// ── views
struct PlaceView {
  PlaceId id;
  PlaceKind kind;
  std::optional<PlaceId> parent_id;
  AreaId area_id;
  std::string number;
  std::string name;
  std::string label;
  std::optional<std::int64_t> floor;
  std::optional<double> lon;
  std::optional<double> lat;
  std::optional<Date> closed_on;
  std::int64_t version;
};
DESCRIBE_VIEW(PlaceView, id, kind, parent_id, area_id, number, name, label, floor, lon, lat, closed_on,
              version)

struct DoorView {
  PlaceId id;
  std::string number;
};
DESCRIBE_VIEW(DoorView, id, number)
struct FloorView {
  std::optional<std::int64_t> floor;  // absent: nobody said
  std::vector<DoorView> doors;
};
DESCRIBE_VIEW(FloorView, floor, doors)
struct EntranceView {
  std::optional<PlaceId> id;  // none for the doors that open straight from the building
  std::string number;
  std::string name;
  std::vector<FloorView> floors;  // the top floor first, as one sees a house
};
DESCRIBE_VIEW(EntranceView, id, number, name, floors)
struct BuildingView {
  PlaceId id;
  std::string label;
  AreaId area_id;
  std::vector<EntranceView> entrances;
};
DESCRIBE_VIEW(BuildingView, id, label, area_id, entrances)

}  // namespace linli::grid
