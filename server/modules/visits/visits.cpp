#include "modules/visits/visits.hpp"

#include "modules/diary/diary.hpp"
#include "modules/grid/places.hpp"
#include "modules/residents/persons.hpp"
#include "modules/visits/inner.hpp"
#include "modules/visits/store.hpp"

namespace linli::visits {

using access::Permission;

namespace {
Refusal no_such_visit() { return {Reason::not_found, {"没有这次走访。", "There is no such visit."}}; }

VisitView view_of(db::Tx& tx, const Actor& actor, const Visit& visit) {
  return views_of(tx, actor, std::span{&visit, 1}).front();
}

Visit seen_by(const Actor& actor, db::Tx& tx, VisitId id) {
  auto visit = store::visit(tx, id);
  if (!visit) throw no_such_visit();
  if (rules::may_see(*visit, actor)) return std::move(*visit);
  const auto plan = visit->plan_id ? store::plan(tx, *visit->plan_id) : std::nullopt;
  if (!plan || !rules::visits_it(*plan, actor)) throw no_such_visit();
  return std::move(*visit);
}

// Somebody without a plan, or whoever opens a door; out of scope they are answered like absent.
Home somebody(db::Tx& tx, const Actor& actor, const VisitForm& form, Visit& visit) {
  if (form.person_id) {
    const auto brief = residents::person_masked(tx, actor, *form.person_id);
    visit.person_id = brief.id;
    return home_at(tx, brief.area_id, brief.place_id);
  }
  const Place place = grid::place_seen_by(tx, actor, *form.place_id);
  const Date day = day_of(visit.visited_at);
  return home_at(grid::area_of(tx, place.id, day).value_or(place.area_id), &place);
}

Home planned(db::Tx& tx, const VisitPlan& plan, Visit& visit) {
  visit.plan_id = plan.id;
  visit.person_id = plan.person_id;
  visit.household_id = plan.household_id;
  const auto nearest = plan.dwelling_id   ? plan.dwelling_id
                       : plan.entrance_id ? plan.entrance_id
                                          : plan.building_id;
  return home_at(tx, plan.area_id, nearest);
}

std::string joined(const List<Concern, 6>& concerns) {
  std::string names;
  for (Concern concern : concerns) names += (names.empty() ? "" : ",") + std::string{name_of(concern)};
  return names;
}

Visit told(db::Tx& tx, const Actor& actor, const VisitForm& form, const std::optional<VisitPlan>& plan) {
  Visit visit{};
  visit.id = form.id;
  visit.line_id = form.line_id;
  visit.visitor_id = actor.id;
  visit.visited_at = form.visited_at.value_or(tx.now());
  visit.received_at = tx.now();
  visit.way = form.way;
  visit.met = form.met;
  visit.concerns = joined(form.concerns);
  visit.findings = form.findings;
  visit.needs = form.needs;
  visit.follow_up = form.follow_up;
  const Home home = plan ? planned(tx, *plan, visit) : somebody(tx, actor, form, visit);
  visit.area_id = home.area_id;
  visit.dwelling_id = home.dwelling_id;
  visit.entrance_id = home.entrance_id;
  visit.building_id = home.building_id;
  visit.place_text = home.label;
  return visit;
}

void count(db::Tx& tx, const Actor& actor, VisitPlan plan, const Visit& visit) {
  const auto alert = rules::note_visit(plan, visit.met, visit.visited_at, tx.now());
  save(tx, actor, plan, "visited", {{"visit", visit.id.text()}, {"due", plan.due_at.text()}});
  if (alert == rules::Alert::alerted) tell_alert(tx, actor, plan);
}
}  // namespace

VisitView record_visit(db::Tx& tx, const Actor& actor, const VisitForm& form) {
  refuse_if(rules::why_not_record(form, tx.now()));
  const Digest digest = tx.vault().digest(rules::all_words(form), "visit.sent");
  if (const auto stored = store::visit(tx, form.id)) {
    if (stored->visitor_id == actor.id && stored->sent_digest == digest) return view_of(tx, actor, *stored);
    throw Refusal{Reason::conflict, {"这个编号已经用过了。", "This id is taken."}};
  }
  const auto plan = form.plan_id ? std::optional{seen_by(actor, tx, *form.plan_id)} : std::nullopt;
  if (plan) refuse_if(rules::why_ended(*plan));
  if (form.line_id) diary::line_seen_by(actor, tx, *form.line_id);
  Visit visit = told(tx, actor, form, plan);
  visit.sent_digest = digest;
  tx.insert(visit);
  journal::record(tx, actor, "visit.recorded", visit.id.value, visit.area_id,
                  visit.plan_id ? journal::Facts{{"plan", visit.plan_id->text()}} : journal::Facts{});
  if (plan) count(tx, actor, *plan, visit);
  return view_of(tx, actor, visit);
}

VisitView visit(db::Tx& tx, const Actor& actor, VisitId id) {
  return view_of(tx, actor, seen_by(actor, tx, id));
}

matters::RaisedView raise_visit(db::Tx& tx, const Actor& actor, VisitId id, const matters::RaiseForm& form) {
  const Visit visit = seen_by(actor, tx, id);
  const auto nearest = visit.dwelling_id   ? visit.dwelling_id
                       : visit.entrance_id ? visit.entrance_id
                                           : visit.building_id;
  return matters::raise(tx, actor,
                        {.channel = matters::Channel::visit,
                         .source_kind = std::string{visit_source},
                         .source = visit.id.value,
                         .heard_at = visit.visited_at,
                         .area_id = visit.area_id,
                         .place_id = nearest,
                         .place_text = visit.place_text,
                         .person_id = visit.person_id,
                         .name = {},
                         .words = visit.needs.empty() ? visit.findings : visit.needs},
                        form);
}

}  // namespace linli::visits
