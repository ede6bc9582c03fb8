// 走访计划: who is to be seen how often, by whom. One that runs has an owner and a time by which somebody has
// to have been there, always.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/sealed.hpp"

namespace linli::visits {

// 高风险每周、重点每月、一般每季 (内蒙古 2022).
enum class Tier { high, key, general };
DESCRIBE_ENUM(Tier, high, key, general)

enum class EndedBecause { not_needed, moved_away, died, declined };
DESCRIBE_ENUM(EndedBecause, not_needed, moved_away, died, declined)

// Whom it is for: exactly one of them, for good.
struct PlanFor {
  std::optional<PersonId> person_id;
  std::optional<HouseholdId> household_id;
  StaffId made_by;
  Time made_at;
  Digest sent_digest;
};
DESCRIBE_PART(PlanFor, person_id, household_id, made_by, made_at, sent_digest)

struct VisitPlan;
using VisitPlanId = Id<VisitPlan>;
struct VisitPlan : PlanFor {
  VisitPlanId id;
  AreaId area_id;  // where they live now: it follows them, and the areas as they change
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  Tier tier;
  bool lives_alone;  // not seen themselves: a second try the same day
  StaffId owner_id;
  std::optional<StaffId> backup_id;
  std::optional<Time> last_seen_at, last_tried_at;
  std::optional<Time> fresh_until;  // seen within the cycle until then
  Time due_at;
  std::optional<Time> alarm_at;    // when the clock has to look at it next
  std::int64_t missed;             // nobody home, or the time let pass: in a row
  std::optional<Time> alerted_at;  // two in a row; until they are seen
  std::optional<Time> change_at;   // the last major change (重大变故)
  std::string change_words;
  std::optional<Time> ended_at;
  std::optional<EndedBecause> ended_because;
  std::int64_t version;
};
DESCRIBE_ROW_OF(VisitPlan, PlanFor, "visit_plan", id, area_id, dwelling_id, entrance_id, building_id, tier,
                lives_alone, owner_id, backup_id, last_seen_at, last_tried_at, fresh_until, due_at, alarm_at,
                missed, alerted_at, change_at, change_words, ended_at, ended_because, version)

// ── forms

struct NewPlanForm {
  VisitPlanId id;  // made by the client: sent again it answers as before
  std::optional<PersonId> person_id;
  std::optional<HouseholdId> household_id;
  Tier tier;
  bool lives_alone = false;
  std::optional<StaffId> owner_id;  // oneself where not said
  std::optional<StaffId> backup_id;
};
DESCRIBE_FORM(NewPlanForm, id, person_id, household_id, tier, lives_alone, owner_id, backup_id)

struct ChangePlanForm {  // what is absent stays
  std::int64_t version;
  std::optional<Tier> tier;
  std::optional<bool> lives_alone;
  std::optional<StaffId> owner_id;
  std::optional<StaffId> backup_id;
  bool without_backup = false;
};
DESCRIBE_FORM(ChangePlanForm, version, tier, lives_alone, owner_id, backup_id, without_backup)

struct MajorChangeForm {  // 重大变故: somebody is there within 24 hours
  std::int64_t version;
  Text<300, 2> words;
};
DESCRIBE_FORM(MajorChangeForm, version, words)

struct EndPlanForm {
  std::int64_t version;
  EndedBecause because;
};
DESCRIBE_FORM(EndPlanForm, version, because)

struct CoverageQuery {
  std::optional<AreaId> area_id;  // and what lies under it; all in reach where not said
};
DESCRIBE_FORM(CoverageQuery, area_id)

// ── views

// Whom to see: masked, with the door to knock at.
struct ToSeeView {
  std::optional<PersonId> person_id;
  std::optional<HouseholdId> household_id;
  std::string name, phone, door;
  std::optional<int> age;
};
DESCRIBE_VIEW(ToSeeView, person_id, household_id, name, phone, door, age)

struct PlanView {
  VisitPlanId id;
  ToSeeView who;
  AreaId area_id;
  std::string area;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  Tier tier;
  std::int64_t cycle_days;
  bool lives_alone;
  StaffId owner_id;
  std::string owner;
  std::optional<StaffId> backup_id;
  std::string backup;
  Time due_at;
  bool overdue;
  bool second_try;  // not seen today: again before the day is over
  std::optional<Time> last_seen_at, last_tried_at;
  std::int64_t missed;
  std::optional<Time> alerted_at;
  std::optional<Time> change_at;  // a major change since they were seen last
  std::string change_words;
  std::optional<Time> ended_at;
  std::optional<EndedBecause> ended_because;
  bool may_plan;  // change and end it
  std::int64_t version;
};
DESCRIBE_VIEW(PlanView, id, who, area_id, area, dwelling_id, entrance_id, building_id, tier, cycle_days,
              lives_alone, owner_id, owner, backup_id, backup, due_at, overdue, second_try, last_seen_at,
              last_tried_at, missed, alerted_at, change_at, change_words, ended_at, ended_because, may_plan,
              version)

// Whom nobody has seen, house by house; never who saw the most.
struct BuildingCoverage {
  std::optional<PlaceId> building_id;  // none: those whose door is not known
  std::string label;
  std::int64_t planned, seen;  // seen within the cycle
};
DESCRIBE_VIEW(BuildingCoverage, building_id, label, planned, seen)

struct VisitsWaiting {
  std::int64_t due_today, overdue;      // mine
  std::int64_t others_overdue, alerts;  // where I plan visits
};
DESCRIBE_VIEW(VisitsWaiting, due_today, overdue, others_overdue, alerts)

}  // namespace linli::visits
