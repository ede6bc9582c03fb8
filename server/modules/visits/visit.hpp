// 走访: somebody was there. What was found stands as it was written; it is added to, never changed. No
// photographs are asked for, and no trail of where anybody went is kept.
#pragma once
#include "modules/diary/line.hpp"
#include "modules/matters/raising.hpp"
#include "modules/visits/plan.hpp"

namespace linli::visits {

// 上门、即时通讯、第三方、党员志愿者结对、亲邻互助、智能预警、热线.
enum class Way { door, message, third_party, volunteer, neighbour, alarm, phone };
DESCRIBE_ENUM(Way, door, message, third_party, volunteer, neighbour, alarm, phone)

enum class Met { themselves, family, nobody };
DESCRIBE_ENUM(Met, themselves, family, nobody)

// 健康、住房安全、用火用气、收入、心情、照料.
enum class Concern { health, housing, fire_gas, income, mood, care };
DESCRIBE_ENUM(Concern, health, housing, fire_gas, income, mood, care)

struct Visit;
using VisitId = Id<Visit>;
struct Visit {
  VisitId id;
  std::optional<VisitPlanId> plan_id;
  std::optional<diary::LineId> line_id;  // found while writing it
  std::optional<PersonId> person_id;
  std::optional<HouseholdId> household_id;
  AreaId area_id;  // of that day
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string place_text;
  StaffId visitor_id;
  Time visited_at;   // by the visitor's clock
  Time received_at;  // by ours
  Way way;
  Met met;
  std::string concerns;  // names, with commas
  std::string findings, needs, follow_up;
  Digest sent_digest;
};
DESCRIBE_ROW(Visit, "visit", id, plan_id, line_id, person_id, household_id, area_id, dwelling_id, entrance_id,
             building_id, place_text, visitor_id, visited_at, received_at, way, met, concerns, findings,
             needs, follow_up, sent_digest)

// ── forms

// A visit of a plan, or to a person, a household or a door. Sent again it answers as before.
struct VisitForm {
  VisitId id;  // made by the client
  std::optional<VisitPlanId> plan_id;
  std::optional<diary::LineId> line_id;
  std::optional<PersonId> person_id;
  std::optional<PlaceId> place_id;
  std::optional<Time> visited_at;  // now where not said
  Way way = Way::door;
  Met met;
  List<Concern, 6> concerns;
  Text<2000> findings;
  Text<1000> needs;
  Text<500> follow_up;
};
DESCRIBE_FORM(VisitForm, id, plan_id, line_id, person_id, place_id, visited_at, way, met, concerns, findings,
              needs, follow_up)

// ── views

struct VisitView {
  VisitId id;
  std::optional<VisitPlanId> plan_id;
  std::optional<diary::LineId> line_id;
  ToSeeView who;
  AreaId area_id;
  std::string area, place_text;
  StaffId visitor_id;
  std::string visitor;
  Time visited_at, received_at;
  Way way;
  Met met;
  std::vector<Concern> concerns;
  std::string findings, needs, follow_up;
  std::optional<matters::RaisedView> raised;  // the matter that was made of it
  std::optional<Time> next_due_at;            // of its plan, now
};
DESCRIBE_VIEW(VisitView, id, plan_id, line_id, who, area_id, area, place_text, visitor_id, visitor,
              visited_at, received_at, way, met, concerns, findings, needs, follow_up, raised, next_due_at)

}  // namespace linli::visits
