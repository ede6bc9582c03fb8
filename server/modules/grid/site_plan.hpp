// A site plan: a picture that lies under an area's map. Most communities have one on a wall and no map data.
#pragma once
#include <optional>
#include <string>

#include "modules/grid/area.hpp"
#include "platform/blobs/blobs.hpp"

namespace linli::grid {

struct SitePlan {
  AreaId id;  // an area has one
  BlobId picture_id;
  std::optional<double> west, south, east, north;  // where its sides lie; empty: it stands alone
  std::int64_t version = 1;
};
DESCRIBE_ROW(SitePlan, "site_plan", id, picture_id, west, south, east, north, version)

struct SitePlanLine {  // with its picture's own facts
  AreaId id;
  BlobId picture_id;
  std::int64_t width, height, size;
  std::optional<double> west, south, east, north;
  std::int64_t version;
};
DESCRIBE_ROW(SitePlanLine, "site_plan", id, picture_id, width, height, size, west, south, east, north,
             version)

inline constexpr std::size_t plan_bytes_max = 3 * 1024 * 1024;
inline constexpr std::size_t plan_letters_max = 4 * plan_bytes_max / 3;  // as base64

// ── forms
struct DrawSitePlan {
  std::optional<std::int64_t> version;  // of the one it replaces
  Text<plan_letters_max, 1> picture;    // PNG or JPEG, base64
};
DESCRIBE_FORM(DrawSitePlan, version, picture)

struct LaySitePlan {  // all four sides, or none: then it stands alone
  std::int64_t version;
  std::optional<double> west, south, east, north;
};
DESCRIBE_FORM(LaySitePlan, version, west, south, east, north)

struct DropSitePlan {
  std::int64_t version;
};
DESCRIBE_FORM(DropSitePlan, version)

// ── views
struct SitePlanView {
  AreaId area_id;
  std::string picture;  // where it is fetched; another picture has another address
  std::int64_t width, height, size;
  std::optional<double> west, south, east, north;
  std::int64_t version;
};
DESCRIBE_VIEW(SitePlanView, area_id, picture, width, height, size, west, south, east, north, version)

struct AreaGround {
  AreaId area_id;
  std::string geometry;  // GeoJSON, as text: Polygon or MultiPolygon
};
DESCRIBE_VIEW(AreaGround, area_id, geometry)

struct GroundView {  // all that a map of my areas is drawn from
  std::vector<AreaGround> areas;
  std::vector<SitePlanView> plans;
};
DESCRIBE_VIEW(GroundView, areas, plans)

}  // namespace linli::grid
