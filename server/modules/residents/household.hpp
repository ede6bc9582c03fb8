// A household (户): who lives or is registered together, and in which dwelling. Members, dwellings and uses
// are episodes: from a day, until the first day it is no more; an episode is ended, never overwritten.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"

namespace linli::residents {

enum class HouseholdKind {
  registered,       // 户籍: registered here and living here
  resident,         // 常住: living here, registered elsewhere
  floating,         // 流动: here for a time
  registered_only,  // 空挂: registered here, living elsewhere
};
DESCRIBE_ENUM(HouseholdKind, registered, resident, floating, registered_only)

enum class LeavingReason { moved_away, died, joined_other, entered_in_error };
DESCRIBE_ENUM(LeavingReason, moved_away, died, joined_other, entered_in_error)

enum class UseKind { self_occupied, rented_out, vacant, business };  // 自住 出租 空置 经营
DESCRIBE_ENUM(UseKind, self_occupied, rented_out, vacant, business)

struct Household {
  HouseholdId id;
  std::string number;  // the office's own (户号), if it has one; an import finds the household by it
  AreaId area_id;      // the dwelling's
  HouseholdKind kind = HouseholdKind::registered;
  std::optional<PlaceId> place_id;  // the dwelling of today; household_stay has them all
  Time created_at;
  std::optional<StaffId> created_by;
  std::optional<Date> closed_on;  // nobody is left
  std::int64_t version = 1;
};
DESCRIBE_ROW(Household, "household", id, number, area_id, kind, place_id, created_at, created_by, closed_on,
             version)

// One stay of a household in one dwelling.
struct Stay {
  Uuid id;
  HouseholdId household_id;
  PlaceId place_id;
  Date from_day;
  std::optional<Date> until_day;  // the first day they live there no more; open: they do
};
DESCRIBE_ROW(Stay, "household_stay", id, household_id, place_id, from_day, until_day)

struct Member {
  MemberId id;
  HouseholdId household_id;
  PersonId person_id;
  std::string relation;  // to the head, GB/T 4761; 02 is the head
  Date from_day;
  std::optional<Date> until_day;
  std::optional<LeavingReason> left_because;
};
DESCRIBE_ROW(Member, "household_member", id, household_id, person_id, relation, from_day, until_day,
             left_because)

struct DwellingUse {
  DwellingUseId id;
  PlaceId place_id;
  AreaId area_id;
  UseKind kind;
  Date from_day;
  std::optional<Date> until_day;
  std::optional<StaffId> recorded_by;
};
DESCRIBE_ROW(DwellingUse, "dwelling_use", id, place_id, area_id, kind, from_day, until_day, recorded_by)

// ── forms

struct NewHousehold {
  std::optional<HouseholdId> id;
  std::optional<Text<30>> number;
  PlaceId place_id;
  HouseholdKind kind = HouseholdKind::registered;
  std::optional<Date> from_day;  // today when left out
};
DESCRIBE_FORM(NewHousehold, id, number, place_id, kind, from_day)

struct HouseholdChange {
  std::int64_t version;
  HouseholdKind kind = HouseholdKind::registered;
};
DESCRIBE_FORM(HouseholdChange, version, kind)

struct MoveIn {
  std::int64_t version;
  PersonId person_id;
  Text<2, 2> relation;
  std::optional<Date> from_day;
};
DESCRIBE_FORM(MoveIn, version, person_id, relation, from_day)

struct MoveOut {
  std::int64_t version;
  PersonId person_id;
  LeavingReason reason = LeavingReason::moved_away;
  std::optional<Date> day;  // the first they are not there; today when left out
};
DESCRIBE_FORM(MoveOut, version, person_id, reason, day)

struct RelationChange {
  std::int64_t version;
  PersonId person_id;
  Text<2, 2> relation;
  std::optional<Date> from_day;
};
DESCRIBE_FORM(RelationChange, version, person_id, relation, from_day)

// The whole household goes to another dwelling.
struct Relocation {
  std::int64_t version;
  PlaceId place_id;
  std::optional<Date> from_day;
};
DESCRIBE_FORM(Relocation, version, place_id, from_day)

struct RecordUse {
  std::optional<DwellingUseId> id;
  UseKind kind = UseKind::self_occupied;
  std::optional<Date> from_day;
};
DESCRIBE_FORM(RecordUse, id, kind, from_day)

// ── for other modules; never sent

// One door's life today: who is registered there alone does not live there.
struct DoorLife {
  PlaceId place_id;
  std::int64_t persons;
  std::optional<UseKind> use;
};
struct LivedIn {  // doors of a building that somebody lives behind
  PlaceId building_id;
  std::int64_t doors, lived_in;
};
DESCRIBE_ROW(LivedIn, "place", building_id, doors, lived_in)

// ── views

struct MembershipView {
  HouseholdId household_id;
  HouseholdKind kind;
  std::optional<PlaceId> place_id;
  std::string door;
  std::string relation, relation_word;
  Date from_day;
  std::optional<Date> until_day;
};
DESCRIBE_VIEW(MembershipView, household_id, kind, place_id, door, relation, relation_word, from_day,
              until_day)

struct HouseholdMemberView {
  PersonId person_id;
  std::string name;  // masked
  std::string relation, relation_word;
  std::optional<int> age;
  std::string phone;  // masked
  Date from_day;
  std::optional<Date> until_day;
  std::optional<LeavingReason> left_because;
};
DESCRIBE_VIEW(HouseholdMemberView, person_id, name, relation, relation_word, age, phone, from_day, until_day,
              left_because)

struct StayView {
  PlaceId place_id;
  std::string door;
  Date from_day;
  std::optional<Date> until_day;
};
DESCRIBE_VIEW(StayView, place_id, door, from_day, until_day)

struct HouseholdView {
  HouseholdId id;
  std::string number;
  AreaId area_id;
  HouseholdKind kind;
  std::optional<PlaceId> place_id;
  std::string door;
  std::optional<PersonId> head_id;
  std::vector<HouseholdMemberView> members;       // of today, the head first
  std::vector<HouseholdMemberView> past_members;  // newest first
  std::vector<StayView> stays;                    // newest first
  std::optional<Date> closed_on;
  std::int64_t version;
};
DESCRIBE_VIEW(HouseholdView, id, number, area_id, kind, place_id, door, head_id, members, past_members, stays,
              closed_on, version)

struct DwellingUseView {
  DwellingUseId id;
  UseKind kind;
  Date from_day;
  std::optional<Date> until_day;
};
DESCRIBE_VIEW(DwellingUseView, id, kind, from_day, until_day)

// What is known of one door: who lives there, who did, what it is used for.
struct DwellingView {
  PlaceId place_id;
  std::string door;
  AreaId area_id;
  std::vector<HouseholdView> households;
  std::vector<DwellingUseView> uses;  // newest first
};
DESCRIBE_VIEW(DwellingView, place_id, door, area_id, households, uses)

}  // namespace linli::residents
