#include "platform/access/actor.hpp"

#include <gtest/gtest.h>

namespace linli::access {
namespace {

AreaId area(std::uint8_t n) {
  AreaId id;
  id.value.bytes[15] = n;
  return id;
}

Actor staff(std::vector<Reach> reaches) {
  Actor actor;
  actor.kind = ActorKind::staff;
  actor.reaches = std::move(reaches);
  return actor;
}

Reach reach(Role role, std::vector<AreaId> areas) { return {role, areas.front(), false, areas, {}}; }
Reach everywhere(Role role) { return {role, area(1), true, {}, {}}; }

Reason reason_of_refusal(const Actor& actor, Permission permission) {
  try {
    require(actor, permission);
  } catch (const Refusal& refusal) {
    return refusal.reason;
  }
  ADD_FAILURE() << "was not refused";
  return {};
}

TEST(May, somebody_without_login_does_only_what_anyone_may) {
  Actor resident;
  EXPECT_TRUE(may(resident, Permission::anyone));
  EXPECT_FALSE(may(resident, Permission::signed_in));
  EXPECT_EQ(reason_of_refusal(resident, Permission::see_matters), Reason::unauthenticated);
}

TEST(May, a_resident_is_not_widened_by_reaches_that_were_left_in) {
  Actor resident = staff({everywhere(Role::community_secretary)});
  resident.kind = ActorKind::resident;
  EXPECT_FALSE(may(resident, Permission::see_matters));
  EXPECT_FALSE(may(resident, Permission::see_matters, area(1)));
  EXPECT_EQ(within(scope_of(resident, Permission::see_matters), "area_id").sql, "FALSE");
}

TEST(May, staff_without_grants_is_signed_in_and_nothing_more) {
  Actor actor = staff({});
  EXPECT_TRUE(may(actor, Permission::signed_in));
  EXPECT_FALSE(may(actor, Permission::see_areas));
  EXPECT_EQ(reason_of_refusal(actor, Permission::see_areas), Reason::forbidden);
}

TEST(May, a_permission_reaches_only_the_areas_of_the_grant_that_gives_it) {
  Actor actor = staff({reach(Role::grid_worker, {area(3)}), reach(Role::window_clerk, {area(4), area(5)})});
  EXPECT_TRUE(may(actor, Permission::handle_matters, area(3)));
  EXPECT_FALSE(may(actor, Permission::handle_matters, area(4)));
  EXPECT_TRUE(may(actor, Permission::follow_up_matters, area(5)));
  EXPECT_FALSE(may(actor, Permission::follow_up_matters, area(3)));
}

TEST(May, the_community_reaches_every_area) {
  EXPECT_TRUE(may(staff({everywhere(Role::community_secretary)}), Permission::see_matters, area(200)));
  EXPECT_FALSE(may(staff({everywhere(Role::system_administrator)}), Permission::see_matters, area(200)));
}

TEST(May, the_system_may_everything) {
  EXPECT_TRUE(may(system_actor(), Permission::erase_residents, area(9)));
  EXPECT_TRUE(scope_of(system_actor(), Permission::see_matters).everywhere);
}

TEST(Has, asks_for_the_role_itself) {
  Actor actor = staff({reach(Role::grid_worker, {area(3)})});
  EXPECT_TRUE(actor.has(Role::grid_worker));
  EXPECT_FALSE(actor.has(Role::committee_staff));
}

TEST(ScopeOf, is_sorted_and_without_doubles) {
  Scope scope = scope_of(
      staff({reach(Role::grid_worker, {area(7), area(3)}), reach(Role::committee_staff, {area(5), area(3)})}),
      Permission::see_matters);
  EXPECT_EQ(scope.areas, (std::vector{area(3), area(5), area(7)}));
}

TEST(ScopeOf, one_grant_on_the_community_is_everywhere) {
  Actor actor = staff({reach(Role::grid_worker, {area(3)}), everywhere(Role::window_clerk)});
  EXPECT_TRUE(scope_of(actor, Permission::see_matters).everywhere);
  EXPECT_FALSE(scope_of(actor, Permission::handle_matters).everywhere);
}

TEST(Within, nobody_sees_no_row) { EXPECT_EQ(within({}, "area_id").sql, "FALSE"); }

TEST(Within, everywhere_needs_no_condition) {
  EXPECT_EQ(within({.everywhere = true, .areas = {}}, "area_id").sql, "");
}

TEST(Within, places_are_padded_to_a_power_of_two) {
  auto condition = within({.everywhere = false, .areas = {area(1), area(2), area(3)}}, "m.area_id");
  EXPECT_EQ(condition.sql, "m.area_id IN ({}, {}, {}, {})");
  ASSERT_EQ(condition.arguments.size(), 4U);
  EXPECT_EQ(std::get<Uuid>(condition.arguments[2]), area(3).value);
  EXPECT_EQ(std::get<Uuid>(condition.arguments[3]), area(3).value);
  EXPECT_EQ(within({.everywhere = false, .areas = {area(1)}}, "area_id").sql, "area_id IN ({})");
}

}  // namespace
}  // namespace linli::access
