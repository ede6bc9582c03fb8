// The two libraries that know the formats. Neither is given a file that was not read part by part before
// (parts.hpp), and neither is asked for more points than the limits allow.
#include <algorithm>
#include <memory>
#include <png.h>
#include <stdexcept>
#include <turbojpeg.h>

#include "platform/blobs/pixels.hpp"

namespace linli::blobs {

namespace {
constexpr int quality = 85;
// A file whose points do not suffice for its size, or that is drawn again and again, is no picture.
constexpr int strictly = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS;

struct Release {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Release>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// The largest reduction that still leaves the longer side as long as wanted.
tjscalingfactor reduction(int longer, int side_wanted) {
  for (int by : {8, 4, 2}) {
    const tjscalingfactor factor{1, by};
    if (TJSCALED(longer, factor) >= side_wanted) return factor;
  }
  return {1, 1};
}
}  // namespace

std::optional<Pixels> draw_jpeg(std::string_view bytes, int side_wanted) {
  const Handle handle{tjInitDecompress()};
  if (!handle) throw std::runtime_error("libturbojpeg does not start");
  int width = 0, height = 0, sampling = 0, colourspace = 0;
  if (tjDecompressHeader3(handle.get(), bytes_of(bytes), bytes.size(), &width, &height, &sampling,
                          &colourspace) != 0)
    return std::nullopt;
  const auto factor = reduction(std::max(width, height), side_wanted);
  Pixels pixels{TJSCALED(width, factor), TJSCALED(height, factor), {}};
  pixels.rgb.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 3);
  if (tjDecompress2(handle.get(), bytes_of(bytes), bytes.size(), pixels.rgb.data(), pixels.width, 0,
                    pixels.height, TJPF_RGB, strictly) != 0)
    return std::nullopt;
  return pixels;
}

std::optional<Pixels> draw_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, void (*)(png_image*)> freed{&image, png_image_free};
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return std::nullopt;
  image.format = PNG_FORMAT_RGB;
  Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  pixels.rgb.resize(PNG_IMAGE_SIZE(image));
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr) == 0) return std::nullopt;
  return pixels;
}

std::string as_jpeg(const Pixels& pixels) {
  const Handle handle{tjInitCompress()};
  unsigned char* drawn = nullptr;
  unsigned long size = 0;
  const int failed = handle ? tjCompress2(handle.get(), pixels.rgb.data(), pixels.width, 0, pixels.height,
                                          TJPF_RGB, &drawn, &size, TJSAMP_420, quality, 0)
                            : 1;
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> freed{drawn, tjFree};
  if (failed != 0) throw std::runtime_error("libturbojpeg does not draw");
  return {reinterpret_cast<const char*>(drawn), size};
}

}  // namespace linli::blobs
