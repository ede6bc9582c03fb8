// A helping unit's contact without an account: a link that opens exactly one task.
#include "modules/matters/holding.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"

namespace linli::matters {

namespace {
struct Opened {
  Matter matter;
  Unit unit;
  UnitTask task;
  Actor contact;
  rules::Standing standing() const {
    return {.actor = contact,
            .lead_contact = task.part == UnitPart::lead,
            .assisting_contact = task.part == UnitPart::assisting};
  }
};

Opened open_task(db::Tx& tx, const Actor& anyone, std::string_view token) {
  TaskLink link = units::resolve_link(tx, token);
  units::note_opened(tx, link);
  auto matter = store::matter(tx, MatterId{link.subject_id});
  auto unit = units::find_unit(tx, link.unit_id);
  auto task = matter ? store::task_of(tx, matter->id, link.unit_id) : std::nullopt;
  if (!task || !unit || !is_open(matter->state))
    throw Refusal{Reason::not_found, {"链接已失效，请联系社区。", "The link no longer works."}};
  Actor contact = anyone;
  contact.kind = access::ActorKind::unit;
  contact.name = unit->name;
  return {std::move(*matter), std::move(*unit), std::move(*task), std::move(contact)};
}

bool of_the_unit(const Step& step, const Opened& opened) {
  return step.actor_kind == access::ActorKind::unit && step.actor_name == opened.unit.name;
}

TaskView shown(db::Tx& tx, const Opened& opened) {
  const Matter& matter = opened.matter;
  TaskView view{.number = matter.number,
                .title = matter.title,
                .body = matter.body,
                .place_text = matter.place_text,
                .unit = opened.unit.name,
                .part = opened.task.part,
                .state = matter.state,
                .urgency = matter.urgency,
                .due_at = matter.due_at,
                .steps = {},
                .verbs = {},
                .version = matter.version};
  for (Step& step : store::steps_of(tx, matter.id))
    if (step.is_public || of_the_unit(step, opened)) view.steps.push_back(work::shown(step));
  for (Verb verb : {Verb::sign, Verb::contact, Verb::note, Verb::reply})
    if (!rules::why_not(matter, verb, opened.standing())) view.verbs.push_back(verb);
  return view;
}

Opened ready_task(db::Tx& tx, const Actor& anyone, std::string_view token, Verb verb,
                  std::int64_t version_read) {
  Opened opened = open_task(tx, anyone, token);
  refuse_if(rules::why_stale(opened.matter, version_read));
  refuse_if(rules::why_not(opened.matter, verb, opened.standing()));
  return opened;
}
}  // namespace

Held hold_by_link(db::Tx& tx, const Actor& anyone, std::string_view token, Wish wish) {
  Opened opened = open_task(tx, anyone, token);
  if (wish == Wish::add) refuse_if(rules::why_not(opened.matter, Verb::note, opened.standing()));
  return {std::move(opened.matter), std::move(opened.contact), opened.unit.id};
}

TaskLinkView issue_task_link(db::Tx& tx, const Actor& actor, MatterId id, const TaskLinkForm& form) {
  Matter matter = work::seen_by(actor, tx, id);
  refuse_if(rules::why_no_link(matter, work::standing(tx, actor, matter)));
  if (!store::task_of(tx, matter.id, form.unit_id))
    throw wrong_field("unit_id", {"这件事没有派给这个单位。", "This unit has no part in it."});
  auto link = units::issue_link(tx, actor, form.unit_id, matter.id.value, form.contact_id,
                                tx.now() + std::chrono::days{form.days});
  work::tell(tx, actor, matter, "link_issued", {});
  return {link.token, link.expires_at};
}

TaskView task(db::Tx& tx, const Actor& contact, const TaskForm& form) {
  return shown(tx, open_task(tx, contact, form.token));
}

TaskView sign_task(db::Tx& tx, const Actor& contact, const TaskSignForm& form) {
  Opened opened = ready_task(tx, contact, form.token, Verb::sign, form.version);
  work::sign_for(tx, opened.contact, opened.matter);
  return task(tx, contact, {form.token});
}

TaskView contact_task(db::Tx& tx, const Actor& contact, const TaskNoteForm& form) {
  Opened opened = ready_task(tx, contact, form.token, Verb::contact, form.note.version);
  work::speak_to(tx, opened.contact, opened.matter, form.note);
  return task(tx, contact, {form.token});
}

PlainReporter reveal_task_reporter(db::Tx& tx, const Actor& contact, const TaskRevealForm& form) {
  Opened opened = open_task(tx, contact, form.token);
  bool works_on_it = is_open(opened.matter.state) && opened.task.part == UnitPart::lead;
  if (!works_on_it || opened.matter.confidential)
    throw Refusal{Reason::forbidden,
                  {"请通过社区联系诉求人。", "Please reach the resident through the office."}};
  return work::plain_reporter(tx, opened.contact, opened.matter, form.reason);
}

TaskView note_task(db::Tx& tx, const Actor& contact, const TaskNoteForm& form) {
  Opened opened = ready_task(tx, contact, form.token, Verb::note, form.note.version);
  if (opened.task.part == UnitPart::assisting)
    work::finish_task(tx, opened.matter, opened.unit.id, form.note.text);
  work::save(tx, opened.contact, opened.matter, form.note.is_public ? "interim_reported" : "noted",
             {.text = form.note.text, .is_public = form.note.is_public});
  return task(tx, contact, {form.token});
}

TaskView reply_task(db::Tx& tx, const Actor& contact, const TaskReplyForm& form) {
  Opened opened = ready_task(tx, contact, form.token, Verb::reply, form.reply.version);
  work::reply_with(tx, opened.contact, opened.matter, form.reply);
  return task(tx, contact, {form.token});
}

}  // namespace linli::matters
