#include "modules/diary/promises.hpp"

#include "modules/diary/diary.hpp"
#include "modules/diary/promise_rules.hpp"
#include "modules/diary/promise_store.hpp"
#include "modules/diary/shown.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/grants.hpp"
#include "platform/journal/journal.hpp"

namespace linli::diary {

using access::Permission;

namespace {
// The only way to a promise.
Promise seen_by(const Actor& actor, db::Tx& tx, PromiseId id) {
  auto promise = store::promise(tx, id);
  if (!promise || !rules::may_see(*promise, actor, day_of(tx.now())))
    throw Refusal{Reason::not_found, {"没有这个承诺。", "There is no such promise."}};
  return std::move(*promise);
}

Promise ready_for(PromiseVerb verb, const Actor& actor, db::Tx& tx, PromiseId id, std::int64_t version_read) {
  Promise promise = seen_by(actor, tx, id);
  if (promise.version != version_read) throw saved_in_between();
  refuse_if(rules::why_not(promise, verb, actor));
  return promise;
}

// Somebody else takes it on only where they keep a diary there, so that it stands on a list they look at.
void refuse_strange_owner(db::Tx& tx, const Actor& actor, const std::optional<StaffId>& owner, AreaId area) {
  if (!owner || *owner == actor.id) return;
  if (!access::holds(tx, *owner, Permission::keep_diary, area))
    throw wrong_field("owner_id", {"这里没有这位工作人员。", "Nobody of that name works here."});
}

void tell(db::Tx& tx, const Actor& actor, const Promise& promise, std::string_view act,
          const std::string& words) {
  journal::Facts facts;
  if (promise.owner_id) facts.emplace_back("owner", promise.owner_id->text());
  if (promise.due_on) facts.emplace_back("due", promise.due_on->text());
  const auto seq = journal::record(tx, actor, "promise." + std::string{act}, promise.id.value,
                                   promise.is_shared ? std::optional{promise.area_id} : std::nullopt, facts);
  tx.insert(PromiseStep{.id = tx.new_id<PromiseStepId>(),
                        .promise_id = promise.id,
                        .at = tx.now(),
                        .act = std::string{act},
                        .actor_id = actor.id,
                        .owner_id = promise.owner_id,
                        .due_on = promise.due_on,
                        .words = words,
                        .journal_seq = seq});
}

PromiseView view_of(db::Tx& tx, const Actor& actor, const Promise& promise) {
  return views_of(tx, actor, std::span{&promise, 1}).front();
}

PromiseView finish(db::Tx& tx, const Actor& actor, Promise& promise, std::string_view act,
                   const std::string& words) {
  if (!tx.save(promise)) throw saved_in_between();
  ++promise.version;
  tell(tx, actor, promise, act, words);
  return view_of(tx, actor, promise);
}

// Whom the line met, where the form names nobody.
void address(db::Tx& tx, const Actor& actor, const DiaryLine& line, const NotePromiseForm& form,
             Promise& promise) {
  if (form.person_id) {
    residents::person_masked(tx, actor, *form.person_id);  // out of scope is answered like absent
    promise.person_id = residents::standing(tx, *form.person_id);
  } else if (form.to_whom) {
    promise.to_whom = tx.vault().seal(*form.to_whom, to_whom_field);
  } else {
    promise.person_id = line.person_id;
    if (!line.met.empty())
      promise.to_whom = tx.vault().seal(tx.vault().open(line.met, met_field), to_whom_field);
  }
}

Promise noted_on(db::Tx& tx, const Actor& actor, const DiaryLine& line, const NotePromiseForm& form) {
  Promise promise{};
  promise.id = form.id;
  promise.line_id = line.id;
  promise.area_id = line.area_id;
  promise.what = form.what;
  promise.made_by = actor.id;
  promise.made_at = tx.now();
  promise.sent_digest = tx.vault().digest(rules::all_words(form), "promise.sent");
  promise.state = PromiseState::noted;
  promise.is_shared = line.is_shared;
  promise.version = 1;
  address(tx, actor, line, form, promise);
  if (form.due_on) rules::take_on(promise, form.owner_id.value_or(actor.id), *form.due_on);
  return promise;
}
}  // namespace

PromiseView note_promise(db::Tx& tx, const Actor& actor, LineId id, const NotePromiseForm& form) {
  const DiaryLine line = line_seen_by(actor, tx, id);
  refuse_if(rules::why_not_note(form, line.area_id, actor, day_of(tx.now())));
  Promise promise = noted_on(tx, actor, line, form);
  if (const auto stored = store::promise(tx, form.id)) {
    const bool is_same =
        stored->made_by == actor.id && stored->line_id == id && stored->sent_digest == promise.sent_digest;
    if (is_same) return view_of(tx, actor, *stored);
    throw Refusal{Reason::conflict, {"这个编号已经用过了。", "This id is taken."}};
  }
  refuse_strange_owner(tx, actor, form.owner_id, line.area_id);
  tx.insert(promise);
  tell(tx, actor, promise, promise.owner_id ? "promised" : "noted", "");
  return view_of(tx, actor, promise);
}

PromiseView promise(db::Tx& tx, const Actor& actor, PromiseId id) {
  return view_of(tx, actor, seen_by(actor, tx, id));
}

std::vector<PromiseStepView> promise_steps(db::Tx& tx, const Actor& actor, PromiseId id) {
  seen_by(actor, tx, id);
  const auto steps = store::steps_of(tx, id);
  Shown names;
  for (const PromiseStep& step : steps) {
    names.staff(step.actor_id);
    names.staff(step.owner_id);
  }
  names.ask(tx, actor);
  std::vector<PromiseStepView> views;
  for (const PromiseStep& step : steps)
    views.push_back({step.at, step.act, names.staff_name(step.actor_id), names.staff_name(step.owner_id),
                     step.words, step.due_on});
  return views;
}

PromiseView take_on(db::Tx& tx, const Actor& actor, PromiseId id, const PromiseForm& form) {
  Promise promise = ready_for(PromiseVerb::promise, actor, tx, id, form.version);
  refuse_if(rules::why_not_take_on(promise, form, actor, day_of(tx.now())));
  const bool begins_again = promise.state == PromiseState::kept;
  const StaffId owner = form.owner_id ? *form.owner_id : promise.owner_id.value_or(actor.id);
  if (owner != promise.owner_id) refuse_strange_owner(tx, actor, owner, promise.area_id);
  rules::take_on(promise, owner, form.due_on);
  return finish(tx, actor, promise, begins_again ? "begun_again" : "promised", form.reason);
}

PromiseView keep(db::Tx& tx, const Actor& actor, PromiseId id, const KeepForm& form) {
  Promise promise = ready_for(PromiseVerb::keep, actor, tx, id, form.version);
  rules::keep(promise, actor.id, tx.now());
  return finish(tx, actor, promise, "kept", form.how);
}

PromiseView clear(db::Tx& tx, const Actor& actor, PromiseId id, const ClearForm& form) {
  Promise promise = ready_for(PromiseVerb::clear, actor, tx, id, form.version);
  refuse_if(rules::why_not_clear(promise, form, actor));
  rules::clear(promise, form.how, actor.id, tx.now());
  return finish(tx, actor, promise, "cleared", form.words);
}

PromiseView withdraw(db::Tx& tx, const Actor& actor, PromiseId id, const WithdrawForm& form) {
  Promise promise = ready_for(PromiseVerb::withdraw, actor, tx, id, form.version);
  rules::withdraw(promise, tx.now());
  return finish(tx, actor, promise, "withdrawn", form.reason);
}

}  // namespace linli::diary
