#include "platform/blobs/photo.hpp"

#include "platform/blobs/parts.hpp"
#include "platform/blobs/pixels.hpp"

namespace linli::blobs {

namespace {
Picture drawn(const Pixels& pixels) { return {"image/jpeg", pixels.width, pixels.height, as_jpeg(pixels)}; }
}  // namespace

Redrawn redraw(std::string_view bytes, const PhotoLimits& limits) {
  auto checked = check_picture(bytes, limits.taken);
  if (!checked.picture) return {{}, checked.problem};
  const Picture& picture = *checked.picture;
  const bool is_jpeg = picture.media_type == "image/jpeg";
  auto pixels = is_jpeg ? draw_jpeg(picture.bytes, limits.side_kept) : draw_png(picture.bytes);
  if (!pixels) return {{}, not_whole()};
  const Pixels whole =
      upright(shrunk(*std::move(pixels), limits.side_kept), is_jpeg ? orientation_of(bytes) : 1);
  return {Photo{drawn(whole), drawn(shrunk(whole, limits.side_small))}, {}};
}

}  // namespace linli::blobs
