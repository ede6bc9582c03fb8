// What only the dispatcher may grant: giving a matter back, more time, ending it without a result.
#include <algorithm>

#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;

namespace {
void ask(db::Tx& tx, const Actor& actor, const Matter& matter, RequestKind kind, const std::string& reason,
         std::optional<Time> new_due_at = {}) {
  if (store::open_request(tx, matter.id, kind))
    throw Refusal{Reason::conflict,
                  {"同样的申请还在等审核。", "The same request is still waiting for a decision."}};
  tx.insert(Request{.id = tx.new_id<RequestId>(),
                    .matter_id = matter.id,
                    .kind = kind,
                    .state = RequestState::asked,
                    .asked_by = actor.id,
                    .asked_at = tx.now(),
                    .reason = reason,
                    .new_due_at = new_due_at,
                    .decided_by = {},
                    .decided_at = {},
                    .decision_reason = {}});
}

Request decide(db::Tx& tx, const Actor& actor, const Matter& matter, RequestKind kind,
               const DecisionForm& form) {
  auto request = store::open_request(tx, matter.id, kind);
  if (!request)
    throw Refusal{Reason::conflict, {"没有等审核的申请。", "There is no request waiting for a decision."}};
  refuse_if(rules::why_not_decide(*request, {.actor = actor}));
  if (!form.granted && form.reason.empty())
    throw wrong_field("reason", {"不同意时请写明理由。", "Give a reason where it is denied."});
  request->state = form.granted ? RequestState::granted : RequestState::denied;
  request->decided_by = actor.id;
  request->decided_at = tx.now();
  request->decision_reason = form.reason;
  store::save_decision(tx, *request);
  return *request;
}

journal::Facts granted_or_denied(const DecisionForm& form) {
  return {{"granted", form.granted ? "yes" : "no"}};
}

// 指定: stays with whoever has it, or goes to whom the decision names.
void designate(db::Tx& tx, const Actor& actor, Matter& matter, const DecisionForm& form) {
  matter.designated = true;
  if (!form.staff_id && !form.unit_id) return;
  work::send_to(tx, actor, matter, work::destination(tx, matter, form.staff_id, form.unit_id));
}
}  // namespace

MatterView ask_return(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form) {
  Matter matter = ready_for(Verb::ask_return, actor, tx, id, form.version);
  refuse_if(rules::why_not_return(matter, tx.now(), tx.workdays()));
  ask(tx, actor, matter, RequestKind::return_, form.reason);
  return finish(tx, actor, matter, "return_asked", {.text = form.reason});
}

MatterView decide_return(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form) {
  Matter matter = ready_for(Verb::decide_return, actor, tx, id, form.version);
  decide(tx, actor, matter, RequestKind::return_, form);
  if (form.granted) {
    // Back to who received it first; the clock to finish goes on.
    units::revoke_links(tx, actor, matter.id.value);
    store::release_lead(tx, matter.id);
    store::drop_open_requests(tx, matter.id, tx.now());
    matter.state = State::accepted;
    matter.owner_id = matter.first_receiver_id;
    matter.assignee_id.reset();
    matter.lead_unit_id.reset();
    matter.dispatched_at = matter.signed_at = std::nullopt;
    ++matter.returns;
    matter.due_at = std::min(matter.finish_due_at, rules::follow_up_due(tx.now(), tx.workdays()));
  } else {
    designate(tx, actor, matter, form);
  }
  return finish(tx, actor, matter, form.granted ? "returned" : "designated",
                {.text = form.reason, .facts = granted_or_denied(form)});
}

MatterView ask_extension(db::Tx& tx, const Actor& actor, MatterId id, const ExtensionForm& form) {
  Matter matter = ready_for(Verb::ask_extension, actor, tx, id, form.version);
  auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  refuse_if(rules::why_not_extend(matter, limit, form, tx.now(), tx.workdays()));
  const Time until = rules::extended_due(matter, limit, form.workdays, tx.workdays());
  ask(tx, actor, matter, RequestKind::extension, form.reason, until);
  return finish(tx, actor, matter, "extension_asked",
                {.text = form.reason, .facts = {{"until", until.text()}}});
}

MatterView decide_extension(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form) {
  Matter matter = ready_for(Verb::decide_extension, actor, tx, id, form.version);
  Request request = decide(tx, actor, matter, RequestKind::extension, form);
  if (form.granted) {
    matter.finish_due_at = matter.due_at = *request.new_due_at;
    ++matter.extensions;
    matter.warned =
        std::min<std::int64_t>(matter.warned, 50);  // 80 and 100 % ring again at their new moments
  }
  // The resident reads why it takes longer.
  auto facts = granted_or_denied(form);
  facts.emplace_back("due", matter.finish_due_at.text());
  return finish(tx, actor, matter, form.granted ? "extended" : "extension_denied",
                {.text = form.granted ? request.reason : std::string{form.reason},
                 .is_public = form.granted,
                 .facts = facts});
}

MatterView ask_termination(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form) {
  Matter matter = ready_for(Verb::ask_termination, actor, tx, id, form.version);
  ask(tx, actor, matter, RequestKind::termination, form.reason);
  return finish(tx, actor, matter, "termination_asked", {.text = form.reason});
}

MatterView decide_termination(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form) {
  Matter matter = ready_for(Verb::decide_termination, actor, tx, id, form.version);
  Request request = decide(tx, actor, matter, RequestKind::termination, form);
  if (form.granted) {
    store::drop_open_requests(tx, matter.id, tx.now());
    matter.state = State::terminated;
    matter.closed_at = tx.now();
    units::revoke_links(tx, actor, matter.id.value);
  }
  return finish(tx, actor, matter, form.granted ? "terminated" : "termination_denied",
                {.text = form.granted ? request.reason : std::string{form.reason},
                 .is_public = form.granted,
                 .facts = granted_or_denied(form)});
}

}  // namespace linli::matters
