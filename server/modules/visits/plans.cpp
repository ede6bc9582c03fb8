#include "modules/visits/plans.hpp"

#include "modules/residents/homes.hpp"
#include "modules/residents/persons.hpp"
#include "modules/visits/inner.hpp"
#include "modules/visits/store.hpp"
#include "platform/access/grants.hpp"

namespace linli::visits {

using access::Permission;

namespace {
PlanView view_of(db::Tx& tx, const Actor& actor, const VisitPlan& plan) {
  return views_of(tx, actor, std::span{&plan, 1}).front();
}

Refusal no_household() { return {Reason::not_found, {"没有找到这一户。", "No such household."}}; }

// Whom it is for, and where they live; out of scope they are answered like absent.
Home settle(db::Tx& tx, const Actor& actor, const NewPlanForm& form, VisitPlan& plan) {
  if (form.person_id) {
    const auto brief = residents::person_masked(tx, actor, *form.person_id);
    plan.person_id = brief.id;
    return home_at(tx, brief.area_id, brief.place_id);
  }
  const auto briefs = residents::households_masked(tx, actor, {*form.household_id});
  if (briefs.empty()) throw no_household();
  plan.household_id = form.household_id;
  return home_at(tx, briefs.begin()->second.area_id, briefs.begin()->second.place_id);
}

void refuse_strange(db::Tx& tx, const Actor& actor, const std::optional<StaffId>& staff, AreaId area,
                    const char* field) {
  if (!staff || *staff == actor.id || access::holds(tx, *staff, Permission::keep_diary, area)) return;
  throw wrong_field(field, {"这里没有这位工作人员。", "Nobody of that name works here."});
}

void refuse_second(db::Tx& tx, const VisitPlan& plan) {
  const auto running =
      plan.person_id ? store::running_for(tx, *plan.person_id) : store::running_for(tx, *plan.household_id);
  if (running)
    throw Refusal{Reason::conflict,
                  {"已经有走访计划了，请改那一个。", "There is a plan already: change it."}};
}

VisitPlan made(db::Tx& tx, const Actor& actor, const NewPlanForm& form, const Digest& digest) {
  VisitPlan plan{};
  plan.id = form.id;
  put_home(plan, settle(tx, actor, form, plan));
  if (!access::may(actor, Permission::plan_visits, plan.area_id))
    throw Refusal{Reason::forbidden, {"您不安排那里的走访。", "You plan no visits there."}};
  plan.made_by = actor.id;
  plan.sent_digest = digest;
  plan.tier = form.tier;
  plan.lives_alone = form.lives_alone;
  plan.owner_id = form.owner_id.value_or(actor.id);
  plan.backup_id = form.backup_id;
  if (plan.backup_id == plan.owner_id)
    throw wrong_field("backup_id", {"替补要另选一个人。", "The backup is somebody else."});
  refuse_strange(tx, actor, plan.owner_id, plan.area_id, "owner_id");
  refuse_strange(tx, actor, plan.backup_id, plan.area_id, "backup_id");
  refuse_second(tx, plan);
  rules::begin(plan, tx.now());
  plan.version = 1;
  return plan;
}

VisitPlan ready_for(const Actor& actor, db::Tx& tx, VisitPlanId id, std::int64_t version_read) {
  VisitPlan plan = seen_by(actor, tx, id);
  if (plan.version != version_read) throw saved_in_between();
  refuse_if(rules::why_ended(plan));
  return plan;
}

VisitPlan planned_by(const Actor& actor, db::Tx& tx, VisitPlanId id, std::int64_t version_read) {
  VisitPlan plan = ready_for(actor, tx, id, version_read);
  if (!rules::may_plan(plan, actor))
    throw Refusal{Reason::forbidden, {"您不安排这里的走访。", "You plan no visits here."}};
  return plan;
}

std::string changed_fields(const VisitPlan& before, const VisitPlan& after) {
  std::string fields;
  const auto name = [&](bool is_changed, const char* field) {
    if (is_changed) fields += (fields.empty() ? "" : ",") + std::string{field};
  };
  name(before.tier != after.tier, "tier");
  name(before.lives_alone != after.lives_alone, "lives_alone");
  name(before.owner_id != after.owner_id, "owner");
  name(before.backup_id != after.backup_id, "backup");
  return fields;
}
}  // namespace

PlanView make_plan(db::Tx& tx, const Actor& actor, const NewPlanForm& form) {
  refuse_if(rules::why_not_plan(form));
  const Digest digest = tx.vault().digest(rules::all_words(form), "visit_plan.sent");
  if (const auto stored = store::plan(tx, form.id)) {
    if (stored->made_by == actor.id && stored->sent_digest == digest) return view_of(tx, actor, *stored);
    throw Refusal{Reason::conflict, {"这个编号已经用过了。", "This id is taken."}};
  }
  const VisitPlan plan = made(tx, actor, form, digest);
  tx.insert(plan);
  journal::record(tx, actor, "visit_plan.made", plan.id.value, plan.area_id,
                  {{"owner", plan.owner_id.text()}});
  return view_of(tx, actor, plan);
}

PlanView plan(db::Tx& tx, const Actor& actor, VisitPlanId id) {
  return view_of(tx, actor, seen_by(actor, tx, id));
}

PlanView change_plan(db::Tx& tx, const Actor& actor, VisitPlanId id, const ChangePlanForm& form) {
  VisitPlan plan = planned_by(actor, tx, id, form.version);
  refuse_if(rules::why_not_change(plan, form));
  refuse_strange(tx, actor, form.owner_id, plan.area_id, "owner_id");
  refuse_strange(tx, actor, form.backup_id, plan.area_id, "backup_id");
  const VisitPlan before = plan;
  plan.tier = form.tier.value_or(plan.tier);
  plan.lives_alone = form.lives_alone.value_or(plan.lives_alone);
  plan.owner_id = form.owner_id.value_or(plan.owner_id);
  if (form.backup_id) plan.backup_id = form.backup_id;
  if (form.without_backup) plan.backup_id.reset();
  const std::string fields = changed_fields(before, plan);
  if (fields.empty()) throw wrong_field("tier", {"请改至少一处。", "Change at least one thing."});
  if (plan.tier != before.tier) rules::keep_rhythm(plan);
  save(tx, actor, plan, "changed", {{"fields", fields}});
  return view_of(tx, actor, plan);
}

PlanView note_major_change(db::Tx& tx, const Actor& actor, VisitPlanId id, const MajorChangeForm& form) {
  VisitPlan plan = ready_for(actor, tx, id, form.version);
  rules::have_changed(plan, tx.now(), form.words);
  save(tx, actor, plan, "major_change", {{"due", plan.due_at.text()}});
  return view_of(tx, actor, plan);
}

PlanView end_plan(db::Tx& tx, const Actor& actor, VisitPlanId id, const EndPlanForm& form) {
  VisitPlan plan = planned_by(actor, tx, id, form.version);
  rules::end(plan, form.because, tx.now());
  save(tx, actor, plan, "ended", {});
  return view_of(tx, actor, plan);
}

}  // namespace linli::visits
