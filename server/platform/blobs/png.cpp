#include <array>
#include <zlib.h>

#include "platform/blobs/parts.hpp"

namespace linli::blobs {

namespace {
constexpr std::string_view signature{"\x89PNG\r\n\x1a\n", 8};
constexpr std::size_t frame = 12;  // length, name and checksum around a chunk's data

// How it looks; everything else is about how it was made. An animation (acTL) would be shown as its first
// picture.
constexpr std::array<std::string_view, 7> needed{"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB"};

bool is_needed(std::string_view name) {
  for (std::string_view known : needed)
    if (name == known) return true;
  return false;
}

bool is_sound(std::string_view named_data, std::uint32_t checksum) {
  return crc32(0, reinterpret_cast<const Bytef*>(named_data.data()), static_cast<uInt>(named_data.size())) ==
         checksum;
}

// Thirteen bytes: sides, depth, colours, and three methods of which there is one each but for interlacing.
bool read_head(std::string_view data, Picture& picture) {
  if (data.size() != 13 || data[10] != 0 || data[11] != 0) return false;
  picture.width = number_at(data, 0, 4);
  picture.height = number_at(data, 4, 4);
  return picture.width > 0 && picture.height > 0;
}
}  // namespace

bool looks_like_png(std::string_view bytes) { return bytes.starts_with(signature); }

std::optional<Picture> read_png(std::string_view bytes) {
  Picture picture{"image/png", 0, 0, std::string{signature}};
  bool has_pixels = false;
  for (std::size_t at = signature.size(); bytes.size() - at >= frame;) {
    const std::size_t length = number_at(bytes, at, 4);
    if (length > bytes.size() - at - frame) return std::nullopt;
    const std::string_view name = bytes.substr(at + 4, 4), data = bytes.substr(at + 8, length);
    if (!is_sound(bytes.substr(at + 4, length + 4), number_at(bytes, at + 8 + length, 4)))
      return std::nullopt;
    const bool is_first = at == signature.size();
    if (is_first != (name == "IHDR") || (is_first && !read_head(data, picture))) return std::nullopt;
    has_pixels = has_pixels || name == "IDAT";
    if (is_needed(name)) picture.bytes += bytes.substr(at, length + frame);
    if (name == "IEND") return has_pixels ? std::optional{std::move(picture)} : std::nullopt;
    at += length + frame;
  }
  return std::nullopt;
}

}  // namespace linli::blobs
