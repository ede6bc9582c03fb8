#include "modules/grid/shapes.hpp"

#include <algorithm>
#include <map>

#include "modules/grid/geojson.hpp"
#include "modules/grid/place_rules.hpp"
#include "modules/grid/rules.hpp"
#include "modules/grid/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {

AreaShape shape_of(AreaId area, const Ground& ground) {
  const Box box = box_around(ground);
  return {area,
          geojson::geometry(ground),
          degrees(box.west),
          degrees(box.south),
          degrees(box.east),
          degrees(box.north)};
}

}  // namespace

ImportReport import_shapes(db::Tx& tx, const access::Actor& actor, const ImportText& file) {
  const auto features = geojson::read(file.text);
  const auto scope = access::scope_of(actor, Permission::manage_areas);
  std::map<std::string, AreaId, std::less<>> by_code;
  for (const Area& area : store::areas_on(tx, day_of(tx.now())))
    if (scope.contains(area.id)) by_code[area.code] = area.id;
  std::map<AreaId, std::string> drawn;
  for (AreaShape& shape : store::shapes(tx)) drawn[shape.area_id] = std::move(shape.geometry);

  Reporting report;
  for (std::size_t i = 0; i < features.size(); ++i) {
    const auto& feature = features[i];
    const auto area = by_code.find(feature.code);
    if (feature.problem) {
      report.refuse(i + 1, *feature.problem);
    } else if (area == by_code.end()) {
      report.refuse(
          i + 1, {"没有代码是 " + feature.code + " 的区域。", "No area has the code " + feature.code + "."});
    } else if (AreaShape shape = shape_of(area->second, feature.ground);
               drawn[shape.area_id] == shape.geometry) {
      report.leave();
    } else {
      store::put_shape(tx, shape);
      drawn[shape.area_id] = shape.geometry;
      journal::record(tx, actor, "area.drawn", shape.area_id.value, shape.area_id);
      report.take();
    }
  }
  return report.done();
}

Document export_shapes(db::Tx& tx, const access::Actor& actor) {
  const auto scope = access::scope_of(actor, Permission::see_areas);
  std::map<AreaId, Area> areas;
  for (Area& area : store::areas_on(tx, day_of(tx.now())))
    if (scope.contains(area.id)) areas[area.id] = std::move(area);
  std::string out = R"({"type":"FeatureCollection","features":[)";
  bool first = true;
  for (const AreaShape& shape : store::shapes(tx)) {
    const auto area = areas.find(shape.area_id);
    if (area == areas.end()) continue;
    out += std::exchange(first, false) ? "\n" : ",\n";
    out += geojson::feature(area->second.code, area->second.name, shape.geometry);
  }
  return {"areas.geojson", "application/geo+json", out + "\n]}\n"};
}

AreaFound area_at_point(db::Tx& tx, const access::Actor&, const FindArea& form) {
  refuse_if(rules::why_not_coordinate(form.lon, form.lat));
  return {area_at(tx, form.lon, form.lat)};
}

std::optional<AreaId> area_at(db::Tx& tx, double lon, double lat) {
  if (rules::why_not_coordinate(lon, lat)) return std::nullopt;
  const Point point = point_at(lon, lat);
  const auto shapes = store::shapes_around(tx, degrees(point.lon), degrees(point.lat));
  std::vector<AreaId> ids;
  for (const AreaShape& shape : shapes) ids.push_back(shape.area_id);
  auto areas = store::areas(tx, ids);
  std::erase_if(areas, [&](const Area& area) {
    return area.kind != AreaKind::grid || !rules::is_there(area, day_of(tx.now()));
  });
  // A dedicated grid lies on top of the basic one around it; then the lower code counts.
  std::ranges::sort(areas, {}, [](const Area& area) {
    return std::pair{area.grid_kind != GridKind::dedicated, area.code};
  });
  for (const Area& area : areas)
    if (holds(geojson::ground_of(std::ranges::find(shapes, area.id, &AreaShape::area_id)->geometry), point))
      return area.id;
  return std::nullopt;
}

}  // namespace linli::grid
