// Whatever is done in whatever order, a household keeps one head and one open stay, nobody is in it twice,
// and people belong to the area where their home is.
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>

#include "modules/grid/changes.hpp"
#include "tests/support/town.hpp"

namespace linli::residents {
namespace {

class Moving : public InTown {
 protected:
  void SetUp() override {
    InTown::SetUp();
    if (IsSkipped()) return;
    for (PlaceId door : {town.door11, town.door12, town.door21}) {
      const auto [household, head] = settle_at(door, "王秀兰");
      households.push_back(household);
      persons.push_back(head);
    }
    for (int i = 0; i < 4; ++i) persons.push_back(put(named("李梅", town.grid1)));
  }

  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[chance() % of.size()];
  }

  HouseholdView seen(HouseholdId id) {
    return read([&](db::Tx& tx) { return see_household(tx, clerk, id); });
  }

  // One act of somebody who may do everything; refused ones change nothing.
  void act() {
    const HouseholdId id = any(households);
    const PersonId person = any(persons);
    const auto version = seen(id).version;
    tests::refused([&] {
      write([&](db::Tx& tx) {
        const auto system = access::system_actor();
        const Text<2, 2> relation{any(std::vector<std::string>{"02", "12", "21", "99"})};
        switch (chance() % 5) {
          case 0:
            return move_in(tx, system, id, {version, person, relation, {}});
          case 1:
            return move_out(tx, system, id, {version, person, LeavingReason::moved_away, {}});
          case 2:
            return change_relation(tx, system, id, {version, person, relation, {}});
          case 3:
            return relocate(tx, system, id,
                            {version, any(std::vector{town.door11, town.door12, town.door21}), {}});
          default:
            return change_household(tx, system, id, {version, static_cast<HouseholdKind>(chance() % 4)});
        }
      });
    });
  }

  void check() {
    std::map<PersonId, std::vector<AreaId>> homes;
    for (HouseholdId id : households) {
      const auto view = seen(id);
      int heads = 0, open_stays = 0;
      for (const auto& member : view.members) {
        heads += member.relation == "02";
        homes[member.person_id].push_back(view.area_id);
      }
      for (const auto& stay : view.stays) open_stays += !stay.until_day;
      ASSERT_LE(heads, 1);
      ASSERT_EQ(open_stays, view.closed_on ? 0 : 1);
      ASSERT_EQ(view.members.empty(), view.closed_on.has_value());
    }
    for (const auto& [person, areas] : homes) {
      const auto area = read([&](db::Tx& tx) { return see_person(tx, clerk, person).area_id; });
      ASSERT_TRUE(std::ranges::find(areas, area) != areas.end());
    }
  }

  std::mt19937 chance{365};
  std::vector<HouseholdId> households;
  std::vector<PersonId> persons;
};
ON_BOTH_DATABASES(Moving);

TEST_P(Moving, keeps_one_head_one_stay_and_everybody_where_they_live) {
  for (int i = 0; i < 100; ++i) {
    act();
    check();
    if (HasFatalFailure()) FAIL() << "after act " << i;
  }
}

TEST_P(Moving, people_follow_their_door_into_a_new_grid) {
  write([&](db::Tx& tx) {
    grid::SplitArea form{};
    form.version = 1;
    form.day = day_of(tx.now()) + std::chrono::days{1};
    form.reason = Text<300>{"一分为二"};
    grid::SplitPart one{}, two{};
    one.code = Text<15, 12>{"990001000001003"};
    one.name = Text<40, 1>{"第三网格"};
    one.places.push_back(town.door11);
    two.code = Text<15, 12>{"990001000001004"};
    two.name = Text<40, 1>{"第四网格"};
    form.parts.push_back(one);
    form.parts.push_back(two);
    return grid::split_area(tx, access::system_actor(), town.grid1, form).version;
  });
  clock().move(std::chrono::days{1});
  write([&](db::Tx& tx) { return grid::bring_changes_into_force(tx, access::system_actor()); });
  EXPECT_EQ(write([](db::Tx& tx) { return follow_areas(tx); }), 2);
  const auto [one, two] = std::pair{seen(households[0]), seen(households[1])};
  EXPECT_NE(one.area_id, town.grid1);
  EXPECT_NE(one.area_id, two.area_id);
  EXPECT_EQ(read([&](db::Tx& tx) { return see_person(tx, clerk, persons[0]).area_id; }), one.area_id);
  EXPECT_EQ(write([](db::Tx& tx) { return follow_areas(tx); }), 0);
}

}  // namespace
}  // namespace linli::residents
