// Polygons on whole numbers, so that the same point is in the same area on every machine. Two areas that
// share a border never both hold a point on it, and never both leave it out.
#pragma once
#include <cstdint>
#include <vector>

namespace linli::grid {

// Ten-millionths of a degree: about a centimetre.
struct Point {
  std::int64_t lon = 0, lat = 0;
  auto operator<=>(const Point&) const = default;
};
Point point_at(double lon, double lat);
inline double degrees(std::int64_t parts) { return static_cast<double>(parts) / 1e7; }

using Ring = std::vector<Point>;    // closed: the last point is the first
using Polygon = std::vector<Ring>;  // the outer ring, then its holes
using Ground = std::vector<Polygon>;

bool holds(const Ground& ground, Point point);

struct Box {
  std::int64_t west, south, east, north;
};
Box box_around(const Ground& ground);  // of at least one point

}  // namespace linli::grid
