#include "modules/matters/doors.hpp"

#include <map>

#include "modules/grid/places.hpp"
#include "modules/matters/counted.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/households.hpp"

namespace linli::matters {

namespace {
constexpr int open_max = 1000;  // of one building

OpenMatterView view_of(const OpenMatter& matter) {
  return {matter.id, matter.number, matter.title, matter.state, matter.due_at};
}

// Each matter once, at the nearest place it names.
class OpenBehind {
 public:
  explicit OpenBehind(const std::vector<OpenMatter>& matters) {
    for (const OpenMatter& matter : matters) {
      auto nearest = matter.dwelling_id ? matter.dwelling_id : matter.entrance_id;
      (nearest ? at_[*nearest] : in_building_).push_back(view_of(matter));
    }
  }
  std::vector<OpenMatterView> take(std::optional<PlaceId> place) {
    if (!place || !at_.contains(*place)) return {};
    return std::move(at_.extract(*place).mapped());
  }
  // What names no door or stairs that are shown belongs to the house.
  std::vector<OpenMatterView> take_rest() {
    for (auto& [_, matters] : at_) in_building_.insert(in_building_.end(), matters.begin(), matters.end());
    at_.clear();
    return std::move(in_building_);
  }

 private:
  std::map<PlaceId, std::vector<OpenMatterView>> at_;
  std::vector<OpenMatterView> in_building_;
};

using Lives = std::map<PlaceId, residents::DoorLife>;

Lives lives_in(db::Tx& tx, const Actor& actor, const grid::BuildingView& building) {
  if (!access::may(actor, access::Permission::see_residents, building.area_id)) return {};
  std::vector<PlaceId> doors;
  for (const auto& entrance : building.entrances)
    for (const auto& floor : entrance.floors)
      for (const auto& door : floor.doors) doors.push_back(door.id);
  Lives lives;
  for (const auto& life : residents::lives_behind(tx, actor, doors)) lives.emplace(life.place_id, life);
  return lives;
}

DoorToday door_today(const grid::DoorView& door, const Lives& lives, OpenBehind& waiting) {
  DoorToday today{door.id, door.number, {}, {}, waiting.take(door.id)};
  if (auto life = lives.find(door.id); life != lives.end()) {
    today.persons = life->second.persons;
    today.use = life->second.use;
  }
  return today;
}

EntranceToday entrance_today(const grid::EntranceView& entrance, const Lives& lives, OpenBehind& waiting) {
  EntranceToday today{entrance.id, entrance.number, entrance.name, {}, waiting.take(entrance.id)};
  for (const auto& floor : entrance.floors) {
    FloorToday& shown = today.floors.emplace_back(FloorToday{floor.floor, {}});
    for (const auto& door : floor.doors) shown.doors.push_back(door_today(door, lives, waiting));
  }
  return today;
}
}  // namespace

EstateToday estate_today(db::Tx& tx, const Actor& actor, PlaceId id) {
  const Place estate = grid::place_seen_by(tx, actor, id);
  if (estate.kind != PlaceKind::estate)
    throw Refusal{Reason::not_found, {"没有这个小区。", "No such estate."}};
  std::map<PlaceId, residents::LivedIn> lived_in;
  for (const auto& building : residents::lived_in(tx, actor, id))
    lived_in.emplace(building.building_id, building);
  const auto scope = work::office_scope(actor);
  std::map<PlaceId, OpenInBuilding> waiting;
  for (const auto& building : store::open_by_building(tx, id, tx.now(), counted_among(actor, scope)))
    waiting.emplace(building.building_id, building);

  EstateToday today{estate.id, estate.label, tx.now(), {}};
  for (const auto& place : grid::places_under(tx, actor, id)) {
    if (place.kind != PlaceKind::building) continue;
    BuildingLine line{place.id, place.label, place.number, {}, {}, 0, 0};
    if (auto known = lived_in.find(place.id); known != lived_in.end()) {
      line.doors = known->second.doors;
      line.lived_in = known->second.lived_in;
    }
    if (auto known = waiting.find(place.id); known != waiting.end()) {
      line.open = known->second.open;
      line.late = known->second.late;
    }
    today.buildings.push_back(std::move(line));
  }
  return today;
}

BuildingToday building_today(db::Tx& tx, const Actor& actor, PlaceId id) {
  const Place place = grid::place_seen_by(tx, actor, id);
  const auto building = grid::building(tx, actor, id);
  const auto lives = lives_in(tx, actor, building);
  const auto scope = work::office_scope(actor);
  OpenBehind waiting{store::open_in_building(tx, id, open_max, counted_among(actor, scope))};

  BuildingToday today{building.id, building.label, building.area_id, place.estate_id, tx.now(), {}, {}};
  for (const auto& entrance : building.entrances)
    today.entrances.push_back(entrance_today(entrance, lives, waiting));
  today.open = waiting.take_rest();
  return today;
}

}  // namespace linli::matters
