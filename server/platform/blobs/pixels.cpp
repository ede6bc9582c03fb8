#include "platform/blobs/pixels.hpp"

#include <algorithm>

namespace linli::blobs {

namespace {
constexpr std::size_t colours = 3;

std::size_t place(const Pixels& pixels, int x, int y) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) +
          static_cast<std::size_t>(x)) *
         colours;
}

Pixels empty(int width, int height) {
  Pixels pixels{width, height, {}};
  pixels.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * colours);
  return pixels;
}

// Where the part of `side` that becomes point `at` of `wanted` begins.
int part(int at, int side, int wanted) {
  return static_cast<int>(static_cast<std::int64_t>(at) * side / wanted);
}

// The mean colour of a rectangle, into three bytes.
void mean(const Pixels& from, int left, int top, int right, int bottom, std::uint8_t* to) {
  std::uint64_t sums[colours]{};
  for (int y = top; y < bottom; ++y) {
    const std::uint8_t* at = &from.rgb[place(from, left, y)];
    for (int x = left; x < right; ++x)
      for (std::uint64_t& sum : sums) sum += *at++;
  }
  const auto points = static_cast<std::uint64_t>(right - left) * static_cast<std::uint64_t>(bottom - top);
  for (std::size_t i = 0; i < colours; ++i) to[i] = static_cast<std::uint8_t>(sums[i] / points);
}
}  // namespace

Pixels shrunk(Pixels pixels, int side_max) {
  const int longer = std::max(pixels.width, pixels.height);
  if (longer <= side_max) return pixels;
  Pixels small = empty(std::max(1, part(side_max, pixels.width, longer)),
                       std::max(1, part(side_max, pixels.height, longer)));
  for (int y = 0; y < small.height; ++y) {
    const int top = part(y, pixels.height, small.height);
    const int bottom = std::max(top + 1, part(y + 1, pixels.height, small.height));
    for (int x = 0; x < small.width; ++x) {
      const int left = part(x, pixels.width, small.width);
      const int right = std::max(left + 1, part(x + 1, pixels.width, small.width));
      mean(pixels, left, top, right, bottom, &small.rgb[place(small, x, y)]);
    }
  }
  return small;
}

Pixels upright(Pixels pixels, int orientation) {
  if (orientation < 2 || orientation > 8) return pixels;
  const bool on_its_side = orientation >= 5;
  const int width = pixels.width, height = pixels.height;
  Pixels turned = on_its_side ? empty(height, width) : empty(width, height);
  // In EXIF's order from 1 to 8: whether what is seen is mirrored from left to right and from top to bottom,
  // before the two axes of the last four change places.
  constexpr bool mirrored_x[]{false, true, true, false, false, false, true, true};
  constexpr bool mirrored_y[]{false, false, true, true, false, true, true, false};
  const bool flip_x = mirrored_x[orientation - 1], flip_y = mirrored_y[orientation - 1];
  for (int y = 0; y < turned.height; ++y)
    for (int x = 0; x < turned.width; ++x) {
      int from_x = on_its_side ? y : x, from_y = on_its_side ? x : y;
      if (flip_x) from_x = width - 1 - from_x;
      if (flip_y) from_y = height - 1 - from_y;
      std::copy_n(&pixels.rgb[place(pixels, from_x, from_y)], colours, &turned.rgb[place(turned, x, y)]);
    }
  return turned;
}

}  // namespace linli::blobs
