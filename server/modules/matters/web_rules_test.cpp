#include "modules/matters/web_rules.hpp"

#include <gtest/gtest.h>

namespace linli::matters {
namespace {

TEST(Unnamed, TheRefusalStandsBesideWhatIsMissing) {
  auto missing = [](std::optional<std::string> name, std::optional<std::string> phone) {
    WebReportForm form{};
    if (name) form.name = Text<40>{*name};
    if (phone) form.phone = Text<30>{*phone};
    std::vector<std::string> fields;
    if (auto refusal = rules::why_unnamed(form))
      for (const FieldError& error : refusal->fields) fields.push_back(error.field);
    return fields;
  };
  using Fields = std::vector<std::string>;
  EXPECT_EQ(missing("赵奶奶", "13845670003"), Fields{});
  EXPECT_EQ(missing({}, "13845670003"), Fields{"name"});
  EXPECT_EQ(missing("赵奶奶", {}), Fields{"phone"});
  EXPECT_EQ(missing("", ""), (Fields{"name", "phone"}));
}

}  // namespace
}  // namespace linli::matters
