#include "platform/core/described.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace linli::shed {  // descriptions are found beside their type, in whatever namespace

struct Tool {
  int id = 0;
  std::string name;
};
DESCRIBE_ROW(Tool, "tool", id, name)

struct LendForm {
  std::string to;
};
DESCRIBE_FORM(LendForm, to)

struct ToolView {
  std::string name;
};
DESCRIBE_VIEW(ToolView, name)

struct Plain {
  int id = 0;
};

enum class Shape { round, flat };
DESCRIBE_ENUM(Shape, round, flat)
enum class Unnamed { one };

// Each struct is exactly one of the three, and what is not described is none.
static_assert(Row<Tool> && !Form<Tool> && !View<Tool>);
static_assert(!Row<LendForm> && Form<LendForm> && !View<LendForm>);
static_assert(!Row<ToolView> && !Form<ToolView> && View<ToolView>);
static_assert(!Described<Plain> && !Row<Plain> && !Described<int>);
static_assert(DescribedEnum<Shape> && !DescribedEnum<Unnamed> && !DescribedEnum<Tool>);
static_assert(member_count<Tool>() == 2);

namespace {

TEST(Described, carries_a_table_or_a_schema_name) {
  EXPECT_EQ(describe<Tool>().name, "tool");
  EXPECT_EQ(describe<LendForm>().name, "LendForm");
  EXPECT_EQ(describe<ToolView>().name, "ToolView");
}

TEST(Described, visits_members_in_the_order_of_the_description) {
  Tool tool{7, "ladder"};
  std::vector<std::string> names;
  each_member(tool, [&](std::string_view name, auto& member) {
    names.emplace_back(name);
    member = {};
  });
  EXPECT_EQ(names, (std::vector<std::string>{"id", "name"}));
  EXPECT_EQ(tool.name, "");
  const Tool fixed{1, "saw"};
  each_member(fixed, [](std::string_view, const auto&) {});
}

TEST(Described, turns_enumerators_into_names_and_back) {
  EXPECT_EQ(name_of(Shape::flat), "flat");
  EXPECT_EQ(named<Shape>("round"), Shape::round);
  for (const char* wrong : {"", "Round", "square", "round "})
    EXPECT_EQ(named<Shape>(wrong), std::nullopt) << wrong;
  EXPECT_EQ(name_of(static_cast<Shape>(99)), "?");
}

}  // namespace
}  // namespace linli::shed
