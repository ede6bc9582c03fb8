#include "platform/core/csv_source.hpp"

#include <algorithm>
#include <stdexcept>
#include <unicode/ustring.h>

#include "platform/core/text.hpp"

namespace linli::csv {

namespace {
constexpr std::size_t chunk_bytes = 64 * 1024;

struct ByteOrderMark {
  std::string_view bytes;
  Encoding encoding;
};
constexpr ByteOrderMark marks[] = {
    {"\xEF\xBB\xBF", Encoding::utf8}, {"\xFF\xFE", Encoding::utf16le}, {"\xFE\xFF", Encoding::utf16be}};

const char* name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::utf8:
      break;
  }
  return "UTF-8";
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
}

// A chunk may end inside a character: its last three bytes at most are left out of the question.
bool begins_as_utf8(std::string_view bytes) {
  for (std::size_t cut = 0; cut <= std::min<std::size_t>(3, bytes.size()); ++cut)
    if (is_valid_utf8(bytes.substr(0, bytes.size() - cut))) return true;
  return false;
}
}  // namespace

Source::Source(std::istream& in, std::optional<Encoding> encoding) : in_(in), encoding_(encoding) {}

std::string Source::read_chunk() {
  std::string chunk(chunk_bytes, '\0');
  in_.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
  chunk.resize(static_cast<std::size_t>(in_.gcount()));
  return chunk;
}

// The first chunk that holds more than ASCII tells: Chinese in GBK is practically never valid UTF-8.
void Source::decide(std::string& chunk) {
  if (!begun_) {
    begun_ = true;
    for (const auto& mark : marks) {
      if (!chunk.starts_with(mark.bytes) || encoding_.value_or(mark.encoding) != mark.encoding) continue;
      chunk.erase(0, mark.bytes.size());
      encoding_ = mark.encoding;
    }
    if (encoding_) open_converter();
  }
  if (encoding_ || is_ascii(chunk)) return;
  chunk += read_chunk();  // more to judge by, should the first strange byte have been the last
  encoding_ = begins_as_utf8(chunk) ? Encoding::utf8 : Encoding::gb18030;
  open_converter();
}

void Source::open_converter() {
  if (*encoding_ == Encoding::utf8) return;
  UErrorCode error = U_ZERO_ERROR;
  converter_.reset(ucnv_open(name_of(*encoding_), &error));
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no converter for this encoding");
}

bool Source::fill() {
  at_ = 0;
  do {
    std::string chunk = read_chunk();
    const bool last = chunk.empty();
    decide(chunk);
    ready_ = converter_ ? convert(chunk, last) : std::move(chunk);
    if (last) return !ready_.empty();
  } while (ready_.empty());
  return true;
}

std::string Source::convert(const std::string& chunk, bool last) {
  std::u16string wide(chunk.size() + 16, u'\0');  // no byte of these encodings gives more than one unit
  UErrorCode error = U_ZERO_ERROR;
  const char* from = chunk.data();
  UChar* to = wide.data();
  ucnv_toUnicode(converter_.get(), &to, wide.data() + wide.size(), &from, chunk.data() + chunk.size(),
                 nullptr, last, &error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU could not convert a file");
  wide.resize(static_cast<std::size_t>(to - wide.data()));

  std::string out(wide.size() * 3, '\0');
  std::int32_t length = 0;
  u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, wide.data(),
                     static_cast<std::int32_t>(wide.size()), 0xFFFD, nullptr, &error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU could not convert a file");
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace linli::csv
