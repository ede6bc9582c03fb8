#include "platform/access/carrying.hpp"

#include <gtest/gtest.h>

namespace linli::access::rules {
namespace {

const Time now = *parse_time("2026-04-01T00:05:00+08:00");
constexpr auto day = std::chrono::days{1};

AreaId area(std::uint8_t n) { return AreaId{Uuid{{n}}}; }
StaffId person(std::uint8_t n) { return StaffId{Uuid{{n}}}; }

StaffGrant grant(std::uint8_t staff, std::uint8_t where, Time from, std::optional<Time> to = {},
                 Role role = Role::grid_worker) {
  return {GrantId{Uuid{{99}}}, person(staff), role, area(where), from, to, {}};
}

const std::vector<Succeeded> split{{area(1), area(3)}, {area(1), area(4)}};
const std::vector<Succeeded> merger{{area(1), area(3)}, {area(2), area(3)}};

TEST(Carried, a_split_gives_to_each_part_from_now_on) {
  const auto all = carried({grant(11, 1, now - day), grant(12, 1, now + day, now + 9 * day)}, split, now);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].area_id, area(3));
  EXPECT_EQ(all[0].from_at, now);
  EXPECT_EQ(all[1].from_at, now + day) << "one that lies ahead still does";
  EXPECT_EQ(all[1].to_at, now + 9 * day);
  EXPECT_EQ(all[2].area_id, area(4));
}

TEST(Carried, a_merger_gives_to_each_person_once_for_as_long_as_either_lasted) {
  const auto all = carried(
      {grant(11, 1, now - day, now + day), grant(11, 2, now - day, now + 5 * day), grant(12, 2, now - day)},
      merger, now);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].to_at, now + 5 * day);
  EXPECT_EQ(all[1].staff_id, person(12));
  EXPECT_EQ(all[1].to_at, std::nullopt);
}

TEST(Carried, two_roles_are_two_and_a_pause_stays_one) {
  EXPECT_EQ(carried({grant(11, 1, now), grant(11, 2, now, {}, Role::window_clerk)}, merger, now).size(), 2U);
  EXPECT_EQ(
      carried({grant(11, 1, now, now + day), grant(11, 2, now + 3 * day, now + 4 * day)}, merger, now).size(),
      2U);
}

TEST(Carried, what_was_granted_there_already_stays_as_it_is) {
  const auto all = carried({grant(11, 1, now - day), grant(11, 3, now - day, now + day)}, split, now);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].area_id, area(4));
}

}  // namespace
}  // namespace linli::access::rules
