#include <algorithm>

#include "platform/blobs/parts.hpp"
#include "platform/blobs/pixels.hpp"

namespace linli::blobs {

namespace {
constexpr std::uint32_t exif_segment = 0xe1, start_of_scan = 0xda;
constexpr std::uint32_t orientation_tag = 0x0112, one_short = 3;
constexpr std::size_t entry_size = 12, entries_max = 200;

// Numbers in the order of bytes that the file itself declares; 0 beyond its end, which leads nowhere.
struct Tiff {
  std::string_view bytes;
  bool little;
  std::uint32_t number(std::size_t at, int width) const {
    if (at > bytes.size() || bytes.size() - at < static_cast<std::size_t>(width)) return 0;
    if (!little) return number_at(bytes, at, width);
    std::uint32_t value = 0;
    for (int i = width; i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
  }
};

int orientation_in(std::string_view bytes) {
  const Tiff tiff{bytes, bytes.starts_with("II")};
  if (!tiff.little && !bytes.starts_with("MM")) return 1;
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t entries = std::min<std::size_t>(tiff.number(directory, 2), entries_max);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != one_short) continue;
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}
}  // namespace

int orientation_of(std::string_view jpeg) {
  constexpr std::string_view exif{"Exif\0\0", 6};
  for (std::size_t at = 2; at + 4 <= jpeg.size() && number_at(jpeg, at, 1) == 0xff;) {
    const std::uint32_t marker = number_at(jpeg, at + 1, 1);
    if (marker == start_of_scan) break;
    if (marker == 0xff) {
      ++at;
      continue;
    }
    const std::size_t length = number_at(jpeg, at + 2, 2);
    if (length < 2 || length > jpeg.size() - at - 2) break;
    const std::string_view segment = jpeg.substr(at + 4, length - 2);
    if (marker == exif_segment && segment.starts_with(exif))
      return orientation_in(segment.substr(exif.size()));
    at += 2 + length;
  }
  return 1;
}

}  // namespace linli::blobs
