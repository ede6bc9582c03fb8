// What the office decides about a matter before anybody works on it, and after everything is done.
#include "modules/matters/matters.hpp"

#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;

MatterView accept(db::Tx& tx, const Actor& clerk, MatterId id, const AcceptForm& form) {
  Matter matter = ready_for(Verb::accept, clerk, tx, id, form.version);
  matter.kind = form.kind.value_or(matter.kind);
  matter.urgency = form.urgency.value_or(matter.urgency);
  if (form.category_code) matter.category_code = *form.category_code;
  catalogue::category_path(tx, matter.category_code);
  store::rename(tx, matter);
  if (clerk.kind == access::ActorKind::staff) matter.first_receiver_id = clerk.id;
  work::begin_handling(tx, matter, matter.first_receiver_id);
  return finish(tx, clerk, matter, "accepted",
                {.is_public = true, .facts = {{"due", matter.finish_due_at.text()}}});
}

MatterView answer(db::Tx& tx, const Actor& clerk, MatterId id, const AnswerForm& form) {
  Matter matter = ready_for(Verb::answer, clerk, tx, id, form.version);
  matter.state = State::direct_answered;
  matter.handler_id = matter.owner_id = clerk.id;
  matter.ending = Ending::explained;
  matter.replied_at = matter.closed_at = tx.now();
  return finish(tx, clerk, matter, "answered", {.text = form.text, .is_public = true});
}

MatterView refuse(db::Tx& tx, const Actor& clerk, MatterId id, const RefuseForm& form) {
  Matter matter = ready_for(Verb::refuse, clerk, tx, id, form.version);
  matter.state = State::refused;
  matter.owner_id = clerk.id;
  matter.closed_at = tx.now();
  return finish(tx, clerk, matter, "refused",
                {.text = form.explanation,
                 .is_public = true,
                 .facts = {{"ground", std::string{name_of(form.ground)}}}});
}

MatterView transfer(db::Tx& tx, const Actor& clerk, MatterId id, const TransferForm& form) {
  Matter matter = ready_for(Verb::transfer, clerk, tx, id, form.version);
  matter.state = State::emergency_transferred;
  matter.owner_id = clerk.id;
  matter.closed_at = tx.now();
  return finish(
      tx, clerk, matter, "transferred",
      {.text = form.note, .is_public = true, .facts = {{"service", std::string{name_of(form.service)}}}});
}

MatterView merge(db::Tx& tx, const Actor& actor, MatterId id, const MergeForm& form) {
  Matter matter = ready_for(Verb::merge, actor, tx, id, form.version);
  if (form.into == id) throw wrong_field("into", {"不能并入自己。", "It cannot be merged into itself."});
  Matter into = work::seen_by(actor, tx, form.into);
  if (!is_open(into.state))
    throw wrong_field("into",
                      {"要并入的事项已经办结，请选还在办的。", "The other one is not open any more."});
  if (matter.about_staff_id && into.about_staff_id != matter.about_staff_id)
    throw wrong_field("into", {"反映工作人员的事项不能并入别的事项，免得由他本人来办。",
                               "A report about somebody is not merged into what that person could handle."});
  store::move_followers(tx, matter.id, into.id);
  tx.insert(Follower{.id = tx.new_id<FollowerId>(),
                     .matter_id = into.id,
                     .from_matter_id = matter.id,
                     .person_id = matter.reporter_id,
                     .name = matter.reporter_name,
                     .phone = matter.reporter_phone,
                     .at = tx.now()});
  work::tell(tx, actor, into, "joined", {.facts = {{"from", matter.number}}});
  matter.state = State::merged;
  matter.merged_into = into.id;
  matter.closed_at = tx.now();
  store::drop_open_requests(tx, matter.id, tx.now());
  units::revoke_links(tx, actor, matter.id.value);
  return finish(tx, actor, matter, "merged", {.is_public = true, .facts = {{"into", into.number}}});
}

MatterView archive(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form) {
  Matter matter = ready_for(Verb::archive, actor, tx, id, form.version);
  matter.state = State::archived;
  return finish(tx, actor, matter, "archived", {});
}

}  // namespace linli::matters
