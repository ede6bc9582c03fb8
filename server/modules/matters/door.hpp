// What waits behind which door: an estate, and a building as one sees it from the street.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/matters/matter.hpp"
#include "modules/residents/household.hpp"

namespace linli::matters {

struct OpenMatter {
  MatterId id;
  std::string number, title;
  State state;
  Time due_at;
  std::optional<PlaceId> dwelling_id, entrance_id;
};
DESCRIBE_ROW(OpenMatter, "matter", id, number, title, state, due_at, dwelling_id, entrance_id)

struct OpenInBuilding {
  PlaceId building_id;
  std::int64_t open, late;
};
DESCRIBE_ROW(OpenInBuilding, "matter", building_id, open, late)

// ── views
struct OpenMatterView {
  MatterId id;
  std::string number, title;
  State state;
  Time due_at;
};
DESCRIBE_VIEW(OpenMatterView, id, number, title, state, due_at)

struct DoorToday {
  PlaceId id;
  std::string number;
  std::optional<std::int64_t> persons;  // absent: not for this reader
  std::optional<residents::UseKind> use;
  std::vector<OpenMatterView> open;
};
DESCRIBE_VIEW(DoorToday, id, number, persons, use, open)

struct FloorToday {
  std::optional<std::int64_t> floor;  // absent: nobody said
  std::vector<DoorToday> doors;
};
DESCRIBE_VIEW(FloorToday, floor, doors)

struct EntranceToday {
  std::optional<PlaceId> id;  // none for the doors that open straight from the building
  std::string number, name;
  std::vector<FloorToday> floors;    // the top floor first
  std::vector<OpenMatterView> open;  // of the stairs, not of a door
};
DESCRIBE_VIEW(EntranceToday, id, number, name, floors, open)

struct BuildingToday {
  PlaceId id;
  std::string label;
  AreaId area_id;
  std::optional<PlaceId> estate_id;
  Time as_of;
  std::vector<EntranceToday> entrances;
  std::vector<OpenMatterView> open;  // of the building itself
};
DESCRIBE_VIEW(BuildingToday, id, label, area_id, estate_id, as_of, entrances, open)

struct BuildingLine {
  PlaceId id;
  std::string label, number;
  std::optional<std::int64_t> doors, lived_in;  // absent: not for this reader
  std::int64_t open, late;
};
DESCRIBE_VIEW(BuildingLine, id, label, number, doors, lived_in, open, late)

struct EstateToday {
  PlaceId id;
  std::string label;
  Time as_of;
  std::vector<BuildingLine> buildings;
};
DESCRIBE_VIEW(EstateToday, id, label, as_of, buildings)

}  // namespace linli::matters
