#include "modules/visits/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::visits {
namespace {

using rules::Alert;
using std::chrono::days;
using std::chrono::hours;

const Time monday = *parse_time("2026-03-02T09:00:00+08:00");

template <class SomeId>
SomeId numbered(unsigned char n) {
  SomeId id;
  id.value.bytes[15] = n;
  return id;
}
const StaffId owner = numbered<StaffId>(1), backup = numbered<StaffId>(2), other = numbered<StaffId>(3);
const AreaId here = numbered<AreaId>(4), there = numbered<AreaId>(5);

VisitPlan begun(Tier tier, bool lives_alone = false) {
  VisitPlan plan{};
  plan.tier = tier;
  plan.lives_alone = lives_alone;
  plan.area_id = here;
  plan.owner_id = owner;
  plan.backup_id = backup;
  rules::begin(plan, monday);
  return plan;
}

access::Actor staff(StaffId id, access::Role role, AreaId area) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = id;
  actor.reaches.push_back({role, area, false, {area}, {}});
  return actor;
}

struct Rhythm {
  const char* name;
  Tier tier;
  const char* due;
};
class DueAfter : public testing::TestWithParam<Rhythm> {};
TEST_P(DueAfter, is_the_end_of_a_day) {
  EXPECT_EQ(rules::due_after(GetParam().tier, monday).text(), GetParam().due);
}
INSTANTIATE_TEST_SUITE_P(visits, DueAfter,
                         testing::Values(Rhythm{"high_weekly", Tier::high, "2026-03-09T23:59:59.000+08:00"},
                                         Rhythm{"key_monthly", Tier::key, "2026-04-01T23:59:59.000+08:00"},
                                         Rhythm{"general_quarterly", Tier::general,
                                                "2026-05-31T23:59:59.000+08:00"}),
                         [](const auto& each) { return each.param.name; });

// A visit two days after the plan began.
struct Told {
  const char* name;
  Met met;
  bool lives_alone;
  bool seen;
  std::int64_t missed;
  bool again_today;
};
class NoteVisit : public testing::TestWithParam<Told> {};
TEST_P(NoteVisit, moves_the_plan) {
  const auto& told = GetParam();
  VisitPlan plan = begun(Tier::high, told.lives_alone);
  const Time wednesday = monday + days{2}, before = plan.due_at;
  EXPECT_EQ(rules::note_visit(plan, told.met, wednesday, wednesday), Alert::none);
  EXPECT_EQ(plan.last_tried_at, wednesday);
  EXPECT_EQ(plan.last_seen_at.has_value(), told.seen);
  EXPECT_EQ(plan.missed, told.missed);
  EXPECT_EQ(rules::is_second_try(plan, wednesday), told.again_today);
  const Time due = told.seen          ? rules::due_after(Tier::high, wednesday)
                   : told.again_today ? rules::end_of(day_of(wednesday))
                                      : before;
  EXPECT_EQ(plan.due_at, due);
  EXPECT_EQ(plan.alarm_at, due);
  EXPECT_EQ(plan.fresh_until.has_value(), told.seen);
}
INSTANTIATE_TEST_SUITE_P(
    visits, NoteVisit,
    testing::Values(Told{"themselves", Met::themselves, false, true, 0, false},
                    Told{"themselves_alone", Met::themselves, true, true, 0, false},
                    Told{"their_family", Met::family, false, true, 0, false},
                    Told{"somebody_else_where_they_live_alone", Met::family, true, false, 0, true},
                    Told{"nobody", Met::nobody, false, false, 1, false},
                    Told{"nobody_where_they_live_alone", Met::nobody, true, false, 1, true}),
    [](const auto& each) { return each.param.name; });

TEST(Missed, two_in_a_row_alert_once) {
  VisitPlan plan = begun(Tier::high);
  EXPECT_EQ(rules::note_visit(plan, Met::nobody, monday + days{1}, monday + days{1}), Alert::none);
  EXPECT_EQ(rules::note_visit(plan, Met::nobody, monday + days{2}, monday + days{2}), Alert::alerted);
  EXPECT_EQ(plan.alerted_at, monday + days{2});
  EXPECT_EQ(rules::note_visit(plan, Met::nobody, monday + days{3}, monday + days{3}), Alert::none);
  EXPECT_EQ(plan.missed, 3);
}

TEST(Missed, begins_anew_once_they_are_seen) {
  VisitPlan plan = begun(Tier::high);
  rules::note_visit(plan, Met::nobody, monday + days{1}, monday + days{1});
  rules::note_visit(plan, Met::nobody, monday + days{2}, monday + days{2});
  rules::note_visit(plan, Met::themselves, monday + days{3}, monday + days{3});
  EXPECT_EQ(plan.missed, 0);
  EXPECT_EQ(plan.alerted_at, std::nullopt);
  EXPECT_EQ(rules::note_visit(plan, Met::nobody, monday + days{4}, monday + days{4}), Alert::none);
}

TEST(Missed, counts_what_was_let_pass) {
  VisitPlan plan = begun(Tier::high);
  const Time late = plan.due_at + std::chrono::seconds{1}, due = plan.due_at;
  EXPECT_EQ(rules::let_pass(plan, late), Alert::none);
  EXPECT_EQ(plan.due_at, due) << "it stays overdue";
  EXPECT_EQ(plan.alarm_at, rules::end_of(day_of(late) + days{7}));
  EXPECT_EQ(rules::let_pass(plan, *plan.alarm_at), Alert::alerted);
}

TEST(SecondTry, that_nobody_makes_is_the_second_miss) {
  VisitPlan plan = begun(Tier::general, true);
  rules::note_visit(plan, Met::nobody, monday + days{1}, monday + days{1});
  EXPECT_EQ(plan.due_at, rules::end_of(day_of(monday + days{1})));
  EXPECT_EQ(rules::let_pass(plan, plan.due_at + std::chrono::seconds{1}), Alert::alerted);
  EXPECT_FALSE(rules::is_second_try(plan, monday + days{2}));
}

TEST(ToldLate, does_not_undo_what_a_later_visit_found) {
  VisitPlan plan = begun(Tier::high);
  rules::note_visit(plan, Met::themselves, monday + days{3}, monday + days{3});
  const Time due = plan.due_at;
  rules::note_visit(plan, Met::nobody, monday + days{1}, monday + days{4});
  EXPECT_EQ(plan.missed, 0);
  rules::note_visit(plan, Met::themselves, monday + days{2}, monday + days{4});
  EXPECT_EQ(plan.due_at, due);
  EXPECT_EQ(plan.last_seen_at, monday + days{3});
}

TEST(ToldLate, they_were_seen_but_a_later_try_still_found_nobody) {
  VisitPlan plan = begun(Tier::high);
  rules::note_visit(plan, Met::nobody, monday + days{3}, monday + days{3});
  rules::note_visit(plan, Met::themselves, monday + days{2}, monday + days{4});
  EXPECT_EQ(plan.missed, 1);
  EXPECT_EQ(plan.due_at, rules::due_after(Tier::high, monday + days{2}));
}

TEST(MajorChange, is_due_within_a_day) {
  VisitPlan plan = begun(Tier::key);
  rules::have_changed(plan, monday + hours{1}, "老伴住院");
  EXPECT_EQ(plan.due_at, monday + hours{25});
  rules::note_visit(plan, Met::themselves, monday + hours{5}, monday + hours{5});
  EXPECT_EQ(plan.due_at, rules::due_after(Tier::key, monday));
}

TEST(MajorChange, asks_for_a_visit_after_it) {
  VisitPlan plan = begun(Tier::key);
  rules::have_changed(plan, monday + hours{3}, "老伴住院");
  rules::note_visit(plan, Met::themselves, monday + hours{1}, monday + hours{4});
  EXPECT_EQ(plan.due_at, monday + hours{27}) << "they were seen before it happened";
}

TEST(MajorChange, puts_nothing_off) {
  VisitPlan plan = begun(Tier::high);
  const Time due = plan.due_at;
  rules::have_changed(plan, due - hours{2}, "摔了一跤");
  EXPECT_EQ(plan.due_at, due);
}

TEST(KeepRhythm, counts_from_when_they_were_seen) {
  VisitPlan plan = begun(Tier::general);
  rules::note_visit(plan, Met::themselves, monday + days{2}, monday + days{2});
  plan.tier = Tier::high;
  rules::keep_rhythm(plan);
  EXPECT_EQ(plan.due_at, rules::due_after(Tier::high, monday + days{2}));
  EXPECT_EQ(plan.fresh_until, plan.due_at);
}

struct Seen {
  const char* name;
  bool seen, plans;
  access::Actor who;
};
class MaySee : public testing::TestWithParam<Seen> {};
TEST_P(MaySee, by_role_and_part) {
  const VisitPlan plan = begun(Tier::high);
  EXPECT_EQ(rules::may_see(plan, GetParam().who), GetParam().seen);
  EXPECT_EQ(rules::may_plan(plan, GetParam().who), GetParam().plans);
}
using access::Role;
INSTANTIATE_TEST_SUITE_P(
    visits, MaySee,
    testing::Values(Seen{"the_owner", true, false, staff(owner, Role::volunteer, here)},
                    Seen{"the_backup", true, false, staff(backup, Role::helper, here)},
                    Seen{"another_volunteer", false, false, staff(other, Role::volunteer, here)},
                    Seen{"the_grid_worker", true, true, staff(other, Role::grid_worker, here)},
                    Seen{"of_the_next_grid", false, false, staff(other, Role::grid_worker, there)},
                    Seen{"a_window_clerk", false, false, staff(other, Role::window_clerk, here)}),
    [](const auto& each) { return each.param.name; });

struct Written {
  const char* name;
  const char* wrong;
  std::function<void(VisitForm&)> change;
};
class WhyNotRecord : public testing::TestWithParam<Written> {};
TEST_P(WhyNotRecord, breaks_one_thing) {
  VisitForm form{};
  form.plan_id = numbered<VisitPlanId>(6);
  form.met = Met::themselves;
  form.findings = "精神不错";
  GetParam().change(form);
  const auto refusal = rules::why_not_record(form, monday);
  EXPECT_EQ(refusal ? refusal->fields.front().field : "", GetParam().wrong);
}
INSTANTIATE_TEST_SUITE_P(
    visits, WhyNotRecord,
    testing::Values(
        Written{"of_a_plan", "", [](VisitForm&) {}},
        Written{"of_nobody", "plan_id", [](VisitForm& form) { form.plan_id.reset(); }},
        Written{"of_two", "plan_id", [](VisitForm& form) { form.place_id = numbered<PlaceId>(7); }},
        Written{"seen_and_nothing_found", "findings", [](VisitForm& form) { form.findings.clear(); }},
        Written{"a_tick_is_enough", "",
                [](VisitForm& form) {
                  form.findings.clear();
                  form.concerns.push_back(Concern::mood);
                }},
        Written{"nobody_home_needs_no_words", "",
                [](VisitForm& form) {
                  form.findings.clear();
                  form.met = Met::nobody;
                }},
        Written{"tomorrow", "visited_at", [](VisitForm& form) { form.visited_at = monday + days{1}; }},
        Written{"years_ago", "visited_at", [](VisitForm& form) { form.visited_at = monday - days{400}; }}),
    [](const auto& each) { return each.param.name; });

TEST(WhyNotPlan, one_person_or_one_household) {
  NewPlanForm form{};
  EXPECT_TRUE(rules::why_not_plan(form));
  form.person_id = numbered<PersonId>(8);
  EXPECT_FALSE(rules::why_not_plan(form));
  form.household_id = numbered<HouseholdId>(9);
  EXPECT_TRUE(rules::why_not_plan(form));
}

TEST(WhyNotChange, the_backup_is_somebody_else) {
  const VisitPlan plan = begun(Tier::high);
  ChangePlanForm form{};
  form.owner_id = backup;
  EXPECT_EQ(rules::why_not_change(plan, form)->fields.front().field, "backup_id");
  form.without_backup = true;
  EXPECT_FALSE(rules::why_not_change(plan, form));
  form.backup_id = other;
  EXPECT_TRUE(rules::why_not_change(plan, form)) << "another one and none";
}

}  // namespace
}  // namespace linli::visits
