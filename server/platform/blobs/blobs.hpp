// Bytes that belong to a record: the picture of a site plan, a photograph, a document. They stand in the
// database, so that they are written with the record or not at all, lie in every backup, and are reached from
// every server (docs/adr/0011-bytes-in-the-database.md). Whoever keeps a blob holds its id and asks for the
// permission; nothing here does.
#pragma once
#include <optional>
#include <string>

#include "platform/blobs/picture.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"
#include "platform/db/tx.hpp"

namespace linli {
struct StoredBlob;
using BlobId = Id<StoredBlob>;

struct StoredBlob {
  BlobId id{};
  std::string media_type;
  std::int64_t size = 0;
  std::optional<std::int64_t> width{}, height{};  // of a picture
  Time kept_at{};
  db::Blob bytes;
};
DESCRIBE_ROW(StoredBlob, "blob", id, media_type, size, width, height, kept_at, bytes)
}  // namespace linli

namespace linli::blobs {

// What no caller may pass, whatever its own limits are.
inline constexpr std::size_t bytes_max = 10 * 1024 * 1024;

BlobId keep(db::Tx& tx, const Picture& picture);
BlobId keep(db::Tx& tx, std::string_view media_type, std::string_view bytes);  // no picture
std::optional<StoredBlob> find(db::Tx& tx, BlobId id);
void drop(db::Tx& tx, BlobId id);

}  // namespace linli::blobs
