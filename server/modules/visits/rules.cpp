#include "modules/visits/rules.hpp"

#include <algorithm>

#include "modules/diary/sent.hpp"

namespace linli::visits::rules {

using access::Permission;

namespace {
constexpr auto clocks_differ_by = std::chrono::minutes{10};
constexpr auto told_within = std::chrono::days{366};

bool is_me(const access::Actor& actor, const std::optional<StaffId>& staff) {
  if (!staff || actor.kind != access::ActorKind::staff) return false;
  return actor.id == *staff || std::ranges::any_of(actor.reaches, [&](const access::Reach& reach) {
           return reach.standing_in_for == staff;
         });
}

bool has_changed_since(const VisitPlan& plan, const std::optional<Time>& seen) {
  return plan.change_at && (!seen || *plan.change_at > *seen);
}

// One more in a row.
Alert miss(VisitPlan& plan, Time now) {
  ++plan.missed;
  if (plan.missed < missed_to_alert || plan.alerted_at) return Alert::none;
  plan.alerted_at = now;
  return Alert::alerted;
}

void be_due(VisitPlan& plan, Time due) { plan.due_at = due, plan.alarm_at = due; }
}  // namespace

std::int64_t cycle_days(Tier tier) {
  switch (tier) {
    case Tier::high:
      return 7;
    case Tier::key:
      return 30;
    case Tier::general:
      break;
  }
  return 90;
}

Time end_of(Date day) { return start_of(day + std::chrono::days{1}) - std::chrono::seconds{1}; }

Time due_after(Tier tier, Time seen) { return end_of(day_of(seen) + std::chrono::days{cycle_days(tier)}); }

bool may_plan(const VisitPlan& plan, const access::Actor& actor) {
  return access::may(actor, Permission::plan_visits, plan.area_id);
}

bool visits_it(const VisitPlan& plan, const access::Actor& actor) {
  return is_me(actor, plan.owner_id) || is_me(actor, plan.backup_id);
}

bool may_see(const VisitPlan& plan, const access::Actor& actor) {
  return visits_it(plan, actor) || may_plan(plan, actor);
}

bool may_see(const Visit& visit, const access::Actor& actor) {
  return (actor.kind == access::ActorKind::staff && visit.visitor_id == actor.id) ||
         access::may(actor, Permission::plan_visits, visit.area_id);
}

std::optional<Refusal> why_not_plan(const NewPlanForm& form) {
  if (form.person_id.has_value() == form.household_id.has_value())
    return wrong_field("person_id",
                       {"选一个人，或者选一户。", "Choose a person or a household, one of them."});
  if (form.backup_id && form.backup_id == form.owner_id)
    return wrong_field("backup_id", {"替补要另选一个人。", "The backup is somebody else."});
  return std::nullopt;
}

std::optional<Refusal> why_not_change(const VisitPlan& plan, const ChangePlanForm& form) {
  if (form.backup_id && form.without_backup)
    return wrong_field("backup_id", {"要么换替补，要么不设替补。", "Another backup or none, not both."});
  const StaffId owner = form.owner_id.value_or(plan.owner_id);
  const auto backup = form.without_backup ? std::nullopt : form.backup_id ? form.backup_id : plan.backup_id;
  if (backup == owner)
    return wrong_field("backup_id", {"替补要另选一个人。", "The backup is somebody else."});
  return std::nullopt;
}

std::optional<Refusal> why_ended(const VisitPlan& plan) {
  if (!plan.ended_at) return std::nullopt;
  return Refusal{Reason::conflict, {"这个走访计划已经结束了。", "This plan has ended."}};
}

std::optional<Refusal> why_not_record(const VisitForm& form, Time now) {
  const int subjects = (form.plan_id ? 1 : 0) + (form.person_id ? 1 : 0) + (form.place_id ? 1 : 0);
  if (subjects != 1)
    return wrong_field("plan_id", {"选一个走访计划、一个人或一个门牌，只选一样。",
                                   "Choose a plan, a person or a door, one of them."});
  if (form.met != Met::nobody && form.findings.empty() && form.concerns.empty() && form.needs.empty())
    return wrong_field("findings", {"写一句看到的情况。", "Write what was found."});
  if (form.visited_at && *form.visited_at > now + clocks_differ_by)
    return wrong_field("visited_at", {"走访的时间不能晚于现在。", "It cannot have been later than now."});
  if (form.visited_at && *form.visited_at < now - told_within)
    return wrong_field("visited_at", {"只能补记一年以内的。", "At most a year back."});
  return std::nullopt;
}

std::string all_words(const NewPlanForm& form) {
  return diary::Sent{}
      .add(form.person_id)
      .add(form.household_id)
      .add(name_of(form.tier))
      .add(form.lives_alone ? "alone" : "")
      .add(form.owner_id)
      .add(form.backup_id)
      .text();
}

std::string all_words(const VisitForm& form) {
  diary::Sent sent;
  sent.add(form.plan_id).add(form.line_id).add(form.person_id).add(form.place_id);
  sent.add(name_of(form.way)).add(name_of(form.met));
  for (Concern concern : form.concerns) sent.add(name_of(concern));
  return sent.add(form.findings).add(form.needs).add(form.follow_up).text();
}

void begin(VisitPlan& plan, Time now) {
  plan.made_at = now;
  be_due(plan, due_after(plan.tier, now));
}

void keep_rhythm(VisitPlan& plan) {
  const Time from = plan.last_seen_at.value_or(plan.made_at);
  Time due = due_after(plan.tier, from);
  if (has_changed_since(plan, plan.last_seen_at)) due = std::min(due, *plan.change_at + after_a_change);
  if (plan.last_seen_at) plan.fresh_until = due_after(plan.tier, *plan.last_seen_at);
  be_due(plan, due);
}

void have_changed(VisitPlan& plan, Time now, const std::string& words) {
  plan.change_at = now;
  plan.change_words = words;
  if (now + after_a_change < plan.due_at) be_due(plan, now + after_a_change);
}

void end(VisitPlan& plan, EndedBecause because, Time now) {
  plan.ended_at = now;
  plan.ended_because = because;
  plan.alarm_at.reset();
}

bool is_seen(Met met, bool lives_alone) {
  return met == Met::themselves || (met == Met::family && !lives_alone);
}

Alert note_visit(VisitPlan& plan, Met met, Time visited, Time now) {
  const bool is_newest = !plan.last_tried_at || visited >= *plan.last_tried_at;
  if (is_newest) plan.last_tried_at = visited;
  if (is_seen(met, plan.lives_alone)) {
    if (plan.last_seen_at && visited <= *plan.last_seen_at) return Alert::none;
    plan.last_seen_at = visited;
    keep_rhythm(plan);
    if (is_newest) {
      plan.missed = 0;
      plan.alerted_at.reset();
    }
    return Alert::none;
  }
  if (!is_newest) return Alert::none;
  if (plan.lives_alone && end_of(day_of(visited)) < plan.due_at) be_due(plan, end_of(day_of(visited)));
  return met == Met::nobody ? miss(plan, now) : Alert::none;
}

Alert let_pass(VisitPlan& plan, Time now) {
  plan.alarm_at = end_of(day_of(now) + std::chrono::days{cycle_days(plan.tier)});
  return miss(plan, now);
}

bool is_second_try(const VisitPlan& plan, Time now) {
  if (!plan.lives_alone || !plan.last_tried_at || plan.ended_at) return false;
  const bool is_unseen = !plan.last_seen_at || *plan.last_seen_at < *plan.last_tried_at;
  return is_unseen && day_of(*plan.last_tried_at) == day_of(now);
}

}  // namespace linli::visits::rules
