#include "modules/residents/household_rules.hpp"

#include <gtest/gtest.h>

namespace linli::residents::rules {
namespace {

constexpr Date today{2026, 3, 2};
constexpr Date yesterday{2026, 3, 1};
constexpr Date tomorrow{2026, 3, 3};

std::string refused(const std::optional<Refusal>& refusal) {
  if (!refusal) return {};
  return refusal->fields.empty() ? name_of(refusal->reason) : refusal->fields.front().field;
}

template <class SomeId>
SomeId id(std::uint8_t n) {
  SomeId id;
  id.value.bytes[15] = n;
  return id;
}

Person person(std::uint8_t n, PersonState state = PersonState::present) {
  Person person{};
  person.id = id<PersonId>(n);
  person.state = state;
  person.birth_date = Date{2000, 1, 1};
  return person;
}

Member member(std::uint8_t person, std::string relation, Date from = yesterday) {
  return {id<MemberId>(person), id<HouseholdId>(1), id<PersonId>(person), std::move(relation), from, {}, {}};
}

Household household() {
  Household household{};
  household.id = id<HouseholdId>(1);
  household.place_id = id<PlaceId>(1);
  return household;
}
Household closed() {
  Household household = rules::household();
  household.closed_on = yesterday;
  return household;
}

const std::vector<Member> two{member(1, "02"), member(2, "12")};

TEST(SecondMemberships, are_none_of_a_person_once_in_each_household) {
  Member elsewhere = member(1, "02");
  elsewhere.household_id = id<HouseholdId>(2);
  EXPECT_TRUE(second_memberships({member(1, "12"), elsewhere}, id<PersonId>(1)).empty());
}
TEST(SecondMemberships, give_way_to_the_one_that_remains) {
  const auto second = second_memberships({member(2, "12"), member(1, "99")}, id<PersonId>(1));
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().person_id, id<PersonId>(2));
}
TEST(SecondMemberships, give_way_to_the_head) {
  const auto second =
      second_memberships({member(1, "12"), member(2, "02"), member(3, "99")}, id<PersonId>(1));
  ASSERT_EQ(second.size(), 2U);
  EXPECT_EQ(second[0].person_id, id<PersonId>(1));
  EXPECT_EQ(second[1].person_id, id<PersonId>(3));
}

TEST(WhyNotMoveIn, a_sound_one_is_not_refused) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3), {"21", today}, today)), "");
}
TEST(WhyNotMoveIn, nobody_moves_into_a_closed_household) {
  EXPECT_EQ(refused(why_not_move_in(closed(), two, person(3), {"21", today}, today)), "conflict");
}
TEST(WhyNotMoveIn, the_dead_do_not_move) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3, PersonState::died), {"21", today}, today)),
            "conflict");
}
TEST(WhyNotMoveIn, a_member_is_in_it_already) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(2), {"21", today}, today)), "conflict");
}
TEST(WhyNotMoveIn, a_household_has_one_head) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3), {"02", today}, today)), "conflict");
}
TEST(WhyNotMoveIn, a_relation_is_a_code_of_the_list) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3), {"00", today}, today)), "relation");
}
TEST(WhyNotMoveIn, not_tomorrow_and_not_before_birth) {
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3), {"21", tomorrow}, today)), "from_day");
  EXPECT_EQ(refused(why_not_move_in(household(), two, person(3), {"21", Date{1999, 12, 31}}, today)),
            "from_day");
}

TEST(WhyNotMoveOut, only_a_member_and_not_before_they_came) {
  EXPECT_EQ(refused(why_not_move_out(nullptr, today, today)), "person_id");
  EXPECT_EQ(refused(why_not_move_out(&two[1], Date{2026, 2, 28}, today)), "day");
  EXPECT_EQ(refused(why_not_move_out(&two[1], tomorrow, today)), "day");
  EXPECT_EQ(refused(why_not_move_out(&two[1], yesterday, today)), "");
}

TEST(WhyNotRelate, the_same_relation_and_a_second_head_are_refused) {
  EXPECT_EQ(refused(why_not_relate(household(), two, &two[1], {"12", today}, today)), "conflict");
  EXPECT_EQ(refused(why_not_relate(household(), two, &two[1], {"02", today}, today)), "conflict");
  EXPECT_EQ(refused(why_not_relate(household(), two, nullptr, {"21", today}, today)), "person_id");
  EXPECT_EQ(refused(why_not_relate(household(), two, &two[1], {"99", today}, today)), "");
}

TEST(WhyNotRelocate, a_household_goes_to_another_door_after_it_came_to_this) {
  const Stay stay{{}, id<HouseholdId>(1), id<PlaceId>(1), yesterday, {}};
  EXPECT_EQ(refused(why_not_relocate(household(), stay, id<PlaceId>(1), today, today)), "conflict");
  EXPECT_EQ(refused(why_not_relocate(household(), stay, id<PlaceId>(2), Date{2026, 2, 1}, today)),
            "from_day");
  EXPECT_EQ(refused(why_not_relocate(closed(), stay, id<PlaceId>(2), today, today)), "conflict");
  EXPECT_EQ(refused(why_not_relocate(household(), stay, id<PlaceId>(2), today, today)), "");
}

TEST(WhyNotUse, a_use_is_changed_by_another_one) {
  const DwellingUse present{{}, {}, {}, UseKind::vacant, yesterday, {}, {}};
  EXPECT_EQ(refused(why_not_use(present, {{}, UseKind::vacant, {}}, today, today)), "conflict");
  EXPECT_EQ(refused(why_not_use(present, {{}, UseKind::rented_out, {}}, Date{2026, 2, 1}, today)),
            "from_day");
  EXPECT_EQ(refused(why_not_use({}, {{}, UseKind::vacant, {}}, today, today)), "");
}

TEST(MainHome, is_where_they_live_before_where_they_are_registered_only) {
  Household lived = household(), registered = household();
  registered.kind = HouseholdKind::registered_only;
  const std::vector<Home> homes{{member(1, "02", yesterday), registered},
                                {member(2, "02", Date{2020, 1, 1}), lived}};
  EXPECT_EQ(main_home(homes)->member.id, id<MemberId>(2));
  EXPECT_EQ(main_home({}), nullptr);
}

}  // namespace
}  // namespace linli::residents::rules
