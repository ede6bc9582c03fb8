#include "platform/core/id.hpp"

#include <gtest/gtest.h>
#include <type_traits>
#include <unordered_set>

namespace linli {
namespace {

constexpr char sound[] = "0190a5c8-1f2e-7abc-8def-0123456789ab";

TEST(Uuid, reads_and_prints_the_strict_form) {
  EXPECT_EQ(parse_uuid(sound)->text(), sound);
  EXPECT_EQ(parse_uuid("0190A5C8-1F2E-7ABC-8DEF-0123456789AB")->text(), sound);
  EXPECT_TRUE(parse_uuid("00000000-0000-0000-0000-000000000000")->is_nil());
}

struct Row {
  const char* name;
  std::string text;
};
class WrongUuids : public testing::TestWithParam<Row> {};
TEST_P(WrongUuids, are_nothing) { EXPECT_FALSE(parse_uuid(GetParam().text)) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(Uuid, WrongUuids,
                         testing::Values(Row{"empty", ""},
                                         Row{"short_by_one", "0190a5c8-1f2e-7abc-8def-0123456789a"},
                                         Row{"long_by_one", std::string{sound} + "0"},
                                         Row{"without_dashes", "0190a5c81f2e7abc8def0123456789ab"},
                                         Row{"dash_elsewhere", "0190a5c81-f2e-7abc-8def-0123456789ab"},
                                         Row{"no_digit", "0190a5c8-1f2e-7abc-8def-0123456789ag"},
                                         Row{"in_braces", "{190a5c8-1f2e-7abc-8def-0123456789a}"},
                                         Row{"dash_for_a_digit", "0190a5c8-1f2e-7abc-8def-0123456789-b"},
                                         Row{"space_in_front", " 190a5c8-1f2e-7abc-8def-0123456789ab"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(Uuid, version_7_carries_time_version_and_variant) {
  std::array<std::uint8_t, 10> random;
  random.fill(0xFF);
  const Uuid id = make_uuid_v7(0x0190a5c81f2e, random);
  EXPECT_EQ(id.text(), "0190a5c8-1f2e-7fff-bfff-ffffffffffff");
  random.fill(0);
  EXPECT_EQ(make_uuid_v7(0x0190a5c81f2e, random).text(), "0190a5c8-1f2e-7000-8000-000000000000");
}

TEST(Uuid, version_7_sorts_by_time) {
  std::array<std::uint8_t, 10> low{}, high;
  high.fill(0xFF);
  EXPECT_LT(make_uuid_v7(1000, high), make_uuid_v7(1001, low));
  EXPECT_LT(make_uuid_v7(1000, high).text(), make_uuid_v7(1001, low).text());
  EXPECT_LT(make_uuid_v7(255, high), make_uuid_v7(256, low));
}

TEST(Id, of_one_noun_is_not_anothers) {
  struct Cat;
  struct Dog;
  static_assert(!std::is_convertible_v<Id<Cat>, Id<Dog>>);
  static_assert(!std::is_convertible_v<Uuid, Id<Cat>> || std::is_aggregate_v<Id<Cat>>);
  EXPECT_TRUE(Id<Cat>{}.is_nil());
  std::unordered_set<Id<Cat>> seen{Id<Cat>{*parse_uuid(sound)}, Id<Cat>{*parse_uuid(sound)}, Id<Cat>{}};
  EXPECT_EQ(seen.size(), 2u);
}

}  // namespace
}  // namespace linli
