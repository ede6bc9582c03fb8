#include "modules/grid/ground.hpp"

#include <gtest/gtest.h>
#include <random>

#include "modules/grid/geojson.hpp"
#include "platform/core/refusal.hpp"
#include "tests/support/scratch.hpp"

namespace linli::grid {
namespace {

Ring ring_of(std::vector<std::pair<double, double>> corners) {
  Ring ring;
  for (auto [lon, lat] : corners) ring.push_back(point_at(lon, lat));
  ring.push_back(ring.front());
  return ring;
}
Ring square(double west, double south, double side) {
  return ring_of({{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}});
}

TEST(Ground, holds_what_is_inside_and_not_what_is_in_a_hole) {
  const Ground ground{{square(124, 48, 1), square(124.4, 48.4, 0.2)}};
  EXPECT_TRUE(holds(ground, point_at(124.1, 48.1)));
  EXPECT_FALSE(holds(ground, point_at(124.5, 48.5)));
  EXPECT_FALSE(holds(ground, point_at(125.1, 48.5)));
}

TEST(Ground, may_lie_in_several_pieces) {
  const Ground ground{{square(124, 48, 1)}, {square(126, 48, 1)}};
  EXPECT_TRUE(holds(ground, point_at(126.5, 48.5)));
  EXPECT_FALSE(holds(ground, point_at(125.5, 48.5)));
}

// Every point of a fine raster, corners and borders included, lies in exactly one of the pieces of a square
// that was cut along a crooked line; one piece runs along the cut one way, the other the other way.
TEST(Ground, of_neighbours_shares_no_point_of_the_border_and_loses_none) {
  const Ground left{
      {ring_of({{124, 48}, {124.5, 48}, {124.3, 48.4}, {124.7, 48.6}, {124.5, 49}, {124, 49}})}};
  const Ground right{
      {ring_of({{125, 49}, {124.5, 49}, {124.7, 48.6}, {124.3, 48.4}, {124.5, 48}, {125, 48}})}};
  int on_the_cut = 0;
  for (int x = 1; x < 200; ++x)
    for (int y = 1; y < 200; ++y) {
      const Point point = point_at(124 + x / 200.0, 48 + y / 200.0);
      EXPECT_NE(holds(left, point), holds(right, point)) << x << ' ' << y;
      if (point == point_at(124.3, 48.4) || point == point_at(124.7, 48.6)) ++on_the_cut;
    }
  EXPECT_EQ(on_the_cut, 2) << "the raster should have met the corners of the cut";
}

std::string file_with(const std::string& geometry,
                      const std::string& properties = R"({"code":"990001400001001"})") {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
         R"(,"geometry":)" + geometry + "}]}";
}
const std::string triangle = R"({"type":"Polygon","coordinates":[[[124,48],[125,48],[124,49],[124,48]]]})";

TEST(GeoJson, is_written_as_it_was_read) {
  const auto features = geojson::read(file_with(triangle));
  ASSERT_EQ(features.size(), 1u);
  ASSERT_FALSE(features[0].problem) << features[0].problem->en;
  EXPECT_EQ(features[0].code, "990001400001001");
  const std::string written = geojson::geometry(features[0].ground);
  EXPECT_EQ(written, R"({"type":"Polygon","coordinates":[[[124.0000000,48.0000000],[125.0000000,48.0000000],)"
                     R"([124.0000000,49.0000000],[124.0000000,48.0000000]]]})");
  EXPECT_EQ(geojson::ground_of(written), features[0].ground);
}

struct BadFeature {
  const char* name;
  std::string geometry;
};
class RefusedFeatures : public testing::TestWithParam<BadFeature> {};
TEST_P(RefusedFeatures, say_why) {
  const auto features = geojson::read(file_with(GetParam().geometry));
  ASSERT_EQ(features.size(), 1u);
  EXPECT_TRUE(features[0].problem);
}
INSTANTIATE_TEST_SUITE_P(
    geometries, RefusedFeatures,
    testing::Values(
        BadFeature{"a_ring_left_open",
                   R"({"type":"Polygon","coordinates":[[[124,48],[125,48],[124,49],[124.1,48]]]})"},
        BadFeature{"a_ring_of_three_points",
                   R"({"type":"Polygon","coordinates":[[[124,48],[125,48],[124,48]]]})"},
        BadFeature{"a_ring_of_one_point",
                   R"({"type":"Polygon","coordinates":[[[124,48],[124,48],[124,48],[124,48]]]})"},
        BadFeature{"latitude_first",
                   R"({"type":"Polygon","coordinates":[[[48,124],[48,125],[49,124],[48,124]]]})"},
        BadFeature{"words_for_numbers",
                   R"({"type":"Polygon","coordinates":[[["124",48],[125,48],[124,49],["124",48]]]})"},
        BadFeature{"a_position_of_one_number",
                   R"({"type":"Polygon","coordinates":[[[124],[125],[124],[124]]]})"},
        BadFeature{"no_ring", R"({"type":"Polygon","coordinates":[]})"},
        BadFeature{"no_polygon", R"({"type":"MultiPolygon","coordinates":[]})"},
        BadFeature{"a_point", R"({"type":"Point","coordinates":[124,48]})"}, BadFeature{"nothing", "null"},
        BadFeature{"more_points_than_allowed",
                   [] {
                     std::string ring = "[124,48]";
                     for (int i = 0; i < 10'000; ++i) ring += i % 2 ? ",[124,48]" : ",[125,49]";
                     return R"({"type":"Polygon","coordinates":[[)" + ring + "]]}";
                   }()}),
    [](const auto& tested) { return tested.param.name; });

TEST(GeoJson, needs_a_code_for_each_feature) {
  EXPECT_TRUE(geojson::read(file_with(triangle, "{}"))[0].problem);
  EXPECT_TRUE(geojson::read(file_with(triangle, "null"))[0].problem);
  EXPECT_TRUE(geojson::read(file_with(triangle, R"({"code":990001400001001})"))[0].problem);
}

TEST(GeoJson, is_refused_whole_when_it_is_none) {
  for (const char* text : {"", "nonsense", "[]", "{}", R"({"type":"FeatureCollection"})",
                           R"({"type":"FeatureCollection","features":{}})"})
    EXPECT_THROW(geojson::read(text), Refusal) << text;
  EXPECT_THROW(geojson::read(file_with(R"({"type":"Polygon","coordinates":)" + std::string(40, '[') +
                                       std::string(40, ']') + "}")),
               Refusal)
      << "too deep";
}

// Whatever stands in the file, it is read, refused, or one of its features is; nothing else happens.
TEST(GeoJson, survives_any_text) {
  const std::string sound = file_with(triangle);
  std::mt19937 random{365};
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>{0, n - 1}(random);
  };
  static constexpr std::string_view pieces[] = {"[",  "]",    "{",    "}",    ",",  "1e999",
                                                "-0", "null", "\"\"", "\xff", "0.1"};
  int read = 0, refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = sound;
    for (std::size_t change = below(4); change < 4; ++change)
      text.replace(below(text.size()), below(3), pieces[below(std::size(pieces))]);
    const bool was_refused = tests::refused([&] {
                               for (const auto& feature : geojson::read(text))
                                 if (!feature.problem) geojson::geometry(feature.ground);
                             }).has_value();
    ++(was_refused ? refused : read);
  }
  EXPECT_GT(read, 100);
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace linli::grid
