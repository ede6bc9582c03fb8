// Photographs from outside, drawn anew: nothing of the file that was sent is kept, neither where and with
// what it was taken (EXIF) nor a byte that is not a point of the picture. Which way up the telephone was held
// is applied, since that goes too.
#pragma once
#include "platform/blobs/picture.hpp"

namespace linli::blobs {

struct PhotoLimits {
  PictureLimits taken;  // of what is sent
  int side_kept;        // the longer side of what is kept, in pixels
  int side_small;       // and of the small one for lists
};

struct Photo {
  Picture whole, small;
};

struct Redrawn {
  std::optional<Photo> photo;
  Phrase problem;  // where there is none
};

// Takes long and much memory: not inside a transaction.
Redrawn redraw(std::string_view bytes, const PhotoLimits& limits);

}  // namespace linli::blobs
