// Documents from outside, told apart by their own bytes: PDF, Word (docx), Excel (xlsx) and plain text. Their
// insides are not opened here, which is why they are only ever handed out to be saved, never to be shown.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace linli::blobs {

struct DocumentType {
  std::string_view ending, media_type;  // "pdf", "application/pdf"
};

// Nothing for anything else, also for one that carries macros, is locked, or has something in front or
// behind.
std::optional<DocumentType> type_of_document(std::string_view bytes);

}  // namespace linli::blobs
