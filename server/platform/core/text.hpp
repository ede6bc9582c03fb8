// Text as people type it: is it sound UTF-8, how long is it, and one form under which equal words are equal.
// Lengths count code points. Nothing here throws on any bytes.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace linli {

struct TextCheck {
  bool valid = true;  // strict UTF-8: no overlong form, no surrogate, nothing beyond U+10FFFF
  bool plain =
      true;  // no control or direction-override character but line feed and tab; meaningless unless valid
  std::size_t length = 0;  // code points; meaningless unless valid
};
// All three questions in one pass over the bytes: cheap enough for every string of every request.
TextCheck check_text(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);
std::size_t length_of(std::string_view utf8);  // code points

// Without white space at both ends; the ideographic space U+3000, U+00A0, U+FEFF and zero-width spaces count
// as such.
std::string_view trimmed(std::string_view utf8);

// At most `length` code points, cut at a character's end.
std::string_view shortened(std::string_view utf8, std::size_t length);

// One form for comparing and searching: NFKC (full width becomes half width), case folded. Not for showing.
// What is not UTF-8 comes back with U+FFFD in the place of the wrong bytes.
std::string normalise(std::string_view utf8);

}  // namespace linli
