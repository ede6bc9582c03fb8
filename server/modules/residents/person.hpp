// A person of the community, as little of them as the work needs. Not collected, on purpose (GB/T 31000 lists
// them, a community service does not need them): criminal record, community correction, mental disorder, drug
// or HIV records, religion, bank accounts, faces, location trails.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/residents/household.hpp"
#include "modules/residents/ids.hpp"
#include "modules/residents/phone.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"
#include "platform/db/listing.hpp"

namespace linli::residents {

// GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated.
enum class SexCode { unknown, male, female, unstated };
DESCRIBE_ENUM(SexCode, unknown, male, female, unstated)

enum class IdKind {
  none,
  identity_card,             // 居民身份证
  residence_permit,          // 港澳台居民居住证
  permanent_residence_card,  // 外国人永久居留身份证
  passport,
  travel_permit,  // 港澳、台湾居民来往内地(大陆)通行证
  other,
};
DESCRIBE_ENUM(IdKind, none, identity_card, residence_permit, permanent_residence_card, passport,
              travel_permit, other)

enum class PersonState { present, moved_away, died, merged, erased };
DESCRIBE_ENUM(PersonState, present, moved_away, died, merged, erased)

// Why what is known of a person was changed: it was wrong, it became different, or a double was merged in.
enum class PersonChangeKind { correction, change, merge };
DESCRIBE_ENUM(PersonChangeKind, correction, change, merge)

// The codes of GB/T 3304, 4658, 4762 and 2261.2; empty when nobody asked.
struct Background {
  std::string nation, education, politics, marriage;
};

struct Person {
  PersonId id;
  AreaId area_id;    // where their dwelling lies, or lay last; without one, who registered them
  std::string name;  // plain, because people are found by it; views mask it
  IdKind id_kind = IdKind::none;
  Sealed id_number;
  Digest id_digest;
  SexCode sex = SexCode::unknown;
  std::optional<Date> birth_date;
  std::string nation, education, politics, marriage;
  PersonState state = PersonState::present;
  std::optional<PersonId> merged_into;   // always a person who is not merged themselves: one hop
  std::optional<PlaceId> told_place_id;  // the door a caller named; no claim that they live there
  Time created_at;
  std::optional<StaffId> created_by;
  std::int64_t version = 1;
};
DESCRIBE_ROW(Person, "person", id, area_id, name, id_kind, id_number, id_digest, sex, birth_date, nation,
             education, politics, marriage, state, merged_into, told_place_id, created_at, created_by,
             version)

// What a person's row held before a change: nothing is overwritten.
struct PersonBefore {
  Uuid id;
  PersonId person_id;
  std::string name;
  IdKind id_kind;
  Sealed id_number;
  SexCode sex;
  std::optional<Date> birth_date;
  std::string nation, education, politics, marriage;
  PersonChangeKind kind;
  std::string why;
  Time changed_at;
  std::optional<StaffId> changed_by;
};
DESCRIBE_ROW(PersonBefore, "person_before", id, person_id, name, id_kind, id_number, sex, birth_date, nation,
             education, politics, marriage, kind, why, changed_at, changed_by)

// ── forms

struct NewPerson {
  std::optional<PersonId> id;
  Text<40, 1> name;
  std::optional<IdKind> id_kind;
  std::optional<Text<30>> id_number;
  std::optional<SexCode> sex;  // read off an 18-digit number when left out, as is the birth date
  std::optional<Date> birth_date;
  std::optional<Text<2>> nation, education, politics, marriage;
  List<NewPhone, 8> phones;
  std::optional<HouseholdId> household_id;
  std::optional<Text<2>> relation;  // GB/T 4761; needed with a household
  std::optional<Date> from_day;     // lives there since; today when left out
  std::optional<AreaId> area_id;    // who registers them, without a household; my own area when left out
};
DESCRIBE_FORM(NewPerson, id, name, id_kind, id_number, sex, birth_date, nation, education, politics, marriage,
              phones, household_id, relation, from_day, area_id)

// Only what is given changes. An empty id_number takes the number away.
struct PersonChange {
  std::int64_t version;
  PersonChangeKind kind = PersonChangeKind::correction;
  Text<200, 1> why;
  std::optional<Text<40, 1>> name;
  std::optional<IdKind> id_kind;
  std::optional<Text<30>> id_number;
  std::optional<SexCode> sex;
  std::optional<Date> birth_date;
  std::optional<Text<2>> nation, education, politics, marriage;
};
DESCRIBE_FORM(PersonChange, version, kind, why, name, id_kind, id_number, sex, birth_date, nation, education,
              politics, marriage)

// The double becomes part of the person it is merged into; both histories stay.
struct MergePerson {
  std::int64_t version;  // of the double
  PersonId into;
  Text<200, 1> why;
};
DESCRIBE_FORM(MergePerson, version, into, why)

// ── views: masked. Plain values leave through `reveal` alone.

// One line of a list.
struct PersonBrief {
  PersonId id;
  std::string name;  // 张*
  SexCode sex;
  std::optional<int> age;
  std::string phone;  // 138****1234; empty when none is known
  std::optional<HouseholdId> household_id;
  std::optional<PlaceId> place_id;
  std::string door;           // 欣园3栋2单元101; empty when unknown
  bool door_is_told = false;  // only named on the phone
  AreaId area_id;
  PersonState state;
};
DESCRIBE_VIEW(PersonBrief, id, name, sex, age, phone, household_id, place_id, door, door_is_told, area_id,
              state)

struct PersonView {
  PersonId id;
  AreaId area_id;
  std::string name;
  IdKind id_kind;
  std::string id_number;  // 230***********123X
  SexCode sex;
  std::optional<int> age;
  std::vector<PhoneView> phones;
  std::vector<MembershipView> households;  // past ones too, newest first
  std::string told_door;
  PersonState state;
  Time created_at;
  std::int64_t version;
};
DESCRIBE_VIEW(PersonView, id, area_id, name, id_kind, id_number, sex, age, phones, households, told_door,
              state, created_at, version)

inline const db::Listing person_listing{.from = "person",
                                        .filters = {{"area_id", "area_id", db::As::uuid}, {"state", "state"}},
                                        .sorts = {{"registered", "id", db::As::uuid}}};

// Who may be calling: everyone known under this number whom the asker may see.
struct CallerCard {
  std::string phone;  // masked
  std::vector<PersonBrief> persons;
};
DESCRIBE_VIEW(CallerCard, phone, persons)

}  // namespace linli::residents
