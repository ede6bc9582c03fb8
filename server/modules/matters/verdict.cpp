// The resident's word: only it closes a matter, and whoever handled it never asks for it.
#include "modules/matters/matters.hpp"
#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;

void work::keep_rating(db::Tx& tx, Matter& matter, const RatingForm& rating, Channel channel,
                       RatingSource source) {
  const auto before = store::rating(tx, matter.id, matter.reopenings);
  if (before && before->source != RatingSource::unconfirmed)
    throw Refusal{Reason::conflict, {"这次办理已经评价过了。", "This handling was rated already."}};
  if (before) store::drop_rating(tx, matter.id, matter.reopenings);
  refuse_if(rules::why_not_rate(matter, rating, courtesy_list(access::SettingValues{tx}.text(courtesies))));
  std::string met;
  for (const auto& courtesy : rating.courtesies) met += (met.empty() ? "" : "\n") + courtesy;
  tx.insert(Rating{.matter_id = matter.id,
                   .round = matter.reopenings,
                   .level = rating.level,
                   .solved = rating.solved,
                   .courtesies = met,
                   .words = rating.words,
                   .channel = channel,
                   .source = source,
                   .at = tx.now()});
  matter.solved = rating.solved;
  matter.satisfaction = rating.level;
  matter.rating_source = source;
}

namespace {
// Begun anew, the row forgets how this handling went. Of what another system dealt with, nobody knows when it
// was signed for or spoken of.
Handling ended(const Matter& matter, Time now) {
  Handling handling{.matter_id = matter.id,
                    .round = matter.reopenings,
                    .ended_at = now,
                    .sign_due_at = matter.sign_due_at,
                    .signed_at = matter.signed_at,
                    .contact_due_at = matter.contact_due_at,
                    .first_contact_at = matter.first_contact_at,
                    .finish_due_at = matter.finish_due_at,
                    .replied_at = matter.replied_at,
                    .returns = matter.returns,
                    .extensions = matter.extensions};
  if (matter.channel == Channel::import) {
    handling.sign_due_at = handling.signed_at = std::nullopt;
    handling.contact_due_at = handling.first_contact_at = std::nullopt;
  }
  return handling;
}
}  // namespace

void work::reopen_one_up(db::Tx& tx, const Actor& actor, Matter& matter, const std::string& reason) {
  matter.level = rules::one_up(matter.level);
  StaffId owner = responsible(tx, matter, matter.level);
  // One up from who handled it, wherever that was: not to the same hands again while anybody stands above.
  while (owner == matter.handler_id && matter.level != Level::community) {
    matter.level = rules::one_up(matter.level);
    owner = responsible(tx, matter, matter.level);
  }
  tx.insert(ended(matter, tx.now()));
  ++matter.reopenings;
  begin_handling(tx, matter, owner);
  if (matter.lead_unit_id) units::revoke_links(tx, actor, matter.id.value, *matter.lead_unit_id);
  matter.lead_unit_id.reset();
  matter.handler_id.reset();
  store::release_lead(tx, matter.id);
  save(tx, actor, matter, "reopened",
       {.text = reason, .is_public = true, .facts = {{"level", std::string{name_of(matter.level)}}}});
}

bool work::worker_could_speak(db::Tx& tx, const Matter& matter) {
  // Of what came by the web nobody was told the code but who sent it.
  return store::worker_knows_code(tx, matter.id, matter.channel != Channel::web);
}

journal::Facts work::verdict_facts(const RatingForm& rating) {
  return {{"level", std::to_string(rating.level)}, {"solved", std::string{name_of(rating.solved)}}};
}

MatterView follow_up(db::Tx& tx, const Actor& actor, MatterId id, const FollowUpForm& form) {
  refuse_if(rules::why_not_follow_up(form));
  Matter matter = ready_for(Verb::follow_up, actor, tx, id, form.version);
  if (!form.reached) {
    refuse_if(rules::why_no_further_try(store::last_time_of(tx, matter.id, "not_reached"), tx.now()));
    ++matter.follow_up_tries;
    matter.due_at = rules::follow_up_due(tx.now(), tx.workdays());
    return finish(tx, actor, matter, "not_reached", {.text = form.note});
  }
  const RatingForm& rating = *form.rating;
  work::keep_rating(tx, matter, rating, form.channel, RatingSource::spoken);
  if (rules::content(rating, matter.ending)) {
    if (matter.state == State::replied) matter.state = State::closed;
    matter.closed_at = tx.now();
    return finish(tx, actor, matter, "closed",
                  {.text = rating.words, .is_public = true, .facts = work::verdict_facts(rating)});
  }
  work::tell(tx, actor, matter, "not_content",
             {.text = rating.words, .is_public = true, .facts = work::verdict_facts(rating)});
  work::reopen_one_up(tx, actor, matter, form.note);
  return work::view_of(tx, actor, matter);
}

MatterView reopen(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form) {
  Matter matter = ready_for(Verb::reopen, actor, tx, id, form.version);
  work::reopen_one_up(tx, actor, matter, form.reason);
  return work::view_of(tx, actor, matter);
}

MatterView close(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form) {
  Matter matter = ready_for(Verb::close, actor, tx, id, form.version);
  refuse_if(rules::why_not_close(matter));
  matter.state = State::closed;
  matter.closed_at = tx.now();
  return finish(tx, actor, matter, "closed", {.text = form.reason});
}

}  // namespace linli::matters
