// What a resident sees of their matter. Where it was merged into another, that one's state and the office's
// words on it are theirs too; what its own resident said is not.
#include <algorithm>

#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"

namespace linli::matters {

namespace {
constexpr int merged_on_at_most = 20;

PublicStep shown(Step step) {
  if (step.act == "dispatched") step.text.clear();  // written to whoever handles it, not to the resident
  return {step.at, std::move(step.act), step.actor_kind, std::move(step.text)};
}

std::vector<PublicStep> steps_of(db::Tx& tx, const Matter& matter, const Matter& worked) {
  std::vector<PublicStep> steps;
  std::int64_t since = 0;  // of the journal, when it was merged
  for (Step& step : store::public_steps_of(tx, matter.id)) {
    if (step.act == "merged") since = step.journal_seq;
    steps.push_back(shown(std::move(step)));
  }
  if (worked.id == matter.id || worked.confidential) return steps;
  for (Step& step : store::public_steps_of(tx, worked.id)) {
    if (step.journal_seq < since || step.actor_kind == access::ActorKind::resident) continue;
    if (!rules::is_meant_for_everybody(step.act)) step.text.clear();
    steps.push_back(shown(std::move(step)));
  }
  std::ranges::stable_sort(steps, {}, &PublicStep::at);
  return steps;
}
}  // namespace

Matter work::worked_on(db::Tx& tx, const Matter& matter) {
  Matter worked = matter;
  for (int hops = 0; worked.merged_into && hops < merged_on_at_most; ++hops) {
    auto next = store::matter(tx, *worked.merged_into);
    if (!next) break;
    worked = std::move(*next);
  }
  return worked;
}

bool work::may_be_rated(db::Tx& tx, const Matter& matter) {
  const bool answered = matter.state == State::replied || matter.state == State::direct_answered;
  return answered && !store::rating(tx, matter.id, matter.reopenings);
}

PublicMatter work::shown_to_resident(db::Tx& tx, const Matter& matter) {
  const Matter worked = worked_on(tx, matter);
  access::SettingValues settings{tx};
  return {.number = matter.number,
          .title = matter.title,
          .area = area_name(tx, matter.area_id),
          .office_phone = settings.text(office_phone),
          .state = worked.state,
          .together = worked.id != matter.id,
          .created_at = matter.created_at,
          .due_at = worked.finish_due_at,  // they wait for the answer, not for our next step
          .ending = worked.ending,
          .steps = steps_of(tx, matter, worked),
          .can_rate = may_be_rated(tx, matter),
          .can_reopen = rules::may_ask_to_reopen(worked),
          .can_add = is_open(worked.state),
          .hall_served = matter.channel == Channel::hall,
          .courtesies = courtesy_list(settings.text(courtesies)),
          .satisfaction = matter.satisfaction,
          .solved = matter.solved};
}

}  // namespace linli::matters
