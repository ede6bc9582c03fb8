#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>
#include <tuple>

#include "modules/grid/changes.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/place_rules.hpp"
#include "modules/grid/store.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/csv_table.hpp"
#include "platform/core/text.hpp"
#include "platform/db/many.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {

constexpr int places_max = 500'000;  // of one community: far beyond the largest

struct Step {
  PlaceKind kind;
  std::string text;
};

struct Line {
  std::vector<Step> steps;  // from the estate down
  std::string name;         // of the last, when it goes by a number too
  std::string grid_code;
  std::optional<std::int64_t> floor;
  std::optional<double> lon, lat;
  std::optional<Phrase> problem;
};

template <class Number>
std::optional<Number> number_in(const std::string& cell, bool& sound) {
  Number value{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (!cell.empty() && (error != std::errc{} || end != cell.data() + cell.size())) sound = false;
  return cell.empty() ? std::nullopt : std::optional{value};
}

Line read_line(const csv::Table& table) {
  Line line;
  for (auto [kind, chinese, english] : {std::tuple{PlaceKind::estate, "小区", "estate"},
                                        {PlaceKind::building, "楼栋", "building"},
                                        {PlaceKind::entrance, "单元", "entrance"},
                                        {PlaceKind::dwelling, "门牌", "door"}}) {
    auto text = table.cell(chinese, english);
    if (length_of(text) > 40)
      line.problem = Phrase{"“" + std::string{chinese} + "”最多 40 个字。", "At most 40 characters."};
    if (!text.empty()) line.steps.push_back({kind, std::move(text)});
  }
  line.name = table.cell("名称", "name");
  if (length_of(line.name) > 40) line.problem = Phrase{"“名称”最多 40 个字。", "At most 40 characters."};
  line.grid_code = table.cell("网格代码", "grid_code");
  bool sound = true;
  line.floor = number_in<std::int64_t>(table.cell("楼层", "floor"), sound);
  line.lon = number_in<double>(table.cell("经度", "lon"), sound);
  line.lat = number_in<double>(table.cell("纬度", "lat"), sound);
  if (!sound) line.problem = Phrase{"楼层和经纬度要写数字。", "Floor and coordinates are numbers."};
  if (line.steps.empty())
    line.problem = Phrase{"小区、楼栋、单元、门牌至少写一项。", "The line names no place."};
  if (auto refusal = rules::why_not_coordinate(line.lon, line.lat))
    line.problem = refusal->fields.front().problem;
  if (table.problem()) line.problem = table.problem();
  return line;
}

// What there is, and what the file adds to it: looked up by the place above, kind and key.
class Doors {
 public:
  explicit Doors(db::Tx& tx) {
    for (Place& place : store::all_places(tx, places_max)) keep(std::move(place));
  }
  const Place* find(const Place& like) const {
    const auto found = by_name_.find({like.parent_id, like.kind, like.search_key});
    return found == by_name_.end() ? nullptr : &by_id_.at(found->second);
  }
  const Place* of(std::optional<PlaceId> id) const { return id ? &by_id_.at(*id) : nullptr; }
  const Place& keep(Place place) {
    by_name_[{place.parent_id, place.kind, place.search_key}] = place.id;
    const PlaceId id = place.id;
    return by_id_.insert_or_assign(id, std::move(place)).first->second;
  }

 private:
  std::map<std::tuple<std::optional<PlaceId>, PlaceKind, std::string>, PlaceId> by_name_;
  std::map<PlaceId, Place> by_id_;
};

void call(Place& place, const std::string& text) {
  if (place.kind != PlaceKind::estate) place.number = rules::number_in(place.kind, text);
  if (place.number.empty()) place.name = text;
}

class Importing {
 public:
  Importing(db::Tx& tx, const access::Actor& actor)
      : tx_(tx),
        today_(day_of(tx.now())),
        scope_(access::scope_of(actor, Permission::manage_areas)),
        doors_(tx) {
    for (Area& area : store::areas_on(tx, today_))
      if (scope_.contains(area.id)) areas_[area.code] = area;
  }

  void take(const Line& line, std::size_t number, Reporting& report) {
    const auto area = areas_.find(line.grid_code);
    auto problem = line.problem;
    if (!problem && area == areas_.end())
      problem = Phrase{"找不到网格代码 " + line.grid_code + "。", "No area has this code."};
    if (!problem) problem = lay(line, area->second);
    if (problem)
      report.refuse(number, *problem);
    else if (std::exchange(added_, false))
      report.take();
    else
      report.leave();
  }

  void save() {
    db::insert_all(tx_, std::span<const Place>{places_});
    db::insert_all(tx_, std::span<const PlaceArea>{areas_of_places_});
    if (!store::have_plans(tx_)) return;
    std::vector<PlaceId> ids;
    for (const Place& place : places_) ids.push_back(place.id);
    for (int level = 0; level < 3; ++level) store::plan_like_parents(tx_, ids);
  }

 private:
  // A line is laid whole or not at all.
  std::optional<Phrase> lay(const Line& line, const Area& area) {
    std::vector<Place> fresh;
    const Place* parent = nullptr;
    std::optional<Place> above;  // the fresh place the next one hangs on
    for (const Step& step : line.steps) {
      if (auto problem = rules::why_not_under(step.kind, parent)) return problem;
      Place place = place_for(line, step, area, parent);
      if (const Place* there = above ? nullptr : doors_.find(place)) {
        parent = there;
        continue;
      }
      if (auto refusal = rules::why_not_lie_in(area, parent, today_)) return refusal->fields.front().problem;
      above = place;
      parent = &*above;
      fresh.push_back(std::move(place));
    }
    if (fresh.empty() && parent->area_id != area.id)
      return Phrase{"已在别的网格里；改划请用“调整界线”。", "It lies in another grid; rezone it instead."};
    for (Place& place : fresh) {
      areas_of_places_.push_back({place.id, area.from_day, area.id, std::nullopt});
      places_.push_back(doors_.keep(std::move(place)));
      added_ = true;
    }
    return std::nullopt;
  }

  Place place_for(const Line& line, const Step& step, const Area& area, const Place* parent) {
    Place place{};
    place.id = tx_.new_id<PlaceId>();
    place.kind = step.kind;
    place.area_id = area.id;
    place.version = 1;
    call(place, step.text);
    const Place* estate = parent && parent->kind == PlaceKind::estate ? parent : estate_of(parent);
    rules::name_under(place, parent, estate);
    if (&step == &line.steps.back()) {
      if (place.name.empty()) place.name = line.name;
      place.lon = line.lon;
      place.lat = line.lat;
    }
    if (step.kind == PlaceKind::dwelling)
      place.floor = line.floor ? line.floor : rules::floor_of(place.number);
    if (step.kind == PlaceKind::estate) estate_ = place;
    return place;
  }

  // The estate of a fresh place is not among the doors yet.
  const Place* estate_of(const Place* place) const {
    if (!place || !place->estate_id) return nullptr;
    return estate_.id == *place->estate_id ? &estate_ : doors_.of(place->estate_id);
  }

  db::Tx& tx_;
  Date today_;
  access::Scope scope_;
  Doors doors_;
  std::map<std::string, Area, std::less<>> areas_;
  std::vector<Place> places_;
  std::vector<PlaceArea> areas_of_places_;
  Place estate_{};
  bool added_ = false;
};

// What a place adds to the label of the one it hangs on: "3栋", "2单元", "101", "15号".
std::string cell_for(const Place& place, const Place* parent) {
  return place.label.substr(parent ? parent->label.size() : 0);
}

}  // namespace

ImportReport import_places(db::Tx& tx, const access::Actor& actor, const ImportText& file) {
  access::require(actor, Permission::manage_areas);
  bring_changes_into_force(tx, access::system_actor());
  csv::Table table{file.text};
  table.require("网格代码", "grid_code");
  Importing importing{tx, actor};
  Reporting report;
  while (table.next()) importing.take(read_line(table), table.line(), report);
  importing.save();
  const ImportReport& done = report.done();
  if (done.taken > 0)
    journal::record(tx, actor, "places.imported", std::nullopt, access::whole_community(tx),
                    {{"taken", std::to_string(done.taken)}, {"refused", std::to_string(done.refused)}});
  return done;
}

Document export_places(db::Tx& tx, const access::Actor& actor) {
  const auto scope = access::scope_of(actor, Permission::export_lists);
  std::map<AreaId, std::string> codes;
  for (const Area& area : store::areas_on(tx, day_of(tx.now()))) codes[area.id] = area.code;
  const auto places = store::all_places(tx, places_max);
  std::map<PlaceId, const Place*> by_id;
  for (const Place& place : places) by_id[place.id] = &place;
  const auto of = [&](std::optional<PlaceId> id) { return id && by_id.contains(*id) ? by_id[*id] : nullptr; };

  std::ostringstream out;
  csv::Writer writer{out};
  writer.row({"小区", "楼栋", "单元", "门牌", "名称", "楼层", "网格代码", "经度", "纬度"});
  // A line for each place, not only for the doors: buildings have a grid and coordinates of their own.
  for (const Place& place : places) {
    if (!scope.contains(place.area_id)) continue;
    const auto step = [&](PlaceKind kind, std::optional<PlaceId> above) {
      const Place* shown = place.kind == kind ? &place : of(above);
      return shown ? cell_for(*shown, of(shown->parent_id)) : std::string{};
    };
    writer.row({step(PlaceKind::estate, place.estate_id), step(PlaceKind::building, place.building_id),
                step(PlaceKind::entrance, place.entrance_id), step(PlaceKind::dwelling, std::nullopt),
                place.number.empty() ? "" : place.name, place.floor ? csv::Cell{*place.floor} : csv::Cell{""},
                codes[place.area_id], place.lon ? csv::Cell{*place.lon} : csv::Cell{""},
                place.lat ? csv::Cell{*place.lat} : csv::Cell{""}});
  }
  return {"places.csv", "text/csv; charset=utf-8", std::move(out).str()};
}

}  // namespace linli::grid
