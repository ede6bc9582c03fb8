#include "platform/blobs/blobs.hpp"

#include <stdexcept>

namespace linli::blobs {

namespace {
BlobId kept(db::Tx& tx, StoredBlob blob) {
  if (blob.bytes.bytes.size() > bytes_max) throw std::logic_error("a blob larger than any may be");
  blob.id = tx.new_id<BlobId>();
  blob.size = static_cast<std::int64_t>(blob.bytes.bytes.size());
  blob.kept_at = tx.now();
  tx.insert(blob);
  return blob.id;
}
}  // namespace

BlobId keep(db::Tx& tx, const Picture& picture) {
  return kept(tx, {.media_type = picture.media_type,
                   .width = picture.width,
                   .height = picture.height,
                   .bytes = {picture.bytes}});
}

BlobId keep(db::Tx& tx, std::string_view media_type, std::string_view bytes) {
  return kept(tx, {.media_type = std::string{media_type}, .bytes = {std::string{bytes}}});
}

std::optional<StoredBlob> find(db::Tx& tx, BlobId id) { return tx.one<StoredBlob>("id = $2", id); }

void drop(db::Tx& tx, BlobId id) { tx.run("DELETE FROM blob WHERE community_id = $1 AND id = $2", id); }

}  // namespace linli::blobs
