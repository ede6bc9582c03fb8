#include "modules/matters/rules.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "platform/core/calendar_seed.hpp"

namespace linli::matters {
namespace {

using access::Role;

template <class SomeId>
SomeId id(std::uint8_t n) {
  SomeId made;
  made.value.bytes[15] = n;
  return made;
}

const auto here = id<AreaId>(1), elsewhere = id<AreaId>(2);
const auto clerk = id<StaffId>(11), worker = id<StaffId>(12), head = id<StaffId>(13);

access::Actor staff(StaffId who, Role role, AreaId area, bool everywhere = false) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = who;
  actor.reaches.push_back(
      {.role = role, .area_id = area, .everywhere = everywhere, .areas = {area}, .standing_in_for = {}});
  return actor;
}

Matter matter_in(State state) {
  Matter matter{};
  matter.id = id<MatterId>(1);
  matter.state = state;
  matter.area_id = here;
  matter.first_receiver_id = clerk;
  matter.owner_id = state == State::handling || state == State::signed_for ? worker : clerk;
  matter.version = 3;
  return matter;
}

Reason reason_of(const std::optional<Refusal>& refusal) {
  return refusal ? refusal->reason : Reason::malformed;
}

const Workdays calendar{published_special_days()};
Time at(const char* text) { return *parse_time(std::string{text} + "+08:00"); }

TEST(StateTable, EveryVerbNamesItsStatesOnceAndEndsAreFinal) {
  for (const Transition& a : transitions())
    for (const Transition& b : transitions())
      EXPECT_FALSE(&a != &b && a.from == b.from && a.verb == b.verb)
          << name_of(a.from) << " " << name_of(a.verb);
  for (const Transition& step : transitions()) {
    EXPECT_NE(step.from, State::archived);
    EXPECT_NE(step.from, State::merged);
  }
}

TEST(Seeing, ScopeAssignmentAndNeverAReportAboutOneself) {
  Matter matter = matter_in(State::handling);
  EXPECT_TRUE(rules::may_see(matter, {staff(head, Role::grid_worker, here)}));
  EXPECT_FALSE(rules::may_see(matter, {staff(head, Role::grid_worker, elsewhere)}));
  EXPECT_TRUE(rules::may_see(matter, {staff(worker, Role::grid_worker, elsewhere)}))
      << "owner from another grid";
  EXPECT_FALSE(rules::may_see(matter, {staff(head, Role::auditor, here, true)}));
  EXPECT_FALSE(rules::may_see(matter, {staff(head, Role::unit_contact, here, true)}))
      << "a contact has no area";
  EXPECT_TRUE(
      rules::may_see(matter, {.actor = staff(head, Role::unit_contact, here, true), .lead_contact = true}));
  matter.about_staff_id = worker;
  EXPECT_FALSE(rules::may_see(matter, {staff(worker, Role::grid_worker, here)}));
}

TEST(Seeing, AConfidentialReporterIsHiddenFromTheHandler) {
  Matter matter = matter_in(State::handling);
  matter.confidential = true;
  EXPECT_FALSE(rules::may_see_reporter(matter, {staff(worker, Role::committee_staff, here)}));
  EXPECT_TRUE(rules::may_see_reporter(matter, {staff(clerk, Role::window_clerk, here, true)}));
  EXPECT_TRUE(rules::may_see_reporter(matter, {staff(head, Role::community_secretary, here, true)}));
  EXPECT_FALSE(rules::may_see_reporter(
      matter, {.actor = staff(head, Role::unit_contact, here), .lead_contact = true}));
}

TEST(Allowed, StateThenRoleThenStanding) {
  struct Row {
    const char* why;
    State state;
    Verb verb;
    access::Actor actor;
    std::optional<Reason> refused;
  };
  const auto grid_worker = staff(worker, Role::grid_worker, here);
  const auto committee = staff(head, Role::committee_staff, here);
  const auto window = staff(clerk, Role::window_clerk, here, true);
  Matter dispatched = matter_in(State::dispatched);
  for (const Row& row :
       {Row{"closed is not replied to", State::closed, Verb::reply, grid_worker, Reason::conflict},
        Row{"a clerk does not dispatch", State::accepted, Verb::dispatch, window, Reason::forbidden},
        Row{"a committee does", State::accepted, Verb::dispatch, committee, {}},
        Row{"only the assignee signs", State::dispatched, Verb::sign, committee, Reason::forbidden},
        Row{"the owner replies", State::handling, Verb::reply, grid_worker, {}},
        Row{"nobody else does", State::handling, Verb::reply, committee, Reason::forbidden},
        Row{"who asks for the marks", State::replied, Verb::follow_up, window, {}}}) {
    auto refusal = rules::why_not(matter_in(row.state), row.verb, {row.actor});
    EXPECT_EQ(refusal.has_value(), row.refused.has_value()) << row.why;
    if (row.refused) {
      EXPECT_EQ(reason_of(refusal), *row.refused) << row.why;
    }
  }
  dispatched.assignee_id = worker;
  EXPECT_FALSE(rules::why_not(dispatched, Verb::sign, {grid_worker}));
}

TEST(Allowed, WhoeverHandledItNeverAsksForItsMarks) {
  Matter matter = matter_in(State::replied);
  matter.handler_id = clerk;
  for (Verb verb : {Verb::follow_up, Verb::close, Verb::reopen})
    EXPECT_EQ(reason_of(rules::why_not(matter, verb, {staff(clerk, Role::window_clerk, here, true)})),
              Reason::forbidden);
  auto substitute = staff(head, Role::window_clerk, here, true);
  substitute.reaches.front().standing_in_for = clerk;
  EXPECT_TRUE(rules::why_not(matter, Verb::follow_up, {substitute})) << "nor does the handler's stand-in";
}

TEST(Allowed, AReopenedMatterIsWithWhoStandsOneLevelUp) {
  Matter matter = matter_in(State::accepted);
  matter.owner_id = head;
  const auto below = staff(worker, Role::grid_worker, here), above = staff(head, Role::committee_staff, here);
  EXPECT_FALSE(rules::why_not(matter, Verb::sign, {below})) << "the first time anybody there may take it";
  EXPECT_FALSE(rules::why_not(matter, Verb::refuse, {below}));
  matter.reopenings = 1;
  for (Verb verb : {Verb::sign, Verb::answer, Verb::merge}) {
    EXPECT_EQ(reason_of(rules::why_not(matter, verb, {below})), Reason::forbidden) << name_of(verb);
    EXPECT_FALSE(rules::why_not(matter, verb, {above})) << name_of(verb);
  }
  EXPECT_EQ(reason_of(rules::why_not(matter, Verb::refuse, {above})), Reason::conflict);
  EXPECT_FALSE(rules::why_not(matter, Verb::transfer, {below})) << "an emergency waits for nobody";
}

TEST(Allowed, WhoeverHandedOutAUnitsLinkDoesNotFollowUp) {
  Matter matter = matter_in(State::replied);
  const auto actor = staff(head, Role::committee_staff, here);
  EXPECT_FALSE(rules::why_not(matter, Verb::follow_up, {.actor = actor}));
  EXPECT_TRUE(rules::why_not(matter, Verb::follow_up, {.actor = actor, .gave_link = true}));
}

TEST(Archive, WaitsThirtyDaysForTheResident) {
  Matter matter = matter_in(State::closed);
  matter.closed_at = at("2026-03-02T09:00:00");
  EXPECT_TRUE(rules::why_not_archive(matter, at("2026-04-01T08:59:59")));
  EXPECT_FALSE(rules::why_not_archive(matter, at("2026-04-01T09:00:00")));
}

TEST(Tries, WithinTwoHoursAreOneTry) {
  const Time now = at("2026-03-02T11:00:00");
  EXPECT_FALSE(rules::why_no_further_try({}, now));
  EXPECT_TRUE(rules::why_no_further_try(at("2026-03-02T09:00:01"), now));
  EXPECT_FALSE(rules::why_no_further_try(at("2026-03-02T09:00:00"), now));
}

TEST(Allowed, ButtonsAreExactlyTheVerbsThatWouldPass) {
  Matter matter = matter_in(State::handling);
  const access::Actor actor = staff(worker, Role::grid_worker, here);
  const auto verbs = rules::verbs_for(matter, {actor}, {}, Time{});
  auto has = [&](Verb verb) { return std::ranges::find(verbs, verb) != verbs.end(); };
  EXPECT_TRUE(has(Verb::reply));
  EXPECT_TRUE(has(Verb::ask_extension));
  EXPECT_FALSE(has(Verb::decide_extension)) << "nothing waits, and not one's own";
  EXPECT_FALSE(has(Verb::dispatch));
  for (Verb verb : verbs) EXPECT_FALSE(rules::why_not(matter, verb, {actor}));
}

TEST(Clock, RingsAtHalfFourFifthsTheEndAndAfterIt) {
  Matter matter = matter_in(State::handling);
  matter.accepted_at = at("2026-03-02T09:00:00");
  matter.finish_due_at = at("2026-03-12T09:00:00");
  struct Row {
    std::int64_t warned;
    const char* next;
    rules::Alarm alarm;
  };
  for (const Row& row : {Row{0, "2026-03-07T09:00:00", rules::Alarm::half},
                         Row{50, "2026-03-10T09:00:00", rules::Alarm::four_fifths},
                         Row{80, "2026-03-12T09:00:00", rules::Alarm::overdue},
                         Row{100, "2026-03-13T09:00:00", rules::Alarm::urge},
                         Row{150, "2026-03-16T17:00:00", rules::Alarm::supervise},
                         Row{200, "2026-03-19T17:00:00", rules::Alarm::escalate}}) {
    matter.warned = row.warned;
    ASSERT_EQ(rules::next_alarm(matter, calendar), at(row.next)) << row.warned;
    EXPECT_EQ(rules::alarm_due(matter, at(row.next), calendar), row.alarm);
    EXPECT_EQ(rules::alarm_due(matter, Time{at(row.next).ms - 1}, calendar), rules::Alarm::none);
  }
  matter.warned = 150;
  EXPECT_EQ(rules::next_alarm(matter, calendar, {.supervise_after_workdays = 3}), at("2026-03-17T17:00:00"));
  matter.warned = 500;
  EXPECT_EQ(rules::next_alarm(matter, calendar), std::nullopt);
  matter.warned = 0;
  matter.channel = Channel::import;
  EXPECT_EQ(rules::next_alarm(matter, calendar), std::nullopt) << "nobody here has taken it up";
  matter.signed_at = matter.accepted_at;
  EXPECT_EQ(rules::next_alarm(matter, calendar), at("2026-03-07T09:00:00"));
}

TEST(Clock, NoStandingStillIsCounted) {
  Matter matter = matter_in(State::handling);
  matter.accepted_at = at("2026-03-02T09:00:00");
  matter.finish_due_at = at("2026-03-22T09:00:00");
  matter.paused_ms = std::chrono::milliseconds{std::chrono::days{10}}.count();
  EXPECT_EQ(rules::next_alarm(matter, calendar), at("2026-03-17T09:00:00"))
      << "half of the ten days that ran";
}

TEST(Pause, AllPausesTogetherHaveOneCap) {
  Matter matter = matter_in(State::handling);
  catalogue::TimeLimit limit{};
  limit.pause_days_max = 10;
  PauseForm form{};
  form.until = {2026, 3, 12};
  const Time now = at("2026-03-02T09:00:00");
  EXPECT_FALSE(rules::why_not_pause(matter, limit, form, now));
  matter.paused_ms = std::chrono::milliseconds{std::chrono::days{8}}.count();
  EXPECT_TRUE(rules::why_not_pause(matter, limit, form, now)) << "eight of the ten are used";
  form.until = {2026, 3, 4};
  EXPECT_FALSE(rules::why_not_pause(matter, limit, form, now));
}

TEST(Duties, OurOwnLeadOnlyWhatAPublishedListGivesThem) {
  using enum grid::Duty;
  struct Row {
    const char* why;
    grid::Duties duties;  // grid, committee, community
    bool may_lead;
    Level first;
  };
  for (const Row& row :
       {Row{"no list, no limit", {unpublished, unpublished, unpublished}, true, Level::grid},
        Row{"the community's list has it", {unpublished, unpublished, leads}, true, Level::grid},
        Row{"not the grid's", {absent, leads, leads}, true, Level::committee},
        Row{"the grid only helps", {assists, unpublished, leads}, true, Level::committee},
        Row{"on no list", {unpublished, unpublished, absent}, false, Level::grid},
        Row{"nobody leads it here", {absent, assists, assists}, false, Level::community}}) {
    EXPECT_EQ(!rules::why_not_lead(row.duties), row.may_lead) << row.why;
    EXPECT_EQ(rules::leading_level(row.duties, Level::grid), row.first) << row.why;
  }
}

TEST(Clock, AReplyNobodyRatesCountsAfterSevenDaysAndAPauseEndsOnItsDay) {
  Matter matter = matter_in(State::replied);
  matter.replied_at = at("2026-03-02T09:00:00");
  EXPECT_EQ(rules::next_alarm(matter, calendar), at("2026-03-09T09:00:00"));
  EXPECT_EQ(rules::next_alarm(matter, calendar, {.default_rating_days = 3}), at("2026-03-05T09:00:00"));
  EXPECT_EQ(rules::next_alarm(matter, calendar, {.default_rating_days = 0}), std::nullopt)
      << "silence is no rating";
  matter.rating_source = RatingSource::unconfirmed;
  EXPECT_EQ(rules::next_alarm(matter, calendar), at("2026-03-09T09:00:00")) << "nobody has called yet";
  matter.rating_source.reset();
  matter.channel = Channel::import;
  EXPECT_EQ(rules::next_alarm(matter, calendar), std::nullopt) << "nobody here asked that resident";
  matter.channel = Channel::hall;
  matter.rating_source = RatingSource::spoken;
  EXPECT_EQ(rules::next_alarm(matter, calendar), std::nullopt);
  matter.state = State::paused;
  matter.paused_until = at("2026-04-01T00:00:00");
  EXPECT_EQ(rules::alarm_due(matter, at("2026-04-01T00:00:00"), calendar), rules::Alarm::resume);
}

TEST(Extension, BeforeDueOnceToldAndNoLongerThanTheLimit) {
  Matter matter = matter_in(State::handling);
  matter.finish_due_at = at("2026-03-09T17:00:00");
  catalogue::TimeLimit limit{};
  limit.finish_count = 5;
  limit.finish_unit = LimitUnit::workday;
  limit.extensions_max = 1;
  ExtensionForm form{};
  form.workdays = {3};
  form.resident_told = true;
  const Time before = at("2026-03-09T16:00:00");
  EXPECT_FALSE(rules::why_not_extend(matter, limit, form, before, calendar));
  EXPECT_TRUE(rules::why_not_extend(matter, limit, form, matter.finish_due_at, calendar)) << "too late";
  form.resident_told = false;
  EXPECT_TRUE(rules::why_not_extend(matter, limit, form, before, calendar)) << "the resident was not told";
  form.resident_told = true;
  form.workdays = {6};
  EXPECT_TRUE(rules::why_not_extend(matter, limit, form, before, calendar)) << "longer than the limit itself";
  form.workdays = {3};
  matter.extensions = 1;
  EXPECT_TRUE(rules::why_not_extend(matter, limit, form, before, calendar)) << "once";
}

TEST(Verdict, NotContentIsUnsolvedOrUnhappyButWhatCannotBeDoneMayRest) {
  auto rating = [](std::int64_t level, Solved solved) {
    RatingForm form{};
    form.level = {level};
    form.solved = solved;
    return form;
  };
  EXPECT_TRUE(rules::content(rating(3, Solved::yes), Ending::solved));
  EXPECT_FALSE(rules::content(rating(2, Solved::yes), Ending::solved));
  EXPECT_FALSE(rules::content(rating(4, Solved::no), Ending::solved));
  EXPECT_TRUE(rules::content(rating(4, Solved::no), Ending::not_possible));
  EXPECT_FALSE(rules::content(rating(1, Solved::no), Ending::not_possible));
}

}  // namespace
}  // namespace linli::matters
