#include "platform/blobs/parts.hpp"

namespace linli::blobs {

namespace {
enum Marker : std::uint32_t {
  start_of_picture = 0xd8,
  end_of_picture = 0xd9,
  start_of_scan = 0xda,
  app0 = 0xe0,
  app14 = 0xee,  // Adobe: how the colours are to be read
  app15 = 0xef,
  comment = 0xfe,
};

bool is_frame(std::uint32_t marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool is_needed(std::uint32_t marker) {
  if (marker == comment) return false;
  return marker < app0 || marker > app15 || marker == app0 || marker == app14;
}

bool read_frame(std::string_view data, Picture& picture) {
  if (data.size() < 6 || picture.width > 0) return false;
  picture.height = number_at(data, 1, 2);
  picture.width = number_at(data, 3, 2);
  return picture.width > 0 && picture.height > 0;
}

// Compressed pixels up to the next marker: 0xff stands before 0 or a restart when it belongs to them.
std::size_t end_of_pixels(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) != 0xff) continue;
    const auto next = number_at(bytes, at + 1, 1);
    if (next != 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.size();
}
}  // namespace

bool looks_like_jpeg(std::string_view bytes) { return bytes.starts_with("\xff\xd8\xff"); }

std::optional<Picture> read_jpeg(std::string_view bytes) {
  Picture picture{"image/jpeg", 0, 0, std::string{bytes.substr(0, 2)}};
  bool has_pixels = false;
  for (std::size_t at = 2; at + 2 <= bytes.size();) {
    if (number_at(bytes, at, 1) != 0xff) return std::nullopt;
    const std::uint32_t marker = number_at(bytes, at + 1, 1);
    if (marker == 0xff) {  // filling between two segments
      ++at;
      continue;
    }
    if (marker == end_of_picture) {
      picture.bytes += bytes.substr(at, 2);
      return has_pixels && picture.width > 0 ? std::optional{std::move(picture)} : std::nullopt;
    }
    if (marker < 0xc0 || marker == start_of_picture || at + 4 > bytes.size()) return std::nullopt;
    const std::size_t length = number_at(bytes, at + 2, 2);
    if (length < 2 || length > bytes.size() - at - 2) return std::nullopt;
    if (is_frame(marker) && !read_frame(bytes.substr(at + 4, length - 2), picture)) return std::nullopt;
    std::size_t end = at + 2 + length;
    if (marker == start_of_scan) {
      end = end_of_pixels(bytes, end);
      has_pixels = true;
    }
    if (is_needed(marker)) picture.bytes += bytes.substr(at, end - at);
    at = end;
  }
  return std::nullopt;
}

}  // namespace linli::blobs
