#include "modules/grid/geojson.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "modules/grid/place_rules.hpp"
#include "platform/core/refusal.hpp"

namespace linli::grid::geojson {

namespace json = boost::json;

namespace {

constexpr std::size_t features_max = 1000, points_max = 10'000, points_in_all_max = 200'000;

// What is wrong with one feature; it costs only that feature.
struct Problem {
  std::optional<Phrase> phrase;
  void say(Phrase what) {
    if (!phrase) phrase = std::move(what);
  }
};

const json::value* member(const json::value& object, std::string_view name) {
  const auto* members = object.if_object();
  return members ? members->if_contains(name) : nullptr;
}

std::string_view text_of(const json::value* value) {
  const auto* text = value ? value->if_string() : nullptr;
  return text ? std::string_view{*text} : std::string_view{};
}

std::optional<double> number_of(const json::value& value) {
  if (const auto* real = value.if_double()) return *real;
  if (const auto* whole = value.if_int64()) return static_cast<double>(*whole);
  return std::nullopt;
}

Point read_point(const json::value& value, Problem& problem) {
  const auto* numbers = value.if_array();
  if (!numbers || numbers->size() < 2 || numbers->size() > 3) {
    problem.say({"坐标要写成 [经度, 纬度]。", "A position is [longitude, latitude]."});
    return {};
  }
  const auto lon = number_of((*numbers)[0]), lat = number_of((*numbers)[1]);
  if (!lon || !lat) {
    problem.say({"坐标要是数字。", "A position holds numbers."});
    return {};
  }
  if (auto refusal = rules::why_not_coordinate(lon, lat)) {
    problem.say(refusal->fields.front().problem);
    return {};
  }
  return point_at(*lon, *lat);
}

Ring read_ring(const json::value& value, Problem& problem, std::size_t& points) {
  Ring ring;
  const auto* positions = value.if_array();
  if (!positions || positions->size() < 4) {
    problem.say({"一圈至少 4 个点。", "A ring has at least 4 points."});
    return ring;
  }
  points += positions->size();
  if (points > points_max) {
    problem.say({"一个网格最多 1 万个点，请先简化。", "At most 10,000 points a feature; simplify it first."});
    return ring;
  }
  for (const json::value& position : *positions) {
    const Point point = read_point(position, problem);
    if (ring.empty() || ring.back() != point) ring.push_back(point);
  }
  if (ring.size() < 4 || ring.front() != ring.back())
    problem.say({"一圈的最后一点要与第一点相同，并围出一块地。",
                 "A ring ends where it began and encloses some ground."});
  return ring;
}

Polygon read_polygon(const json::value& value, Problem& problem, std::size_t& points) {
  Polygon polygon;
  const auto* rings = value.if_array();
  if (!rings || rings->empty())
    problem.say({"多边形没有外圈。", "A polygon has an outer ring."});
  else
    for (const json::value& ring : *rings) polygon.push_back(read_ring(ring, problem, points));
  return polygon;
}

Ground read_geometry(const json::value* geometry, Problem& problem, std::size_t& points) {
  Ground ground;
  const json::value* coordinates = geometry ? member(*geometry, "coordinates") : nullptr;
  const std::string_view type = geometry ? text_of(member(*geometry, "type")) : std::string_view{};
  if (type == "Polygon" && coordinates) {
    ground.push_back(read_polygon(*coordinates, problem, points));
  } else if (type == "MultiPolygon" && coordinates && coordinates->is_array() &&
             !coordinates->as_array().empty()) {
    for (const json::value& polygon : coordinates->as_array())
      ground.push_back(read_polygon(polygon, problem, points));
  } else {
    problem.say({"只收 Polygon 和 MultiPolygon。", "Only Polygon and MultiPolygon are taken."});
  }
  return ground;
}

Feature read_feature(const json::value& value, std::size_t& points_in_all) {
  Feature feature;
  Problem problem;
  std::size_t points = 0;
  if (text_of(member(value, "type")) != "Feature") problem.say({"这一项不是 Feature。", "Not a Feature."});
  const json::value* properties = member(value, "properties");
  feature.code = text_of(properties ? member(*properties, "code") : nullptr);
  if (feature.code.empty())
    problem.say({"缺少属性 code（网格代码，写成文字）。", "The property code, a text, is missing."});
  feature.ground = read_geometry(member(value, "geometry"), problem, points);
  points_in_all += points;
  feature.problem = std::move(problem.phrase);
  return feature;
}

Refusal not_geojson(Phrase why) { return wrong_field("text", std::move(why)); }

json::value parsed(std::string_view text) {
  json::parse_options options;
  options.max_depth = 20;
  json::error_code error;
  json::value value = json::parse(text, error, {}, options);
  if (error) throw not_geojson({"不是能读的 JSON。", "This JSON cannot be read: " + error.message() + "."});
  return value;
}

void write_number(std::string& out, std::int64_t parts) {
  // Whole numbers in, so the text is the same on every machine.
  const std::string digits = std::to_string(std::abs(parts));
  const std::string padded = std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
  if (parts < 0) out += '-';
  out.append(padded, 0, padded.size() - 7).append(".").append(padded, padded.size() - 7);
}

void write_polygon(std::string& out, const Polygon& polygon) {
  char before_ring = '[';
  for (const Ring& ring : polygon) {
    out += std::exchange(before_ring, ',');
    char before_point = '[';
    for (Point point : ring) {
      out += std::exchange(before_point, ',');
      out += '[';
      write_number(out, point.lon);
      out += ',';
      write_number(out, point.lat);
      out += ']';
    }
    out += ']';
  }
  out += ']';
}

}  // namespace

std::vector<Feature> read(std::string_view text) {
  const json::value file = parsed(text);
  const json::value* features = member(file, "features");
  if (text_of(member(file, "type")) != "FeatureCollection" || !features || !features->is_array())
    throw not_geojson({"要一个 FeatureCollection。", "A FeatureCollection is needed."});
  if (features->as_array().size() > features_max)
    throw not_geojson({"一次最多 1000 个网格。", "At most 1,000 features at once."});
  std::vector<Feature> read;
  std::size_t points = 0;
  for (const json::value& feature : features->as_array()) {
    read.push_back(read_feature(feature, points));
    if (points > points_in_all_max)
      throw not_geojson(
          {"一次最多 20 万个点，请先简化。", "At most 200,000 points at once; simplify it first."});
  }
  return read;
}

std::string geometry(const Ground& ground) {
  std::string out;
  if (ground.size() == 1) {
    out = R"({"type":"Polygon","coordinates":)";
    write_polygon(out, ground.front());
    return out + '}';
  }
  out = R"({"type":"MultiPolygon","coordinates":)";
  char before = '[';
  for (const Polygon& polygon : ground) {
    out += std::exchange(before, ',');
    write_polygon(out, polygon);
  }
  return out + "]}";
}

Ground ground_of(std::string_view geometry_we_wrote) {
  Problem problem;
  std::size_t points = 0;
  const json::value value = parsed(geometry_we_wrote);
  Ground ground = read_geometry(&value, problem, points);
  if (problem.phrase) throw std::logic_error("a stored shape cannot be read: " + problem.phrase->en);
  return ground;
}

std::string feature(std::string_view code, std::string_view name, std::string_view geometry) {
  return R"({"type":"Feature","properties":{"code":)" +
         json::serialize(json::string_view{code.data(), code.size()}) + R"(,"name":)" +
         json::serialize(json::string_view{name.data(), name.size()}) + R"(},"geometry":)" +
         std::string{geometry} + '}';
}

}  // namespace linli::grid::geojson
