// A file as it was sent, read and drawn anew before the transaction begins.
#pragma once
#include <string_view>
#include <utility>

#include "modules/attachments/attachment.hpp"
#include "platform/blobs/picture.hpp"

namespace linli::attachments {

struct ReadFile {
  FileKind kind;
  std::string media_type, ending;
  blobs::Picture whole;  // of a document only its bytes
  std::optional<blobs::Picture> small;
  Digest sent_digest;
};
// Throws Refusal: what it is and how large it may be.
ReadFile read_file(std::string_view bytes);

template <class Form>
struct SentFile {
  using Beside = Form;
  Form said;
  ReadFile file;
  static SentFile read(Form said, std::string_view bytes) { return {std::move(said), read_file(bytes)}; }
};

}  // namespace linli::attachments
