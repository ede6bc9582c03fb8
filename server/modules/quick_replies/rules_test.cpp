#include "modules/quick_replies/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::quick_replies {
namespace {

const QuickReplyId mine{*parse_uuid("01939000-0000-7000-8000-000000000001")};
const QuickReplyId another{*parse_uuid("01939000-0000-7000-8000-000000000002")};

struct Written {
  const char* name;
  const char* wrong;  // the field, or the reason of a refusal that names none
  std::function<void(QuickReply&)> change;
  bool code_taken_by_another = false;
  std::int64_t others = 0;
};

class WhyNotPut : public testing::TestWithParam<Written> {};

TEST_P(WhyNotPut, breaks_one_thing) {
  QuickReply reply{mine, "rd", "{门牌}的事记下了，{期限}前给您答复。", true, 1};
  if (GetParam().change) GetParam().change(reply);
  QuickReply holder = reply;
  if (GetParam().code_taken_by_another) holder.id = another;
  const auto refusal = rules::why_not_put(reply, holder, GetParam().others);
  const std::string wrong = !refusal                  ? ""
                            : refusal->fields.empty() ? std::string{name_of(refusal->reason)}
                                                      : refusal->fields.front().field;
  EXPECT_EQ(wrong, GetParam().wrong);
}

INSTANTIATE_TEST_SUITE_P(
    quick_replies, WhyNotPut,
    testing::Values(Written{"a_sound_one", "", {}},
                    Written{"a_chinese_code", "", [](QuickReply& r) { r.code = "热力"; }},
                    Written{"an_english_field", "", [](QuickReply& r) { r.text = "{door}, {due}"; }},
                    Written{"a_code_with_a_space", "code", [](QuickReply& r) { r.code = "r d"; }},
                    Written{"a_code_with_a_colon", "code", [](QuickReply& r) { r.code = "r:d"; }},
                    Written{"an_unknown_field", "text", [](QuickReply& r) { r.text = "{电话}"; }},
                    Written{"a_brace_left_open", "text", [](QuickReply& r) { r.text = "{门牌"; }},
                    Written{"a_brace_too_many", "text", [](QuickReply& r) { r.text = "{门牌}}"; }},
                    Written{"the_code_of_another", "code", {}, true},
                    Written{"the_last_that_fits", "", {}, false, 499},
                    Written{"one_too_many", "conflict", {}, false, 500}),
    [](const auto& each) { return each.param.name; });

TEST(Code, is_looked_for_whatever_its_case_and_width) {
  EXPECT_EQ(rules::code_of("RD"), "rd");
  EXPECT_EQ(rules::code_of("ｒｄ"), "rd");
}

}  // namespace
}  // namespace linli::quick_replies
