#include "modules/catalogue/rules.hpp"

#include <gtest/gtest.h>

namespace linli::catalogue {
namespace {

TimeLimit limit(std::optional<MatterKind> kind, std::optional<Urgency> urgency, std::string code,
                std::int64_t finish) {
  TimeLimit row{};
  row.kind = kind;
  row.urgency = urgency;
  row.category_code = std::move(code);
  row.finish_count = finish;
  return row;
}

TEST(Limits, TheMostParticularRowWins) {
  const std::vector limits{limit({}, {}, "", 5), limit(MatterKind::consultation, {}, "", 1),
                           limit({}, Urgency::urgent, "", 24), limit({}, {}, "0201", 3)};
  struct Row {
    const char* why;
    MatterKind kind;
    Urgency urgency;
    const char* code;
    std::int64_t finish;
  };
  for (const Row& row : {Row{"nothing particular", MatterKind::help, Urgency::normal, "05", 5},
                         Row{"by kind", MatterKind::consultation, Urgency::normal, "05", 1},
                         Row{"urgency before kind", MatterKind::consultation, Urgency::urgent, "05", 24},
                         Row{"category before urgency", MatterKind::help, Urgency::urgent, "020101", 3},
                         Row{"a sister category is another", MatterKind::help, Urgency::normal, "0202", 5}})
    EXPECT_EQ(rules::most_particular(limits, row.kind, row.urgency, row.code)->finish_count, row.finish)
        << row.why;
  EXPECT_EQ(rules::most_particular({}, MatterKind::help, Urgency::normal, ""), nullptr);
}

AreaId area(std::uint8_t n) {
  AreaId id;
  id.value.bytes[15] = n;
  return id;
}

TEST(DispatchRules, LongerCategoryThenNearerAreaAndOnlyOnItsDays) {
  const Date today{2026, 3, 2};
  const std::vector chain{area(3), area(2), area(1)};
  auto rule = [](std::uint8_t n, const char* code, AreaId where, Date from, std::optional<Date> to) {
    DispatchRule row{};
    row.id.value.bytes[15] = n;
    row.category_code = code;
    row.area_id = where;
    row.from_day = from;
    row.to_day = to;
    return row;
  };
  const Date before{2026, 1, 1};
  const std::vector all{
      rule(1, "", area(1), before, {}),     rule(2, "02", area(1), before, {}),
      rule(3, "02", area(3), before, {}),   rule(4, "0201", area(1), before, Date{2026, 3, 1}),
      rule(5, "0201", area(9), before, {}), rule(6, "0201", area(2), Date{2026, 3, 3}, {})};
  auto found = [&](const char* code, Date day) {
    return rules::nearest(all, code, chain, day)->id.value.bytes[15];
  };
  EXPECT_EQ(found("05", today), 1) << "the rule for anything";
  EXPECT_EQ(found("0202", today), 3) << "the nearer area";
  EXPECT_EQ(found("0201", today), 3) << "one has ended, one has not begun, one lies elsewhere";
  EXPECT_EQ(found("0201", Date{2026, 3, 1}), 4) << "the last day counts";
  EXPECT_EQ(found("0201", Date{2026, 3, 3}), 6) << "the first day counts";
  EXPECT_EQ(rules::nearest(all, "02", std::vector{area(8)}, today), nullptr);
}

TEST(Categories, CodesHaveTwoDigitsALevel) {
  auto form = [](const char* code) {
    CategoryForm made{};
    made.code = std::string{code};
    return made;
  };
  EXPECT_TRUE(rules::why_not_category(form("2"), true));
  EXPECT_TRUE(rules::why_not_category(form("020"), true));
  EXPECT_TRUE(rules::why_not_category(form("02a1"), true));
  EXPECT_TRUE(rules::why_not_category(form("0201"), false)) << "its parent is missing";
  EXPECT_FALSE(rules::why_not_category(form("0201"), true));
  EXPECT_EQ(rules::parent_of("020101"), "0201");
  EXPECT_EQ(rules::parent_of("02"), std::nullopt);
}

}  // namespace
}  // namespace linli::catalogue
