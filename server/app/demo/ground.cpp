// The ground of the demo's areas: twenty blocks between streets that are not quite straight, west to east and
// north to south as their codes count.
#include <fmt/format.h>

#include "app/demo/dice.hpp"
#include "app/demo/town.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/shapes.hpp"

namespace linli::app::demo {

namespace {
constexpr std::size_t columns = 5, rows = 4;

// A crossing of two streets; the blocks around it share it, so nothing lies between them.
class Crossings {
 public:
  explicit Crossings(const Town& town) {
    const Grid& first = town.grids.front();
    Dice dice{20};
    auto shift = [&] { return (static_cast<double>(dice.roll(101)) / 100 - 0.5) * 0.24; };
    for (std::size_t row = 0; row <= rows; ++row)
      for (std::size_t column = 0; column <= columns; ++column)
        points_.push_back(
            fmt::format("[{:.6f},{:.6f}]",
                        first.middle_longitude + (static_cast<double>(column) - 0.5 + shift()) * grid_width,
                        first.middle_latitude - (static_cast<double>(row) - 0.5 + shift()) * grid_height));
  }

  // Counter-clockwise around the blocks from (top, left) to (bottom, right), closed.
  std::string around(std::size_t top, std::size_t left, std::size_t bottom, std::size_t right) const {
    std::string ring;
    for (std::size_t row = top; row <= bottom; ++row) ring += at(row, left) + ",";
    for (std::size_t column = left + 1; column <= right; ++column) ring += at(bottom, column) + ",";
    for (std::size_t row = bottom; row-- > top;) ring += at(row, right) + ",";
    for (std::size_t column = right; column-- > left;) ring += at(top, column) + (column == left ? "" : ",");
    return ring;
  }

 private:
  const std::string& at(std::size_t row, std::size_t column) const {
    return points_[row * (columns + 1) + column];
  }
  std::vector<std::string> points_;
};

std::string feature(std::string_view code, std::string_view ring) {
  return fmt::format(
      R"({{"type":"Feature","properties":{{"code":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}})",
      code, ring);
}
}  // namespace

void lay_ground(db::Tx& tx, const Town& town) {
  const auto system = access::system_actor();
  const Crossings crossings{town};
  std::string features =
      feature(grid::area(tx, system, town.root).code, crossings.around(0, 0, rows, columns));
  for (std::size_t row = 0; row < rows; ++row)
    features += "," + feature(grid::area(tx, system, town.committees[row]).code,
                              crossings.around(row, 0, row + 1, columns));
  for (std::size_t i = 0; i < town.grids.size(); ++i)
    features += "," + feature(town.grids[i].code,
                              crossings.around(i / columns, i % columns, i / columns + 1, i % columns + 1));
  auto report = grid::import_shapes(
      tx, system, {Text<4'000'000, 1>{R"({"type":"FeatureCollection","features":[)" + features + "]}"}});
  if (report.refused > 0)
    throw std::runtime_error("the demo's ground was refused: " + report.lines.front().reason.en);
}

}  // namespace linli::app::demo
