// Pictures from outside, PNG and JPEG alone. Nothing is believed: not the file's name, not its declared type,
// only its own structure, read from the first byte to the last. What a picture does not need to be shown is
// left out: where and with what it was taken (EXIF), comments, profiles, and whatever hangs behind its end.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/phrase.hpp"

namespace linli::blobs {

struct Picture {
  std::string media_type;  // image/png or image/jpeg
  std::int64_t width = 0, height = 0;
  std::string bytes;  // written anew from the parts that are needed
};

struct PictureLimits {
  std::size_t bytes_max;
  std::int64_t side_max;    // of either side, in pixels
  std::int64_t pixels_max;  // what a browser has to hold in memory
};

struct Checked {
  std::optional<Picture> picture;
  Phrase problem;  // where there is none: names the limit that was passed
};

Checked check_picture(std::string_view bytes, const PictureLimits& limits);
// Is it a PNG or a JPEG by its first bytes? Whether it is a sound one is another question.
bool looks_like_picture(std::string_view bytes);
// Names the limit, and how far it was passed.
Phrase too_many_bytes(std::size_t bytes, std::size_t bytes_max);

}  // namespace linli::blobs
