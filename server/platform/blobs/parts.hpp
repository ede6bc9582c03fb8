// The two formats, each taken apart and put together again. Private to the blobs.
#pragma once
#include <optional>
#include <string_view>

#include "platform/blobs/picture.hpp"

namespace linli::blobs {

// Big-endian numbers at a place; the caller has made sure that they are there.
inline std::uint32_t number_at(std::string_view bytes, std::size_t at, int width) {
  std::uint32_t value = 0;
  for (int i = 0; i < width; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

bool looks_like_png(std::string_view bytes);
bool looks_like_jpeg(std::string_view bytes);
// Nothing where the structure is not whole.
std::optional<Picture> read_png(std::string_view bytes);
std::optional<Picture> read_jpeg(std::string_view bytes);
Phrase not_whole();  // what is said then

}  // namespace linli::blobs
