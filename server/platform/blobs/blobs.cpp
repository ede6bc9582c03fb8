#include "platform/blobs/blobs.hpp"

#include <stdexcept>

namespace linli::blobs {

BlobId keep(db::Tx& tx, const Picture& picture) {
  if (picture.bytes.size() > bytes_max) throw std::logic_error("a blob larger than any may be");
  StoredBlob blob{tx.new_id<BlobId>(), picture.media_type, static_cast<std::int64_t>(picture.bytes.size()),
                  picture.width,       picture.height,     tx.now(),
                  {picture.bytes}};
  tx.insert(blob);
  return blob.id;
}

std::optional<StoredBlob> find(db::Tx& tx, BlobId id) { return tx.one<StoredBlob>("id = $2", id); }

void drop(db::Tx& tx, BlobId id) { tx.run("DELETE FROM blob WHERE community_id = $1 AND id = $2", id); }

}  // namespace linli::blobs
