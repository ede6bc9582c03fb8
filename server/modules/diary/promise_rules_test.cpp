#include "modules/diary/promise_rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::diary {
namespace {

using access::Role;

template <class SomeId>
SomeId numbered(unsigned char n) {
  SomeId id;
  id.value.bytes[15] = n;
  return id;
}
const StaffId maker = numbered<StaffId>(1), owner = numbered<StaffId>(2), other = numbered<StaffId>(3),
              keeper = numbered<StaffId>(4);
const AreaId here = numbered<AreaId>(5), there = numbered<AreaId>(6);
const Date today{2026, 3, 2};

access::Actor staff(StaffId id, Role role, AreaId area, std::optional<StaffId> for_whom = {}) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = id;
  actor.reaches.push_back({role, area, false, {area}, for_whom});
  return actor;
}
const access::Actor the_owner = staff(owner, Role::volunteer, here),
                    the_maker = staff(maker, Role::volunteer, here),
                    grid_worker = staff(other, Role::grid_worker, here),
                    next_door = staff(other, Role::grid_worker, there),
                    neighbour = staff(other, Role::volunteer, here),
                    stand_in = staff(other, Role::volunteer, here, owner);

Promise in(PromiseState state) {
  Promise promise{};
  promise.area_id = here;
  promise.made_by = maker;
  promise.state = state;
  if (state != PromiseState::noted) {
    promise.owner_id = owner;
    promise.due_on = Date{2026, 3, 5};
  }
  if (state == PromiseState::kept) promise.kept_by = keeper;
  return promise;
}

struct Seen {
  const char* name;
  bool seen;
  access::Actor who;
  std::function<void(Promise&)> change = {};
};
class MaySeePromise : public testing::TestWithParam<Seen> {};
TEST_P(MaySeePromise, differs_in_one_thing) {
  Promise promise = in(PromiseState::promised);
  if (GetParam().change) GetParam().change(promise);
  EXPECT_EQ(rules::may_see(promise, GetParam().who, today), GetParam().seen);
}
const auto share = [](Promise& promise) { promise.is_shared = true; };
const auto be_late = [](Promise& promise) { promise.due_on = Date{2026, 3, 1}; };
INSTANTIATE_TEST_SUITE_P(promises, MaySeePromise,
                         testing::Values(Seen{"the_owner", true, the_owner},
                                         Seen{"the_maker", true, the_maker},
                                         Seen{"who_stands_in_for_the_owner", true, stand_in},
                                         Seen{"the_grid_worker_not_what_is_private", false, grid_worker},
                                         Seen{"the_grid_worker_what_is_shared", true, grid_worker, share},
                                         Seen{"the_grid_worker_what_is_overdue", true, grid_worker, be_late},
                                         Seen{"not_on_the_day_itself", false, grid_worker,
                                              [](Promise& promise) { promise.due_on = today; }},
                                         Seen{"not_what_was_late_and_is_kept", false, grid_worker,
                                              [](Promise& promise) {
                                                be_late(promise);
                                                promise.state = PromiseState::kept;
                                              }},
                                         Seen{"the_next_grid_never", false, next_door,
                                              [](Promise& promise) {
                                                share(promise);
                                                be_late(promise);
                                              }},
                                         Seen{"another_volunteer_never", false, neighbour,
                                              [](Promise& promise) {
                                                share(promise);
                                                be_late(promise);
                                              }}),
                         [](const auto& each) { return each.param.name; });

struct Step {
  const char* name;
  PromiseState state;
  PromiseVerb verb;
  access::Actor who;
  std::optional<Reason> reason;
};
class WhyNotStep : public testing::TestWithParam<Step> {};
TEST_P(WhyNotStep, by_state_and_part) {
  const auto refusal = rules::why_not(in(GetParam().state), GetParam().verb, GetParam().who);
  EXPECT_EQ(refusal ? std::optional{refusal->reason} : std::nullopt, GetParam().reason);
}
using enum PromiseState;
using V = PromiseVerb;
INSTANTIATE_TEST_SUITE_P(
    promises, WhyNotStep,
    testing::Values(
        Step{"the_maker_takes_on", noted, V::promise, the_maker, {}},
        Step{"the_grid_worker_gives_it_to_somebody", noted, V::promise, grid_worker, {}},
        Step{"a_neighbour_does_not", noted, V::promise, neighbour, Reason::forbidden},
        Step{"what_is_only_noted_is_not_kept", noted, V::keep, the_maker, Reason::conflict},
        Step{"the_owner_keeps", promised, V::keep, the_owner, {}},
        Step{"who_stands_in_keeps", promised, V::keep, stand_in, {}},
        Step{"the_maker_does_not_say_so", promised, V::keep, the_maker, Reason::forbidden},
        Step{"the_grid_worker_does_not_say_so", promised, V::keep, grid_worker, Reason::forbidden},
        Step{"what_is_not_kept_is_not_cleared", promised, V::clear, grid_worker, Reason::conflict},
        Step{"what_is_kept_is_cleared", kept, V::clear, the_owner, {}},
        Step{"what_is_kept_begins_again", kept, V::promise, the_owner, {}},
        Step{"what_is_kept_is_not_withdrawn", kept, V::withdraw, the_owner, Reason::conflict},
        Step{"what_is_cleared_rests", cleared, V::promise, the_owner, Reason::conflict},
        Step{"what_is_withdrawn_rests", withdrawn, V::promise, the_owner, Reason::conflict},
        Step{"the_owner_withdraws", promised, V::withdraw, the_owner, {}}),
    [](const auto& each) { return each.param.name; });

struct Cleared {
  const char* name;
  bool allowed;
  ClearedHow how;
  access::Actor who;
};
class WhyNotClear : public testing::TestWithParam<Cleared> {};
TEST_P(WhyNotClear, never_by_its_owner_alone) {
  ClearForm form{};
  form.how = GetParam().how;
  EXPECT_EQ(!rules::why_not_clear(in(kept), form, GetParam().who), GetParam().allowed);
}
INSTANTIATE_TEST_SUITE_P(
    promises, WhyNotClear,
    testing::Values(Cleared{"the_residents_word_taken_down_by_the_owner", true, ClearedHow::resident_word,
                            the_owner},
                    Cleared{"by_a_second_person", true, ClearedHow::second_person, grid_worker},
                    Cleared{"by_its_maker", true, ClearedHow::second_person, the_maker},
                    Cleared{"not_by_its_owner", false, ClearedHow::second_person, the_owner},
                    Cleared{"not_by_who_stands_in", false, ClearedHow::second_person, stand_in},
                    Cleared{"not_by_who_said_that_it_is_kept", false, ClearedHow::second_person,
                            staff(keeper, Role::grid_worker, here)}),
    [](const auto& each) { return each.param.name; });

struct Taken {
  const char* name;
  const char* wrong;
  PromiseState state;
  access::Actor who;
  std::function<void(PromiseForm&)> change;
};
class WhyNotTakeOn : public testing::TestWithParam<Taken> {};
TEST_P(WhyNotTakeOn, breaks_one_thing) {
  PromiseForm form{};
  form.due_on = Date{2026, 3, 6};
  GetParam().change(form);
  const auto refusal = rules::why_not_take_on(in(GetParam().state), form, GetParam().who, today);
  EXPECT_EQ(refusal ? refusal->fields.front().field : "", GetParam().wrong);
}
INSTANTIATE_TEST_SUITE_P(
    promises, WhyNotTakeOn,
    testing::Values(Taken{"for_the_first_time", "", noted, the_maker, [](PromiseForm&) {}},
                    Taken{"for_today", "", noted, the_maker, [](PromiseForm& form) { form.due_on = today; }},
                    Taken{"for_yesterday", "due_on", noted, the_maker,
                          [](PromiseForm& form) {
                            form.due_on = Date{2026, 3, 1};
                          }},
                    Taken{"for_the_year_after_next", "due_on", noted, the_maker,
                          [](PromiseForm& form) {
                            form.due_on = Date{2028, 3, 1};
                          }},
                    Taken{"another_day_without_a_reason", "reason", promised, the_owner, [](PromiseForm&) {}},
                    Taken{"another_day", "", promised, the_owner,
                          [](PromiseForm& form) { form.reason = "材料没到"; }},
                    Taken{"begun_again_without_a_reason", "reason", kept, the_owner, [](PromiseForm&) {}},
                    Taken{"given_to_another_by_a_volunteer", "owner_id", noted, the_maker,
                          [](PromiseForm& form) { form.owner_id = other; }},
                    Taken{"given_to_another_by_the_grid_worker", "", noted, grid_worker,
                          [](PromiseForm& form) { form.owner_id = maker; }},
                    Taken{"left_with_its_owner_by_its_maker", "", promised, the_maker,
                          [](PromiseForm& form) {
                            form.owner_id = owner;
                            form.reason = "改期";
                          }}),
    [](const auto& each) { return each.param.name; });

TEST(WhyNotNote, an_owner_has_a_day) {
  NotePromiseForm form{};
  form.what = "通知物业";
  EXPECT_FALSE(rules::why_not_note(form, here, the_maker, today));
  form.owner_id = maker;
  EXPECT_EQ(rules::why_not_note(form, here, the_maker, today)->fields.front().field, "due_on");
  form.due_on = today;
  EXPECT_FALSE(rules::why_not_note(form, here, the_maker, today));
  form.owner_id = other;
  EXPECT_EQ(rules::why_not_note(form, here, the_maker, today)->fields.front().field, "owner_id");
  EXPECT_FALSE(rules::why_not_note(form, here, grid_worker, today));
}

TEST(Verbs, are_exactly_the_buttons) {
  EXPECT_EQ(rules::verbs_for(in(noted), the_maker), (std::vector{V::promise, V::withdraw}));
  EXPECT_EQ(rules::verbs_for(in(promised), the_owner), (std::vector{V::promise, V::keep, V::withdraw}));
  EXPECT_EQ(rules::verbs_for(in(kept), neighbour), (std::vector{V::clear}));
  EXPECT_TRUE(rules::verbs_for(in(cleared), the_owner).empty());
}

}  // namespace
}  // namespace linli::diary
