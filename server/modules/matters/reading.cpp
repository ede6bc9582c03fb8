// Looking at one matter: its timeline, its receipt, and who said it.
#include "modules/matters/holding.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/persons.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::matters {

MatterView one(db::Tx& tx, const Actor& actor, MatterId id) {
  work::require_sight(actor);
  return work::view_of(tx, actor, work::seen_by(actor, tx, id));
}

std::vector<StepView> timeline(db::Tx& tx, const Actor& actor, MatterId id) {
  work::require_sight(actor);
  Matter matter = work::seen_by(actor, tx, id);
  const bool reads_notes = rules::may_read_notes(matter, work::standing(tx, actor, matter));
  std::vector<StepView> views;
  for (Step& step : store::steps_of(tx, matter.id))
    if (reads_notes || step.is_public || step.actor_id == actor.id) views.push_back(work::shown(step));
  return views;
}

Held hold(db::Tx& tx, const Actor& actor, MatterId id, Wish wish) {
  work::require_sight(actor);
  Matter matter = work::seen_by(actor, tx, id);
  if (wish == Wish::add) refuse_if(rules::why_not(matter, Verb::note, work::standing(tx, actor, matter)));
  const bool is_outside = !rules::may_read_notes(matter, work::standing(tx, actor, matter));
  auto joined = is_outside ? std::vector<MatterId>{} : store::joined_into(tx, id);
  return {
      .matter = std::move(matter), .speaker = actor, .is_outside = is_outside, .joined = std::move(joined)};
}

void tell_of(db::Tx& tx, const Held& held, std::string_view act, const Told& told) {
  work::tell(tx, held.speaker, held.matter, act,
             {.text = told.text, .is_public = told.is_public, .facts = told.facts});
}

StepView work::shown(Step& step) {
  return {step.id,
          step.at,
          std::move(step.act),
          std::move(step.actor_name),
          std::move(step.text),
          std::move(step.facts),
          step.actor_kind,
          step.is_public};
}

ReceiptView receipt(db::Tx& tx, const Actor& clerk, MatterId id) {
  Matter matter = work::seen_by(clerk, tx, id);
  refuse_if(rules::why_no_receipt(matter, work::standing(tx, clerk, matter)));
  work::tell(tx, clerk, matter, "receipt_told", {});
  const access::SettingValues settings{tx};
  const Matter worked = work::worked_on(tx, matter);
  return {matter.number,
          work::follow_code(tx, matter.number),
          matter.title,
          work::area_name(tx, worked.area_id),
          settings.text(office_phone),
          settings.text(receipt_note),
          matter.created_at,
          worked.finish_due_at};
}

PlainReporter reveal_reporter(db::Tx& tx, const Actor& actor, MatterId id, const RevealReporterForm& form) {
  work::require_sight(actor);
  Matter matter = work::seen_by(actor, tx, id);
  auto me = work::standing(tx, actor, matter);
  if (!rules::may_see_reporter(matter, me) || !rules::may_speak_to_reporter(matter, me))
    throw Refusal{Reason::forbidden,
                  {"您的岗位不能看诉求人的姓名和电话。", "Your role may not see who said it."}};
  return work::plain_reporter(tx, actor, matter, form.reason);
}

PlainReporter work::plain_reporter(db::Tx& tx, const Actor& actor, const Matter& matter,
                                   const std::string& reason) {
  tell(tx, actor, matter, "reporter_revealed", {.text = reason});
  if (matter.reporter_id && actor.kind == access::ActorKind::staff)
    residents::note_look(tx, actor, *matter.reporter_id, reason);
  return {tx.vault().open(matter.reporter_name, "matter.reporter_name"),
          local_phone(tx.vault().open(matter.reporter_phone, "matter.reporter_phone"))};
}

}  // namespace linli::matters
