// The ground an area covers, as GeoJSON polygons in WGS84 degrees.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"

namespace linli::grid {

struct AreaShape {
  AreaId area_id;
  std::string geometry;  // a GeoJSON geometry: Polygon or MultiPolygon
  double west, south, east, north;
};
DESCRIBE_ROW(AreaShape, "area_shape", area_id, geometry, west, south, east, north)

struct FindArea {
  double lon;
  double lat;
};
DESCRIBE_FORM(FindArea, lon, lat)

struct AreaFound {
  std::optional<AreaId> area_id;
};
DESCRIBE_VIEW(AreaFound, area_id)

}  // namespace linli::grid
