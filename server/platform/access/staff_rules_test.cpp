#include "platform/access/staff_rules.hpp"

#include <gtest/gtest.h>

namespace linli::access::rules {
namespace {

const Time now = *parse_time("2026-03-02T09:00:00+08:00");
constexpr auto day = std::chrono::days{1};

AreaId some_area() { return {*parse_uuid("0198c000-0000-7000-8000-0000000000a1")}; }
StaffId person(int n) { return {*parse_uuid("0198c000-0000-7000-8000-00000000000" + std::to_string(n))}; }

Actor security_administrator() {
  Actor actor;
  actor.kind = ActorKind::staff;
  actor.id = person(1);
  return actor;
}

// ── who excludes whom, in time
struct Pair {
  const char* name;
  Holding held, added;
  bool refused;
};
class Together : public testing::TestWithParam<Pair> {};

TEST_P(Together, is_decided_by_role_and_time) {
  EXPECT_EQ(why_not_together(GetParam().held, GetParam().added).has_value(), GetParam().refused);
}

constexpr Role system_admin = Role::system_administrator, security = Role::security_administrator,
               auditor = Role::auditor, unit = Role::unit_contact, grid = Role::grid_worker;

INSTANTIATE_TEST_SUITE_P(
    , Together,
    testing::Values(
        Pair{"system_and_security", {system_admin, now, {}}, {security, now, {}}, true},
        Pair{"security_and_auditor", {security, now, {}}, {auditor, now, {}}, true},
        Pair{"auditor_and_system", {auditor, now, {}}, {system_admin, now, {}}, true},
        Pair{"twice_the_same", {auditor, now, {}}, {auditor, now, {}}, false},
        Pair{"administrator_and_grid_worker", {system_admin, now, {}}, {grid, now, {}}, true},
        Pair{"two_grids", {grid, now, {}}, {grid, now, {}}, false},
        Pair{"unit_contact_and_grid_worker", {unit, now, {}}, {grid, now, {}}, true},
        Pair{"grid_worker_and_unit_contact", {grid, now, {}}, {unit, now, {}}, true},
        Pair{"one_after_the_other", {system_admin, now, now + day}, {security, now + day, {}}, false},
        Pair{"overlapping_by_a_moment",
             {system_admin, now, now + day},
             {security, now + day - std::chrono::milliseconds{1}, {}},
             true},
        Pair{"within_the_other", {system_admin, now, {}}, {security, now + day, now + 2 * day}, true},
        Pair{"a_grant_that_never_began", {system_admin, now + day, now + day}, {security, now, {}}, false}),
    [](const auto& pair) { return pair.param.name; });

TEST(Lent, a_substitute_holds_it_no_longer_than_the_principal) {
  const Holding own{grid, now, now + 5 * day};
  EXPECT_EQ(lent(own, now + day, now + 9 * day).from_at, now + day);
  EXPECT_EQ(lent(own, now + day, now + 9 * day).to_at, now + 5 * day);
  EXPECT_EQ(lent({grid, now, {}}, now - day, now + 2 * day).from_at, now);
  EXPECT_EQ(lent({grid, now, {}}, now - day, now + 2 * day).to_at, now + 2 * day);
}

// ── logins
TEST(Login, is_what_can_be_typed_and_told) {
  for (const char* good : {"li", "li.hong", "grid-07", "13800138000", "a_b"})
    EXPECT_FALSE(why_not_login(good)) << good;
  for (const char* bad :
       {"", "a", "Li", "li hong", "李红", ".li", "-li", "li@x", "abcdefghijklmnopqrstuvwxyz0123456"})
    EXPECT_TRUE(why_not_login(bad)) << bad;
}

// ── grants
struct GrantCase {
  const char* name;
  std::function<void(GrantForm&)> change;
  AreaFacts area{true, true};
  std::optional<Reason> refused;
};
class GrantRule : public testing::TestWithParam<GrantCase> {};

TEST_P(GrantRule, is_decided) {
  GrantForm form{{}, person(2), grid, some_area(), {}, {}};
  GetParam().change(form);
  auto refusal = why_not_grant(security_administrator(), form, now, GetParam().area);
  EXPECT_EQ(refusal ? std::optional{refusal->reason} : std::nullopt, GetParam().refused);
}

INSTANTIATE_TEST_SUITE_P(
    , GrantRule,
    testing::Values(
        GrantCase{"plain", [](GrantForm&) {}, {true, false}, {}},
        GrantCase{"to_oneself", [](GrantForm& f) { f.staff_id = person(1); }, {true, true}, Reason::conflict},
        GrantCase{"over_an_unknown_area", [](GrantForm&) {}, {false, false}, Reason::invalid},
        GrantCase{
            "auditor_of_one_grid", [](GrantForm& f) { f.role = auditor; }, {true, false}, Reason::invalid},
        GrantCase{"secretary_of_one_grid",
                  [](GrantForm& f) { f.role = Role::community_secretary; },
                  {true, false},
                  Reason::invalid},
        GrantCase{"auditor_of_the_community", [](GrantForm& f) { f.role = auditor; }, {true, true}, {}},
        GrantCase{"from_earlier_today",
                  [](GrantForm& f) { f.from_at = now - std::chrono::hours{9}; },
                  {true, true},
                  {}},
        GrantCase{"from_yesterday",
                  [](GrantForm& f) { f.from_at = now - std::chrono::hours{10}; },
                  {true, true},
                  Reason::invalid},
        GrantCase{"that_ends_before_it_begins",
                  [](GrantForm& f) { f.from_at = now + 2 * day, f.to_at = now + day; },
                  {true, true},
                  Reason::invalid},
        GrantCase{"that_is_over_already",
                  [](GrantForm& f) { f.from_at = now - std::chrono::hours{2}, f.to_at = now; },
                  {true, true},
                  Reason::invalid}),
    [](const auto& grant) { return grant.param.name; });

TEST(Grant, the_command_line_grants_to_anybody) {
  const GrantForm form{{}, person(1), grid, some_area(), {}, {}};
  EXPECT_FALSE(why_not_grant(system_actor(), form, now, {true, false}));
}

// ── stand-ins
struct StandInCase {
  const char* name;
  std::function<void(StandInForm&)> change;
  std::optional<Reason> refused;
};
class StandInRule : public testing::TestWithParam<StandInCase> {};

TEST_P(StandInRule, is_decided) {
  StandInForm form{{}, person(2), person(3), {}, now + 7 * day};
  GetParam().change(form);
  auto refusal = why_not_stand_in(security_administrator(), form, now);
  EXPECT_EQ(refusal ? std::optional{refusal->reason} : std::nullopt, GetParam().refused);
}

INSTANTIATE_TEST_SUITE_P(
    , StandInRule,
    testing::Values(
        StandInCase{"plain", [](StandInForm&) {}, {}},
        StandInCase{"for_oneself", [](StandInForm& f) { f.substitute_id = person(2); }, Reason::invalid},
        StandInCase{"by_the_one_who_grants", [](StandInForm& f) { f.substitute_id = person(1); },
                    Reason::conflict},
        StandInCase{"of_90_days", [](StandInForm& f) { f.to_at = now + 90 * day; }, {}},
        StandInCase{"longer_than_90_days",
                    [](StandInForm& f) { f.to_at = now + 90 * day + std::chrono::milliseconds{1}; },
                    Reason::invalid},
        StandInCase{"that_is_over", [](StandInForm& f) { f.to_at = now; }, Reason::invalid}),
    [](const auto& stand_in) { return stand_in.param.name; });

// ── a new password that takes two
Actor one_who_holds(int n, Role role) {
  Actor actor;
  actor.kind = ActorKind::staff;
  actor.id = person(n);
  actor.reaches.push_back({role, some_area(), true, {}, {}});
  return actor;
}

TEST(Confirm, takes_another_person_of_another_power_in_time) {
  const PasswordReset reset{{}, person(2), person(1), now, now + 3 * day, ResetState::waiting, {}, {}, 1};
  const auto refused = [&](const Actor& actor, Time at) {
    auto refusal = why_not_confirm(reset, actor, at);
    return refusal ? std::optional{refusal->reason} : std::nullopt;
  };
  for (Role role : {security, auditor, Role::community_secretary})
    EXPECT_EQ(refused(one_who_holds(3, role), now), std::nullopt) << static_cast<int>(role);
  EXPECT_EQ(refused(one_who_holds(3, system_admin), now), Reason::forbidden) << "of the same power";
  EXPECT_EQ(refused(one_who_holds(3, grid), now), Reason::forbidden);
  EXPECT_EQ(refused(one_who_holds(1, auditor), now), Reason::forbidden) << "who asked";
  EXPECT_EQ(refused(one_who_holds(2, security), now), Reason::forbidden) << "whose it is";
  EXPECT_EQ(refused(one_who_holds(3, auditor), now + 3 * day), Reason::conflict) << "too late";
}

TEST(Guarded, a_role_is_not_given_with_a_password_somebody_else_knows) {
  EXPECT_TRUE(why_not_guard(security_administrator(), true));
  EXPECT_FALSE(why_not_guard(security_administrator(), false));
  EXPECT_FALSE(why_not_guard(system_actor(), true));
  EXPECT_TRUE(why_not_to_principal(security_administrator(), {person(1)}));
  EXPECT_FALSE(why_not_to_principal(security_administrator(), {person(2)}));
}

// ── the last administrator
TEST(Last, system_and_security_administrator_must_stay) {
  EXPECT_TRUE(why_not_last(system_admin, false));
  EXPECT_TRUE(why_not_last(security, false));
  EXPECT_FALSE(why_not_last(system_admin, true));
  EXPECT_FALSE(why_not_last(auditor, false));
  EXPECT_FALSE(why_not_last(grid, false));
}

}  // namespace
}  // namespace linli::access::rules
