// GeoJSON (RFC 7946) in and out: a FeatureCollection of Polygons and MultiPolygons, each with a property
// `code` that says whose ground it is. Strict: at most 1,000 features, 10,000 points a feature, 200,000 in
// all, 20 levels deep; rings of at least 4 points, closed, inside China.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/grid/ground.hpp"
#include "platform/core/phrase.hpp"

namespace linli::grid::geojson {

struct Feature {
  std::string code;  // the area's official code
  Ground ground;
  std::optional<Phrase> problem;  // then code and ground are not to be used
};

// In the order of the file. Throws Refusal{invalid} for what is no such file at all, or beyond its limits.
std::vector<Feature> read(std::string_view text);

std::string geometry(const Ground& ground);  // "Polygon" or "MultiPolygon"
Ground ground_of(std::string_view geometry_we_wrote);

// `name` and `code` as properties.
std::string feature(std::string_view code, std::string_view name, std::string_view geometry);

}  // namespace linli::grid::geojson
