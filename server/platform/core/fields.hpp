// Field types that carry their limit: the JSON reader refuses beyond it, OpenAPI prints it.
// Lengths count characters (code points), not bytes.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace linli {

// One line or a paragraph of text, trimmed by the reader; no control characters but line feed and tab.
template <std::size_t Max, std::size_t Min = 0>
struct Text : std::string {
  using std::string::string;
  Text() = default;
  Text(std::string text) : std::string(std::move(text)) {}
  static constexpr std::size_t max = Max, min = Min;
};

// A whole number between two limits, both included.
template <std::int64_t Min, std::int64_t Max>
struct Whole {
  std::int64_t value = Min;
  static constexpr std::int64_t min = Min, max = Max;
  operator std::int64_t() const { return value; }
};

// A JSON array of at most Max elements.
template <class T, std::size_t Max>
struct List : std::vector<T> {
  using std::vector<T>::vector;
  static constexpr std::size_t max = Max;
};

// Anything a module hands out as a file: an export, an attachment, a printed sheet.
struct Document {
  std::string name, media_type, bytes;
};

}  // namespace linli
