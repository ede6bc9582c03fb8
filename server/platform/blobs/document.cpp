#include "platform/blobs/document.hpp"

#include <algorithm>
#include <string>

#include "platform/core/text.hpp"

namespace linli::blobs {

namespace {
constexpr DocumentType pdf{"pdf", "application/pdf"};
constexpr DocumentType docx{"docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};
constexpr DocumentType xlsx{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
constexpr DocumentType text{"txt", "text/plain; charset=utf-8"};

constexpr std::size_t end_record = 22, central_record = 46, entries_max = 5'000;
constexpr std::size_t pdf_end_within = 1024;

// Little-endian; the caller has made sure that the bytes are there.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  std::size_t value = 0;
  while (width-- > 0) value = value << 8 | static_cast<unsigned char>(bytes[at + width]);
  return value;
}

bool is_pdf(std::string_view bytes) {
  const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), pdf_end_within));
  return bytes.starts_with("%PDF-") && tail.find("%%EOF") != tail.npos;
}

// A ZIP file as an office program writes it: it begins with its first entry and ends with its directory's
// end.
std::optional<DocumentType> type_of_zip(std::string_view bytes) {
  if (bytes.size() < end_record || !bytes.starts_with("PK\x03\x04")) return std::nullopt;
  const std::size_t end = bytes.size() - end_record;
  if (bytes.substr(end, 4) != "PK\x05\x06") return std::nullopt;
  const std::size_t entries = number(bytes, end + 10, 2);
  std::size_t at = number(bytes, end + 16, 4);
  if (entries > entries_max || at > end || number(bytes, end + 12, 4) != end - at) return std::nullopt;
  bool has_types = false, has_words = false, has_sheets = false;
  for (std::size_t i = 0; i < entries; ++i) {
    if (end - at < central_record || bytes.substr(at, 4) != "PK\x01\x02") return std::nullopt;
    const bool is_locked = (number(bytes, at + 8, 2) & 1) != 0;
    const std::size_t name_length = number(bytes, at + 28, 2);
    const std::size_t length =
        central_record + name_length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    if (is_locked || length > end - at) return std::nullopt;
    const auto name = bytes.substr(at + central_record, name_length);
    if (name.ends_with("vbaProject.bin")) return std::nullopt;
    has_types = has_types || name == "[Content_Types].xml";
    has_words = has_words || name == "word/document.xml";
    has_sheets = has_sheets || name == "xl/workbook.xml";
    at += length;
  }
  if (at != end || !has_types || has_words == has_sheets) return std::nullopt;
  return has_words ? docx : xlsx;
}

bool is_text(std::string_view bytes) {
  std::string lines{bytes};
  std::erase(lines, '\r');
  const auto check = check_text(lines);
  return check.valid && check.plain && !trimmed(lines).empty();
}
}  // namespace

std::optional<DocumentType> type_of_document(std::string_view bytes) {
  if (bytes.starts_with("PK")) return type_of_zip(bytes);
  if (bytes.starts_with("%PDF")) return is_pdf(bytes) ? std::optional{pdf} : std::nullopt;
  return is_text(bytes) ? std::optional{text} : std::nullopt;
}

}  // namespace linli::blobs
