#include "modules/attachments/sent_file.hpp"

#include "modules/attachments/rules.hpp"
#include "platform/blobs/document.hpp"
#include "platform/blobs/photo.hpp"
#include "platform/crypto/hash.hpp"

namespace linli::attachments {

namespace {
constexpr blobs::PhotoLimits photo_limits{
    .taken = {.bytes_max = rules::photo_bytes_max, .side_max = 20'000, .pixels_max = 40'000'000},
    .side_kept = 2048,
    .side_small = 320};

ReadFile photo(std::string_view bytes) {
  auto redrawn = blobs::redraw(bytes, photo_limits);
  if (!redrawn.photo) throw wrong_field("file", redrawn.problem);
  auto& [whole, small] = *redrawn.photo;
  return {FileKind::photo, whole.media_type, "jpg", std::move(whole), std::move(small), {}};
}

ReadFile document(std::string_view bytes) {
  if (bytes.size() > rules::document_bytes_max)
    throw wrong_field("file", blobs::too_many_bytes(bytes.size(), rules::document_bytes_max));
  const auto type = blobs::type_of_document(bytes);
  if (!type) throw wrong_field("file", rules::only_these());
  return {*named<FileKind>(type->ending),
          std::string{type->media_type},
          std::string{type->ending},
          {std::string{type->media_type}, 0, 0, std::string{bytes}},
          {},
          {}};
}
}  // namespace

ReadFile read_file(std::string_view bytes) {
  if (bytes.empty()) throw wrong_field("file", {"文件是空的。", "The file is empty."});
  ReadFile file = blobs::looks_like_picture(bytes) ? photo(bytes) : document(bytes);
  file.sent_digest = {crypto::sha256(bytes)};
  return file;
}

}  // namespace linli::attachments
