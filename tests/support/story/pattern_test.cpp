#include "tests/support/story/pattern.hpp"

#include <gtest/gtest.h>
#include <stdexcept>

namespace linli::story {
namespace {

struct Case {
  const char* name;
  const char* pattern;
  const char* got;
  const char* difference;  // empty: it fits
};

class Fits : public testing::TestWithParam<Case> {};

TEST_P(Fits, OrSaysWhere) {
  Bindings bindings{{"M7", {"0195"}}};
  const auto found =
      differences(parse_pattern(GetParam().pattern), http::parse_json(GetParam().got), bindings);
  EXPECT_EQ(found.empty() ? "" : found.front(), GetParam().difference);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, Fits,
    testing::Values(
        Case{"an_object_may_hold_more", R"({"state": "open"})", R"({"state":"open","version":2})", ""},
        Case{"another_value", R"({"state": "open"})", R"({"state":"late"})",
             R"(at state: expected "open", got "late")"},
        Case{"a_missing_member", R"({"state": "open"})", R"({})",
             R"(at state: expected "open", got nothing)"},
        Case{"a_member_that_must_not_be", R"({"phone": absent})", R"({"phone":"138"})",
             R"(at phone: expected nothing, got "138")"},
        Case{"a_member_that_is_not", R"({"phone": absent})", R"({})", ""},
        Case{"anything_must_still_be_there", R"({"id": *})", R"({})", "at id: expected *, got nothing"},
        Case{"what_was_bound", R"({"id": $M7})", R"({"id":"0195"})", ""},
        Case{"not_what_was_bound", R"({"id": $M7})", R"({"id":"7"})",
             R"(at id: expected $M7 = 0195, got "7")"},
        Case{"bound_inside_a_text", R"({"self": "/matters/$M7"})", R"({"self":"/matters/0195"})", ""},
        Case{"a_list_is_exact", "[1, 2]", "[1,2,3]", "at the top: expected 2 elements, got 3"},
        Case{"an_open_list_is_not", "[1, 2, ...]", "[1,2,3]", ""},
        Case{"deep_inside", R"({"items": [{"a": {"b": 1}}]})", R"({"items":[{"a":{"b":2}}]})",
             "at items[0].a.b: expected 1, got 2"},
        Case{"a_number_is_no_text", R"({"n": 1})", R"({"n":"1"})", R"(at n: expected 1, got "1")"},
        Case{"null_is_there", R"({"n": null})", R"({})", "at n: expected null, got nothing"}),
    [](const auto& each) { return each.param.name; });

TEST(Pattern, BindsWhatIsThere) {
  Bindings bindings;
  EXPECT_TRUE(differences(parse_pattern(R"({"id": $M7, "version": $V})"),
                          http::parse_json(R"({"id":"0195","version":3})"), bindings)
                  .empty());
  EXPECT_EQ(bindings, (Bindings{{"M7", {"0195", true}}, {"V", {"3", false}}}));
}

TEST(Pattern, FillsInRequests) {
  const Bindings bindings{{"M7", {"0195", true}}, {"V", {"3", false}}};
  EXPECT_EQ(filled_in("/matters/$M7/accept", bindings), "/matters/0195/accept");
  EXPECT_EQ(filled_in_json(R"({"id": $M7, "version": $V, "note": "see $M7"})", bindings),
            R"({"id": "0195", "version": 3, "note": "see 0195"})");
  EXPECT_EQ(filled_in_json(R"_({"note": "$repeat(字,3)"})_", bindings), R"({"note": "字字字"})");
  EXPECT_THROW(filled_in("/matters/$M8", bindings), std::runtime_error);
}

TEST(Pattern, UpdatesOnlyWhatDiffers) {
  const Bindings bindings{{"M7", {"01950000-0000-7000-8000-000000000007"}}};
  const auto got = http::parse_json(
      R"({"id":"01950000-0000-7000-8000-000000000007","state":"late","items":[1,2,3],"more":1})");
  const auto text = [&](const char* pattern) {
    return written(updated(parse_pattern(pattern), got, bindings));
  };
  EXPECT_EQ(text(R"({"state": "open", "id": *})"), R"({"state": "late", "id": *})");
  EXPECT_EQ(text(R"({"id": "7", "gone": 1})"), R"({"id": $M7})");
  EXPECT_EQ(text(R"({"items": [9, ...]})"), R"({"items": [1, ...]})");
  EXPECT_EQ(text(R"({"items": [9]})"), R"({"items": [1, 2, 3]})");
}

TEST(Pattern, SaysWhatItCannotRead) {
  EXPECT_THROW(parse_pattern(R"({"state" "open"})"), std::runtime_error);
  EXPECT_THROW(parse_pattern(R"([1, 2)"), std::runtime_error);
}

}  // namespace
}  // namespace linli::story
