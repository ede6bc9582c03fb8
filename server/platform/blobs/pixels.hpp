// A picture as points of colour: read from a file, made smaller, turned upright, and drawn as JPEG anew.
// Private to the blobs.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::blobs {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // three bytes a point, row after row
};

// Nothing where the file cannot be drawn whole. A large JPEG is read at a half, a quarter or an eighth of its
// size, as long as its longer side keeps `side_wanted`: then the large one never stands in memory.
std::optional<Pixels> draw_jpeg(std::string_view bytes, int side_wanted);
std::optional<Pixels> draw_png(std::string_view bytes);  // what is transparent lies on white
std::string as_jpeg(const Pixels& pixels);

// The longer side at most `side_max`; a smaller picture stays as it is.
Pixels shrunk(Pixels pixels, int side_max);
// By EXIF's number, 1 to 8: how the telephone was held.
Pixels upright(Pixels pixels, int orientation);
// What a JPEG's EXIF says; 1 where it says nothing that can be read.
int orientation_of(std::string_view jpeg);

}  // namespace linli::blobs
