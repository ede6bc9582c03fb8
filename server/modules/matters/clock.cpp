// The clock of a matter: stopping it for a reason, pressing, and what it does by itself.
#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"

namespace linli::matters {

using work::finish;
using work::ready_for;
using work::save;

MatterView pause(db::Tx& tx, const Actor& actor, MatterId id, const PauseForm& form) {
  Matter matter = ready_for(Verb::pause, actor, tx, id, form.version);
  auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  refuse_if(rules::why_not_pause(matter, limit, form, tx.now()));
  matter.state = State::paused;
  matter.paused_at = tx.now();
  matter.paused_until = matter.due_at = start_of(form.until);
  return finish(tx, actor, matter, "paused",
                {.text = form.reason, .is_public = true, .facts = {{"until", form.until.text()}}});
}

namespace {
// The time to finish moves by what the clock missed while it stood, counted as the limit counts: a pause over
// a weekend costs no working day. So does the time an extension asks for.
void let_run(db::Tx& tx, Matter& matter) {
  const auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  const Time due = rules::due_after_pause(matter.finish_due_at, *matter.paused_at, tx.now(),
                                          limit.finish_unit, tx.workdays());
  store::move_asked_extension(tx, matter.id, due - matter.finish_due_at);
  matter.paused_ms += (tx.now() - *matter.paused_at).count();
  matter.finish_due_at = matter.due_at = due;
  matter.paused_at = matter.paused_until = std::nullopt;
  matter.state = State::handling;
}
}  // namespace

MatterView resume(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form) {
  Matter matter = ready_for(Verb::resume, actor, tx, id, form.version);
  let_run(tx, matter);
  return finish(tx, actor, matter, "resumed",
                {.is_public = true, .facts = {{"due", matter.finish_due_at.text()}}});
}

MatterView urge(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form) {
  Matter matter = ready_for(Verb::urge, actor, tx, id, form.version);
  ++matter.urges;
  return finish(tx, actor, matter, "urged", {.text = form.text, .is_public = form.is_public});
}

MatterView supervise(db::Tx& tx, const Actor& actor, MatterId id, const SuperviseForm& form) {
  Matter matter = ready_for(Verb::supervise, actor, tx, id, form.version);
  if (matter.supervision && *matter.supervision > form.level)
    throw wrong_field("level", {"督办级别只升不降。", "Supervision only goes up."});
  matter.supervision = form.level;
  return finish(tx, actor, matter, "supervised",
                {.text = form.words,
                 .facts = {{"level", std::string{name_of(form.level)}},
                           {"trigger", std::string{name_of(form.trigger)}}}});
}

namespace {
void supervise_by_clock(db::Tx& tx, const Actor& clock, Matter& matter, SupervisionLevel level,
                        std::int64_t mark) {
  matter.warned = mark;
  if (!matter.supervision || *matter.supervision < level) matter.supervision = level;
  save(tx, clock, matter, "supervised",
       {.facts = {{"level", std::string{name_of(*matter.supervision)}}, {"trigger", "overdue"}}});
}

void rate_by_default(db::Tx& tx, const Actor& clock, Matter& matter) {
  constexpr std::int64_t basically_content = 3;
  if (matter.rating_source == RatingSource::unconfirmed) {
    matter.state = State::closed;
    matter.closed_at = tx.now();
    return save(tx, clock, matter, "closed", {.is_public = true});
  }
  tx.insert(Rating{.matter_id = matter.id,
                   .round = matter.reopenings,
                   .level = basically_content,
                   .solved = {},
                   .courtesies = {},
                   .words = {},
                   .channel = matter.channel,
                   .source = RatingSource::by_default,
                   .at = tx.now()});
  matter.satisfaction = basically_content;
  matter.rating_source = RatingSource::by_default;
  if (matter.state == State::replied) {
    matter.state = State::closed;
    matter.closed_at = tx.now();
  }
  save(tx, clock, matter, "rated_by_default", {.is_public = true});
}
}  // namespace

void work::ring(db::Tx& tx, const Actor& clock, Matter& matter) {
  switch (rules::alarm_due(matter, tx.now(), tx.workdays(), pace_of(tx, matter))) {
    case rules::Alarm::none:
      return;
    case rules::Alarm::half:
      matter.warned = 50;
      return save(tx, clock, matter, "warned", {.facts = {{"share", "50"}}});
    case rules::Alarm::four_fifths:
      matter.warned = 80;
      return save(tx, clock, matter, "warned", {.facts = {{"share", "80"}}});
    case rules::Alarm::overdue:
      matter.warned = 100;
      return save(tx, clock, matter, "warned", {.facts = {{"share", "100"}}});
    case rules::Alarm::urge:
      matter.warned = 150;
      ++matter.urges;
      return save(tx, clock, matter, "urged", {.facts = {{"trigger", "overdue"}}});
    case rules::Alarm::supervise:
      return supervise_by_clock(tx, clock, matter, SupervisionLevel::daily, 200);
    case rules::Alarm::escalate:
      return supervise_by_clock(tx, clock, matter, SupervisionLevel::listed, 500);
    case rules::Alarm::resume:
      let_run(tx, matter);
      return save(tx, clock, matter, "resumed",
                  {.is_public = true, .facts = {{"due", matter.finish_due_at.text()}}});
    case rules::Alarm::rate_by_default:
      return rate_by_default(tx, clock, matter);
  }
}

int keep_time(db::Tx& tx, int most) {
  const Actor clock = access::system_actor();
  auto matters = store::alarms(tx, tx.now(), most);
  for (Matter& matter : matters) work::ring(tx, clock, matter);
  return static_cast<int>(matters.size());
}

}  // namespace linli::matters
