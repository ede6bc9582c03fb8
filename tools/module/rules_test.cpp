#include "modules/@module@/rules.hpp"

#include <gtest/gtest.h>

namespace linli::@module@ {
namespace {

@Noun@ usual() {
  @Noun@ @noun@{};
  @noun@.name = "老名称";
  @noun@.version = 3;
  return @noun@;
}

struct Case {
  const char* name;
  std::int64_t version;
  const char* new_name;
  std::optional<Reason> refused;
};

class WhyNotRename : public testing::TestWithParam<Case> {};

TEST_P(WhyNotRename, Decides) {
  const auto refusal = rules::why_not_rename(usual(), {GetParam().version, GetParam().new_name});
  EXPECT_EQ(refusal ? std::optional{refusal->reason} : std::nullopt, GetParam().refused);
}

INSTANTIATE_TEST_SUITE_P(Rename, WhyNotRename,
                         testing::Values(Case{"the_usual", 3, "新名称", std::nullopt},
                                         Case{"somebody_saved_in_between", 2, "新名称", Reason::conflict},
                                         Case{"the_name_it_has", 3, "老名称", Reason::invalid}),
                         [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace linli::@module@
