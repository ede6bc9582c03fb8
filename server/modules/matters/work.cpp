#include "modules/matters/work.hpp"

#include <algorithm>

#include "modules/grid/areas.hpp"
#include "modules/grid/workers.hpp"
#include "modules/matters/settings.hpp"
#include "modules/units/units.hpp"
#include "platform/db/save_all.hpp"
#include "platform/journal/facts.hpp"
#include "platform/journal/record_all.hpp"

namespace linli::matters::work {

rules::Standing standing(db::Tx& tx, const Actor& actor, const Matter& matter) {
  rules::Standing me{.actor = actor};
  if (actor.kind == access::ActorKind::staff) {
    me.gave_link = matter.lead_unit_id && store::has_done(tx, matter.id, actor.id, "link_issued");
    me.looked = matter.confidential && store::has_done(tx, matter.id, actor.id, "reporter_revealed");
  }
  if (!actor.has(access::Role::unit_contact)) return me;
  auto mine = units::units_of_contact(tx, actor.id);
  auto is_mine = [&](UnitId unit) { return std::ranges::find(mine, unit) != mine.end(); };
  me.lead_contact = matter.lead_unit_id && is_mine(*matter.lead_unit_id);
  me.assisting_contact = std::ranges::any_of(store::units_of(tx, matter.id), [&](const UnitTask& task) {
    return task.part == UnitPart::assisting && is_mine(task.unit_id);
  });
  return me;
}

access::Scope office_scope(const Actor& actor) {
  Actor office = actor;
  std::erase_if(office.reaches,
                [](const access::Reach& reach) { return reach.role == access::Role::unit_contact; });
  return access::scope_of(office, access::Permission::see_matters);
}

void require_sight(const Actor& actor) {
  if (!access::may(actor, access::Permission::handle_matters))
    access::require(actor, access::Permission::see_matters);
}

Matter seen_by(const Actor& actor, db::Tx& tx, MatterId id) {
  auto matter = store::matter(tx, id);
  if (!matter || !rules::may_see(*matter, standing(tx, actor, *matter)))
    throw Refusal{Reason::not_found, {"没有这件事项。", "There is no such matter."}};
  return std::move(*matter);
}

Matter ready_for(Verb verb, const Actor& actor, db::Tx& tx, MatterId id, std::int64_t version_read) {
  Matter matter = seen_by(actor, tx, id);
  refuse_if(rules::why_stale(matter, version_read));
  refuse_if(rules::why_not(matter, verb, standing(tx, actor, matter)));
  return matter;
}

namespace {
journal::Facts with(journal::Facts facts, std::string name, std::string value) {
  facts.emplace_back(std::move(name), std::move(value));
  return facts;
}

journal::Facts for_journal(const Line& line) {
  return line.to ? with(line.facts, "to", line.to->id.text()) : line.facts;
}

Step step_of(db::Tx& tx, const Actor& actor, const Matter& matter, std::string_view act, const Line& line,
             std::int64_t seq) {
  bool is_staff = actor.kind == access::ActorKind::staff;
  return {.id = tx.new_id<StepId>(),
          .matter_id = matter.id,
          .at = tx.now(),
          .act = std::string{act},
          .actor_kind = actor.kind,
          .actor_id = is_staff ? std::optional{actor.id} : std::nullopt,
          .actor_name = actor.name,
          .text = line.text,
          .facts = journal::write_facts(line.to ? with(line.facts, "to", line.to->name) : line.facts),
          .is_public = line.is_public,
          .journal_seq = seq};
}
}  // namespace

void tell(db::Tx& tx, const Actor& actor, const Matter& matter, std::string_view act, const Line& line) {
  auto seq = journal::record(tx, actor, "matter." + std::string{act}, matter.id.value, matter.area_id,
                             for_journal(line));
  tx.insert(step_of(tx, actor, matter, act, line, seq));
}

rules::Pace pace_of(db::Tx& tx, const Matter& matter) {
  if (!rules::goes_by_pace(matter)) return {};
  const access::SettingValues settings{tx};
  return {.default_rating_days = settings.whole(default_rating_days),
          .urge_after_days = settings.whole(urge_after_days),
          .supervise_after_workdays = settings.whole(supervise_after_workdays),
          .escalate_after_workdays = settings.whole(escalate_after_workdays)};
}

void save(db::Tx& tx, const Actor& actor, Matter& matter, std::string_view act, const Line& line) {
  matter.alarm_at = rules::next_alarm(matter, tx.workdays(), pace_of(tx, matter));
  if (!tx.save(matter)) refuse_if(rules::why_stale(*store::matter(tx, matter.id), matter.version));
  ++matter.version;
  tell(tx, actor, matter, act, line);
}

MatterView finish(db::Tx& tx, const Actor& actor, Matter& matter, std::string_view act, const Line& line) {
  save(tx, actor, matter, act, line);
  return view_of(tx, actor, matter);
}

void save_all(db::Tx& tx, const Actor& actor, const std::vector<Matter>& matters, std::string_view act,
              const std::vector<Line>& lines) {
  if (db::save_all<Matter>(tx, matters) != static_cast<std::int64_t>(matters.size()))
    throw saved_in_between();
  std::vector<journal::Subject> subjects;
  for (std::size_t i = 0; i < matters.size(); ++i)
    subjects.push_back({matters[i].id.value, matters[i].area_id, for_journal(lines[i])});
  auto seq = journal::record_all(tx, actor, "matter." + std::string{act}, subjects);
  std::vector<Step> steps;
  for (std::size_t i = 0; i < matters.size(); ++i)
    steps.push_back(step_of(tx, actor, matters[i], act, lines[i], seq++));
  db::insert_all<Step>(tx, steps);
}

void give_to(Matter& matter, const Destination& to, Time sign_due, Time now) {
  matter.state = State::dispatched;
  matter.level = to.level;
  matter.assignee_id = to.staff_id;
  matter.lead_unit_id = to.unit_id;
  matter.dispatched_at = now;
  matter.signed_at.reset();
  matter.sign_due_at = matter.due_at = sign_due;
}

void begin_handling(db::Tx& tx, Matter& matter, StaffId owner) {
  auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  auto clocks = rules::clocks(limit, tx.now(), tx.workdays());
  matter.state = State::accepted;
  matter.owner_id = owner;
  matter.assignee_id.reset();
  matter.accepted_at = tx.now();
  matter.sign_due_at = matter.due_at = clocks.sign_due;
  matter.contact_due_at = clocks.contact_due;
  matter.finish_due_at = clocks.finish_due;
  matter.dispatched_at = matter.signed_at = matter.first_contact_at = matter.replied_at = std::nullopt;
  matter.closed_at = matter.paused_at = matter.paused_until = std::nullopt;
  matter.paused_ms = matter.warned = matter.returns = matter.extensions = matter.follow_up_tries = 0;
  matter.designated = false;
  matter.ending.reset();
  matter.solved.reset();
  matter.satisfaction.reset();
  matter.rating_source.reset();
}

StaffId responsible(db::Tx& tx, const Matter& matter, Level level) {
  for (int up = static_cast<int>(level); up <= static_cast<int>(Level::community); ++up) {
    auto worker = grid::responsible_for(tx, matter.area_id, up);
    if (worker && worker->staff_id != matter.about_staff_id) return worker->staff_id;
  }
  if (matter.first_receiver_id == matter.about_staff_id)
    throw Refusal{Reason::unavailable,
                  {"除了被反映的人，这里没有别人能负责，请先让社区安排人。",
                   "Nobody but the person it is about works here: let the office appoint somebody first."}};
  return matter.first_receiver_id;
}

std::string follow_code(db::Tx& tx, std::string_view number) {
  constexpr std::uint32_t codes = 100'000'000;
  auto digest = tx.vault().digest(number, "matter.follow_code");
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(digest.bytes[static_cast<std::size_t>(i)]);
  std::string digits = std::to_string(value % codes);
  return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace linli::matters::work
