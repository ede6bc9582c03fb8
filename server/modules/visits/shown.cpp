// Plans and visits as they are shown: names beside ids, people masked. Whoever has to see somebody is told
// the door to knock at, also without the register.
#include <algorithm>
#include <map>

#include "modules/grid/areas.hpp"
#include "modules/residents/homes.hpp"
#include "modules/residents/persons.hpp"
#include "modules/visits/inner.hpp"
#include "modules/visits/store.hpp"
#include "modules/visits/visits.hpp"
#include "platform/access/names.hpp"

namespace linli::visits {

namespace {
template <class Key, class Value>
Value in(const std::map<Key, Value>& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? Value{} : found->second;
}

class Named {
 public:
  template <class PlanOrVisit>
  void add(const PlanOrVisit& of) {
    areas_.push_back(of.area_id);
    if (of.person_id) persons_.push_back(*of.person_id);
    if (of.household_id) households_.push_back(*of.household_id);
  }
  void add(StaffId staff) { staff_.push_back(staff); }

  void ask(db::Tx& tx) {
    once(areas_);
    once(staff_);
    once(persons_);
    once(households_);
    for (const Area& area : grid::areas_named(tx, areas_)) area_names_.emplace(area.id, area.name);
    staff_names_ = access::staff_names(tx, staff_);
    const Actor system = access::system_actor();  // the plan, or the visit, is the permission
    if (!persons_.empty()) person_briefs_ = residents::persons_masked(tx, system, persons_);
    if (!households_.empty()) household_briefs_ = residents::households_masked(tx, system, households_);
  }

  std::string area(AreaId id) const { return in(area_names_, id); }
  std::string staff(const std::optional<StaffId>& id) const {
    return id ? in(staff_names_, *id) : std::string{};
  }
  ToSeeView who(const std::optional<PersonId>& person, const std::optional<HouseholdId>& household) const {
    ToSeeView who{person, household, {}, {}, {}, {}};
    if (person) {
      const auto brief = in(person_briefs_, *person);
      who = {person, household, brief.name, brief.phone, brief.door, brief.age};
    } else if (household) {
      const auto brief = in(household_briefs_, *household);
      who = {person, household, brief.name, brief.phone, brief.door, {}};
    }
    return who;
  }

 private:
  template <class SomeId>
  static void once(std::vector<SomeId>& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  }

  std::vector<AreaId> areas_;
  std::vector<StaffId> staff_;
  std::vector<PersonId> persons_;
  std::vector<HouseholdId> households_;
  std::map<AreaId, std::string> area_names_;
  std::map<StaffId, std::string> staff_names_;
  std::map<PersonId, residents::PersonBrief> person_briefs_;
  std::map<HouseholdId, residents::HouseholdBrief> household_briefs_;
};

PlanView view_of(const VisitPlan& plan, const Actor& actor, const Named& names, Time now) {
  const bool is_pending = plan.change_at && (!plan.last_seen_at || *plan.change_at > *plan.last_seen_at);
  return {.id = plan.id,
          .who = names.who(plan.person_id, plan.household_id),
          .area_id = plan.area_id,
          .area = names.area(plan.area_id),
          .dwelling_id = plan.dwelling_id,
          .entrance_id = plan.entrance_id,
          .building_id = plan.building_id,
          .tier = plan.tier,
          .cycle_days = rules::cycle_days(plan.tier),
          .lives_alone = plan.lives_alone,
          .owner_id = plan.owner_id,
          .owner = names.staff(plan.owner_id),
          .backup_id = plan.backup_id,
          .backup = names.staff(plan.backup_id),
          .due_at = plan.due_at,
          .overdue = !plan.ended_at && plan.due_at < now,
          .second_try = rules::is_second_try(plan, now),
          .last_seen_at = plan.last_seen_at,
          .last_tried_at = plan.last_tried_at,
          .missed = plan.missed,
          .alerted_at = plan.alerted_at,
          .change_at = is_pending ? plan.change_at : std::nullopt,
          .change_words = is_pending ? plan.change_words : std::string{},
          .ended_at = plan.ended_at,
          .ended_because = plan.ended_because,
          .may_plan = !plan.ended_at && rules::may_plan(plan, actor),
          .version = plan.version};
}

std::vector<Concern> concerns_of(std::string_view stored) {
  std::vector<Concern> concerns;
  while (!stored.empty()) {
    const auto comma = stored.find(',');
    if (const auto concern = named<Concern>(stored.substr(0, comma))) concerns.push_back(*concern);
    stored = comma == stored.npos ? std::string_view{} : stored.substr(comma + 1);
  }
  return concerns;
}
}  // namespace

std::vector<PlanView> views_of(db::Tx& tx, const Actor& actor, std::span<const VisitPlan> plans) {
  Named names;
  for (const VisitPlan& plan : plans) {
    names.add(plan);
    names.add(plan.owner_id);
    if (plan.backup_id) names.add(*plan.backup_id);
  }
  names.ask(tx);
  std::vector<PlanView> views;
  for (const VisitPlan& plan : plans) views.push_back(view_of(plan, actor, names, tx.now()));
  return views;
}

std::vector<VisitView> views_of(db::Tx& tx, const Actor& actor, std::span<const Visit> visits) {
  Named names;
  std::vector<Uuid> sources;
  std::vector<VisitPlanId> plans;
  for (const Visit& visit : visits) {
    names.add(visit);
    names.add(visit.visitor_id);
    sources.push_back(visit.id.value);
    if (visit.plan_id) plans.push_back(*visit.plan_id);
  }
  names.ask(tx);
  const auto raised = matters::raised_from(tx, actor, visit_source, sources);
  std::map<VisitPlanId, std::optional<Time>> due;
  for (const VisitPlan& plan : store::plans(tx, plans))
    if (!plan.ended_at) due.emplace(plan.id, plan.due_at);
  std::vector<VisitView> views;
  for (const Visit& visit : visits) {
    const auto matter = raised.find(visit.id.value);
    views.push_back({.id = visit.id,
                     .plan_id = visit.plan_id,
                     .line_id = visit.line_id,
                     .who = names.who(visit.person_id, visit.household_id),
                     .area_id = visit.area_id,
                     .area = names.area(visit.area_id),
                     .place_text = visit.place_text,
                     .visitor_id = visit.visitor_id,
                     .visitor = names.staff(visit.visitor_id),
                     .visited_at = visit.visited_at,
                     .received_at = visit.received_at,
                     .way = visit.way,
                     .met = visit.met,
                     .concerns = concerns_of(visit.concerns),
                     .findings = visit.findings,
                     .needs = visit.needs,
                     .follow_up = visit.follow_up,
                     .raised = matter == raised.end() ? std::nullopt : std::optional{matter->second},
                     .next_due_at = visit.plan_id ? in(due, *visit.plan_id) : std::nullopt});
  }
  return views;
}

}  // namespace linli::visits
