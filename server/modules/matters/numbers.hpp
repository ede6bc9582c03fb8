// How a matter is called, "2026-001196", and what people write for it.
#pragma once
#include <string>
#include <string_view>

#include "platform/core/time.hpp"

namespace linli::matters {

// "2026001196", "2026 001196", "２０２６－００１１９６", and "1196" of this year: the number that is meant.
// What holds another sign than digits, blanks and dashes is left as it was typed.
std::string number_meant(std::string_view typed, Date today);
// The digits of a code, however they were grouped or typed.
std::string code_meant(std::string_view typed);

}  // namespace linli::matters
