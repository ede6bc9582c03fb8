// Bytes inside JSON: RFC 4648, the alphabet with + and /, padded. Strict, so that the same bytes have one
// writing.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace linli {

// Nothing for anything that is not exactly that.
std::optional<std::string> from_base64(std::string_view text);
constexpr std::size_t base64_size(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

}  // namespace linli
