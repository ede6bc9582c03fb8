#include "modules/grid/ground.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace linli::grid {

namespace {

// Whether a line from the point to the east crosses the edge. The lower end belongs to the edge and the upper
// does not; the edge is taken from below whichever way the ring runs, so both areas beside it get the same
// answer. China is less than 6.4e8 parts wide, so the products stay below 2^63.
bool crosses(Point a, Point b, Point point) {
  if ((a.lat > point.lat) == (b.lat > point.lat)) return false;
  if (a.lat > b.lat) std::swap(a, b);
  return (b.lon - a.lon) * (point.lat - a.lat) > (point.lon - a.lon) * (b.lat - a.lat);
}

bool holds(const Polygon& polygon, Point point) {
  bool inside = false;
  for (const Ring& ring : polygon)
    for (std::size_t i = 1; i < ring.size(); ++i)
      if (crosses(ring[i - 1], ring[i], point)) inside = !inside;
  return inside;
}

}  // namespace

Point point_at(double lon, double lat) { return {std::llround(lon * 1e7), std::llround(lat * 1e7)}; }

bool holds(const Ground& ground, Point point) {
  return std::ranges::any_of(ground, [&](const Polygon& polygon) { return holds(polygon, point); });
}

Box box_around(const Ground& ground) {
  constexpr auto far = std::numeric_limits<std::int64_t>::max();
  Box box{far, far, -far, -far};
  for (const Polygon& polygon : ground)
    for (const Ring& ring : polygon)
      for (Point point : ring) {
        box.west = std::min(box.west, point.lon);
        box.south = std::min(box.south, point.lat);
        box.east = std::max(box.east, point.lon);
        box.north = std::max(box.north, point.lat);
      }
  return box;
}

}  // namespace linli::grid
