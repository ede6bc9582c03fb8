#include "modules/matters/numbers.hpp"

#include <gtest/gtest.h>

namespace linli::matters {
namespace {

TEST(NumberMeant, is_what_people_write_for_it) {
  struct Line {
    std::string_view typed, meant;
  };
  constexpr Line lines[] = {{"2026-001196", "2026-001196"},
                            {"2026001196", "2026-001196"},
                            {" 2026 001196 ", "2026-001196"},
                            {"２０２６－００１１９６", "2026-001196"},
                            {"2026—001196", "2026-001196"},
                            {"2025-1000001", "2025-1000001"},
                            {"1196", "2026-001196"},
                            {"001196", "2026-001196"},
                            {"20261196", "20261196"},
                            {"2026-00119x", "2026-00119x"},
                            {"", ""},
                            {"编号2026-001196", "编号2026-001196"}};
  for (const Line& line : lines)
    EXPECT_EQ(number_meant(line.typed, Date{2026, 11, 29}), line.meant) << line.typed;
}

TEST(CodeMeant, is_its_digits) {
  EXPECT_EQ(code_meant("1234 5678"), "12345678");
  EXPECT_EQ(code_meant("１２３４５６７８"), "12345678");
  EXPECT_EQ(code_meant("1234-5678"), "12345678");
  EXPECT_EQ(code_meant("一二三四"), "一二三四");
}

}  // namespace
}  // namespace linli::matters
