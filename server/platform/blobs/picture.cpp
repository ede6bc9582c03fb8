#include "platform/blobs/picture.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "platform/blobs/parts.hpp"

namespace linli::blobs {

namespace {
std::optional<Phrase> why_too_large(const Picture& picture, const PictureLimits& limits) {
  const std::int64_t longer = std::max(picture.width, picture.height);
  if (longer > limits.side_max)
    return Phrase{fmt::format("图片一边最多 {} 像素，这张有 {}。", limits.side_max, longer),
                  fmt::format("A side may have {} pixels; this has {}.", limits.side_max, longer)};
  if (picture.width * picture.height > limits.pixels_max)
    return Phrase{fmt::format("图片最多 {} 万像素。", limits.pixels_max / 10'000),
                  fmt::format("A picture may have {} pixels altogether.", limits.pixels_max)};
  return std::nullopt;
}

std::string size_of(std::size_t bytes) {
  constexpr std::size_t kb = 1024, mb = 1024 * kb;
  return bytes < mb ? fmt::format("{} KB", (bytes + kb - 1) / kb)
                    : fmt::format("{} MB", (bytes + mb - 1) / mb);
}
}  // namespace

Phrase not_whole() { return {"这张图片不完整，读不出来。", "This picture is not whole and cannot be read."}; }

Phrase too_many_bytes(std::size_t bytes, std::size_t bytes_max) {
  return {fmt::format("文件最大 {}，这个有 {}。", size_of(bytes_max), size_of(bytes)),
          fmt::format("A file may have {}; this has {}.", size_of(bytes_max), size_of(bytes))};
}

bool looks_like_picture(std::string_view bytes) { return looks_like_png(bytes) || looks_like_jpeg(bytes); }

Checked check_picture(std::string_view bytes, const PictureLimits& limits) {
  if (bytes.size() > limits.bytes_max) return {{}, too_many_bytes(bytes.size(), limits.bytes_max)};
  const bool is_png = looks_like_png(bytes);
  if (!is_png && !looks_like_jpeg(bytes))
    return {{}, {"只收 PNG 或 JPEG 图片。", "Only PNG and JPEG pictures are taken."}};
  auto picture = is_png ? read_png(bytes) : read_jpeg(bytes);
  if (!picture) return {{}, not_whole()};
  if (auto problem = why_too_large(*picture, limits)) return {{}, *problem};
  return {std::move(picture), {}};
}

}  // namespace linli::blobs
