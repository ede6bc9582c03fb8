// What the office decides about a matter before anybody works on it, and after everything is done.
#include "modules/matters/matters.hpp"

#include <tuple>

#include "modules/matters/placing.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/persons.hpp"
#include "modules/units/units.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;

namespace {
bool is_placed_by(const CorrectForm& form) { return form.place_id || form.area_id; }

// What the clerk says anew; the rest stays.
void put_right(db::Tx& tx, const Actor& clerk, Matter& matter, const CorrectForm& form) {
  if (is_placed_by(form)) {
    work::Where at =
        work::where(tx, clerk, {form.place_id, form.place_text.value_or(Text<120>{}), form.area_id, {}, {}});
    matter.area_id = at.area_id;
    matter.dwelling_id = at.dwelling_id;
    matter.entrance_id = at.entrance_id;
    matter.building_id = at.building_id;
    if (!at.text.empty()) matter.place_text = std::move(at.text);
  } else if (form.place_text) {
    matter.place_text = *form.place_text;
  }
  matter.kind = form.kind.value_or(matter.kind);
  matter.urgency = form.urgency.value_or(matter.urgency);
  if (form.category_code) matter.category_code = *form.category_code;
  catalogue::category_path(tx, matter.category_code);
  store::correct(tx, matter);
}

// Who wrote in by the web is known to the office from now on.
void know_reporter(db::Tx& tx, const Actor& clerk, Matter& matter) {
  if (matter.channel != Channel::web || matter.reporter_id || matter.confidential || matter.about_staff_id)
    return;
  const std::string phone = tx.vault().open(matter.reporter_phone, "matter.reporter_phone");
  if (phone.empty()) return;
  const residents::Caller caller{.name = tx.vault().open(matter.reporter_name, "matter.reporter_name"),
                                 .phone = phone,
                                 .place_id = matter.dwelling_id,
                                 .area_id = matter.area_id};
  matter.reporter_id = residents::remember_caller(tx, clerk, caller);
  store::know_reporter(tx, matter);
}

std::string what_changed(const Matter& before, const Matter& after) {
  std::string fields;
  const auto name = [&](bool is_changed, const char* field) {
    if (is_changed) fields += (fields.empty() ? "" : ",") + std::string{field};
  };
  const auto place = [](const Matter& matter) {
    return std::tie(matter.area_id, matter.dwelling_id, matter.entrance_id, matter.building_id,
                    matter.place_text);
  };
  name(place(before) != place(after), "place");
  name(before.kind != after.kind, "kind");
  name(before.urgency != after.urgency, "urgency");
  name(before.category_code != after.category_code, "category");
  return fields;
}
}  // namespace

MatterView accept(db::Tx& tx, const Actor& clerk, MatterId id, const AcceptForm& form) {
  Matter matter = ready_for(Verb::accept, clerk, tx, id, form.version);
  put_right(tx, clerk, matter,
            {form.version, form.kind, form.urgency, form.category_code, form.place_id, form.place_text,
             form.area_id});
  if (clerk.kind == access::ActorKind::staff) matter.first_receiver_id = clerk.id;
  know_reporter(tx, clerk, matter);
  work::begin_handling(tx, matter, matter.first_receiver_id);
  return finish(tx, clerk, matter, "accepted",
                {.is_public = true, .facts = {{"due", matter.finish_due_at.text()}}});
}

MatterView correct(db::Tx& tx, const Actor& clerk, MatterId id, const CorrectForm& form) {
  Matter matter = ready_for(Verb::correct, clerk, tx, id, form.version);
  const Matter before = matter;
  put_right(tx, clerk, matter, form);
  const std::string fields = what_changed(before, matter);
  if (fields.empty()) throw wrong_field("category_code", {"请改至少一处。", "Change at least one thing."});
  // What was promised once somebody works on it stands; before, the clock is that of what it truly is.
  if (!matter.signed_at && matter.state != State::reported) {
    const auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
    const auto clocks = rules::clocks(limit, matter.accepted_at, tx.workdays());
    matter.contact_due_at = clocks.contact_due;
    matter.finish_due_at = clocks.finish_due;
    if (matter.state == State::accepted) matter.sign_due_at = matter.due_at = clocks.sign_due;
  }
  return finish(tx, clerk, matter, "corrected", {.text = form.reason, .facts = {{"fields", fields}}});
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
  store::drop_open_requests(tx, matter.id, tx.now());
  units::revoke_links(tx, clerk, matter.id.value);
  matter.state = State::emergency_transferred;
  matter.owner_id = clerk.id;
  matter.closed_at = tx.now();
  matter.paused_at = matter.paused_until = std::nullopt;
  return finish(
      tx, clerk, matter, "transferred",
      {.text = form.note, .is_public = true, .facts = {{"service", std::string{name_of(form.service)}}}});
}

void work::join(db::Tx& tx, const Actor& actor, Matter& matter, const Matter& into, const char* field) {
  if (into.id == matter.id) throw wrong_field(field, {"不能并入自己。", "It cannot be merged into itself."});
  if (!is_open(into.state))
    throw wrong_field(field, {"要并入的事项已经办结，请选还在办的。", "The other one is not open any more."});
  if (matter.about_staff_id && into.about_staff_id != matter.about_staff_id)
    throw wrong_field(field, {"反映工作人员的事项不能并入别的事项，免得由他本人来办。",
                              "A report about somebody is not merged into what that person could handle."});
  store::move_followers(tx, matter.id, into.id);
  tx.insert(Follower{.id = tx.new_id<FollowerId>(),
                     .matter_id = into.id,
                     .from_matter_id = matter.id,
                     .person_id = matter.reporter_id,
                     .name = matter.reporter_name,
                     .phone = matter.reporter_phone,
                     .at = tx.now()});
  tell(tx, actor, into, "joined", {.facts = {{"from", matter.number}}});
  matter.state = State::merged;
  matter.merged_into = into.id;
  matter.closed_at = tx.now();
}

MatterView merge(db::Tx& tx, const Actor& actor, MatterId id, const MergeForm& form) {
  Matter matter = ready_for(Verb::merge, actor, tx, id, form.version);
  const Matter into = work::seen_by(actor, tx, form.into);
  work::join(tx, actor, matter, into);
  store::drop_open_requests(tx, matter.id, tx.now());
  units::revoke_links(tx, actor, matter.id.value);
  return finish(tx, actor, matter, "merged", {.is_public = true, .facts = {{"into", into.number}}});
}

MatterView archive(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form) {
  Matter matter = ready_for(Verb::archive, actor, tx, id, form.version);
  refuse_if(rules::why_not_archive(matter, tx.now()));
  matter.state = State::archived;
  return finish(tx, actor, matter, "archived", {});
}

}  // namespace linli::matters
