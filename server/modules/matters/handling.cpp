// From the dispatch to the reply: who works on it, and what they did.
#include <algorithm>
#include <array>

#include "modules/grid/areas.hpp"
#include "modules/grid/duties.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"
#include "platform/access/grants.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;

std::string work::who_can_handle(db::Tx& tx, StaffId id) {
  auto posts = access::list_posts(tx, access::system_actor(), {{{"staff_id", id.text()}}}).items;
  auto handles = [](const access::PostView& post) {
    return access::allows(post.role, access::Permission::handle_matters);
  };
  if (std::ranges::none_of(posts, handles))
    throw wrong_field("staff_id", {"没有这位办理事项的工作人员，请派给别人。",
                                   "Nobody who handles matters now: choose somebody else."});
  return posts.front().name;
}

namespace {
std::vector<AreaId> chain_of(db::Tx& tx, AreaId area) {
  std::vector<AreaId> ids;
  for (const Area& step : grid::chain_of_area(tx, area)) ids.push_back(step.id);
  return ids;
}

work::Destination by_rules(db::Tx& tx, const Matter& matter, const grid::Duties& duties) {
  auto chain = chain_of(tx, matter.area_id);
  auto rule = catalogue::rule_for(tx, matter.category_code, chain);
  if (rule && rule->unit_id) return {{}, rule->unit_id, {}, matter.level};
  const Level level = rules::leading_level(duties, matter.level);
  return {work::responsible(tx, matter, level), {}, {}, level};
}

}  // namespace

MatterView dispatch(db::Tx& tx, const Actor& actor, MatterId id, const DispatchForm& form) {
  Matter matter = ready_for(Verb::dispatch, actor, tx, id, form.version);
  work::Destination to = work::destination(tx, matter, form.staff_id, form.unit_id);
  work::send_to(tx, actor, matter, to);
  for (UnitId assisting : form.assisting_unit_ids) {
    if (assisting == to.unit_id) continue;
    units::unit_at_work(tx, assisting);
    store::put_task(tx, {matter.id, assisting, UnitPart::assisting, tx.now(), {}, {}, {}});
  }
  return finish(tx, actor, matter, "dispatched",
                {.text = form.note, .is_public = true, .to = work::whom(to)});
}

MatterView sign(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form) {
  return work::sign_for(tx, actor, ready_for(Verb::sign, actor, tx, id, form.version));
}

MatterView contact(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form) {
  return work::speak_to(tx, actor, ready_for(Verb::contact, actor, tx, id, form.version), form);
}

MatterView note(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form) {
  work::require_sight(actor);
  Matter matter = ready_for(Verb::note, actor, tx, id, form.version);
  work::keep_assisting_result(tx, actor, matter, form.text);
  return finish(tx, actor, matter, form.is_public ? "interim_reported" : "noted",
                {.text = form.text, .is_public = form.is_public});
}

MatterView reply(db::Tx& tx, const Actor& actor, MatterId id, const ReplyForm& form) {
  return work::reply_with(tx, actor, ready_for(Verb::reply, actor, tx, id, form.version), form);
}

namespace work {

Whom whom(const Destination& to) { return {to.staff_id ? to.staff_id->value : to.unit_id->value, to.name}; }

Destination destination(db::Tx& tx, const Matter& matter, const std::optional<StaffId>& staff,
                        const std::optional<UnitId>& unit) {
  if (staff && unit)
    throw wrong_field("unit_id", {"派给人或派给单位，选一个。", "Either a person or a unit."});
  grid::Duties duties{};
  if (!unit) {  // no list binds a unit
    const std::array category{matter.category_code};
    duties = grid::duties_over(tx, category).at(matter.category_code);
  }
  Destination to = staff || unit ? Destination{staff, unit, {}, matter.level} : by_rules(tx, matter, duties);
  if (to.staff_id) {
    refuse_if(rules::why_not_lead(duties));
    if (to.staff_id == matter.about_staff_id)
      throw wrong_field("staff_id", {"被反映的人不能办这件事。", "It is about this very person."});
    to.name = who_can_handle(tx, *to.staff_id);
  }
  if (to.unit_id) to.name = units::unit_at_work(tx, *to.unit_id).name;
  return to;
}

void send_to(db::Tx& tx, const Actor& actor, Matter& matter, const Destination& to) {
  if (matter.lead_unit_id) {
    units::revoke_links(tx, actor, matter.id.value, *matter.lead_unit_id);
    store::release_lead(tx, matter.id);
  }
  store::drop_open_requests(tx, matter.id, tx.now());
  auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  give_to(matter, to, rules::clocks(limit, tx.now(), tx.workdays()).sign_due, tx.now());
  if (to.unit_id) store::put_task(tx, {matter.id, *to.unit_id, UnitPart::lead, tx.now(), {}, {}, {}});
}

MatterView sign_for(db::Tx& tx, const Actor& actor, Matter matter) {
  matter.state = State::signed_for;
  matter.signed_at = tx.now();
  matter.due_at = matter.finish_due_at;
  matter.assignee_id.reset();
  // A contact who came by a one-task link has no account: the office's own person stays the owner (首接负责).
  if (actor.kind == access::ActorKind::staff) matter.owner_id = actor.id;
  if (matter.lead_unit_id) {
    auto task = store::task_of(tx, matter.id, *matter.lead_unit_id);
    if (task) {
      task->signed_at = tx.now();
      store::save_task(tx, *task);
    }
  }
  return finish(tx, actor, matter, "signed", {.is_public = true});
}

MatterView speak_to(db::Tx& tx, const Actor& actor, Matter matter, const NoteForm& form) {
  matter.state = State::handling;
  if (!matter.first_contact_at) matter.first_contact_at = tx.now();
  return finish(tx, actor, matter, "contacted", {.text = form.text, .is_public = form.is_public});
}

MatterView reply_with(db::Tx& tx, const Actor& actor, Matter matter, const ReplyForm& form) {
  refuse_if(rules::why_not_reply(form, tx.now()));
  matter.state = State::replied;
  // Of a unit that came by its link nobody here is the handler: who sent it on may ask how it was.
  matter.handler_id = actor.kind == access::ActorKind::staff ? std::optional{actor.id} : std::nullopt;
  matter.ending = form.ending;
  matter.replied_at = tx.now();
  if (!matter.first_contact_at) matter.first_contact_at = tx.now();
  matter.due_at = rules::follow_up_due(tx.now(), tx.workdays());
  // Whoever handled it never asks for his own marks: the first receiver calls back, else one level up.
  matter.owner_id = matter.first_receiver_id != matter.handler_id
                        ? matter.first_receiver_id
                        : responsible(tx, matter, rules::one_up(matter.level));
  store::drop_open_requests(tx, matter.id, tx.now());
  if (matter.lead_unit_id) finish_task(tx, matter, *matter.lead_unit_id, form.text);
  std::string text = form.text;
  if (form.plan && !form.plan->empty()) text += "\n" + *form.plan;
  journal::Facts facts{{"ending", std::string{name_of(form.ending)}}};
  if (form.promised_for) facts.emplace_back("promised", form.promised_for->text());
  return finish(tx, actor, matter, "replied", {.text = text, .is_public = true, .facts = facts});
}

void finish_task(db::Tx& tx, const Matter& matter, UnitId unit, const std::string& result) {
  auto task = store::task_of(tx, matter.id, unit);
  if (!task) return;
  task->done_at = tx.now();
  task->result = result;
  store::save_task(tx, *task);
}

void keep_assisting_result(db::Tx& tx, const Actor& actor, const Matter& matter, const std::string& result) {
  if (!actor.has(access::Role::unit_contact)) return;
  for (UnitId unit : units::units_of_contact(tx, actor.id))
    if (matter.lead_unit_id != unit) finish_task(tx, matter, unit, result);
}

}  // namespace work

}  // namespace linli::matters
