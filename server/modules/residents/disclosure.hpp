// A disclosure (查看记录): somebody read plain values of a person, for a purpose. It is written, and
// journalled, in the transaction that reads them, and the answer leaves once that is durable. Read by the
// auditor and by the resident.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"
#include "platform/db/listing.hpp"

namespace linli::residents {

enum class Purpose {
  handle_matter,
  follow_up,  // calling back
  visit,
  emergency,
  verify_identity,
  benefits,
  resident_request,  // they asked for it themselves: a copy, a correction, an erasure
};
DESCRIBE_ENUM(Purpose, handle_matter, follow_up, visit, emergency, verify_identity, benefits,
              resident_request)

enum class PersonField { name, id_number, birth_date, phones, background, traits };
DESCRIBE_ENUM(PersonField, name, id_number, birth_date, phones, background, traits)

// One person in one act of looking; a list of persons makes one of each.
struct Disclosure {
  DisclosureId id;
  PersonId person_id;
  AreaId area_id;  // theirs on that day
  access::ActorKind actor_kind;
  std::optional<StaffId> staff_id;
  Purpose purpose;
  std::string fields;  // "name,phones": which, never what they held
  std::string reason;
  Time at;
};
DESCRIBE_ROW(Disclosure, "disclosure", id, person_id, area_id, actor_kind, staff_id, purpose, fields, reason,
             at)

struct RevealPerson {
  Purpose purpose = Purpose::handle_matter;
  Text<200, 2> reason;
  List<PersonField, 6> fields;
};
DESCRIBE_FORM(RevealPerson, purpose, reason, fields)

struct DisclosureView {
  DisclosureId id;
  PersonId person_id;
  std::optional<StaffId> staff_id;  // absent: the server itself
  Purpose purpose;
  std::string fields;
  std::string reason;
  Time at;
};
DESCRIBE_VIEW(DisclosureView, id, person_id, staff_id, purpose, fields, reason, at)

// For whoever looks up the person: who looked before, by name.
struct LookView {
  std::string who;  // empty: the server itself
  Purpose purpose;
  std::string fields;
  std::string reason;
  Time at;
};
DESCRIBE_VIEW(LookView, who, purpose, fields, reason, at)

// For the auditor.
inline const db::Listing disclosure_listing{.from = "disclosure",
                                            .filters = {{"person_id", "person_id", db::As::uuid},
                                                        {"staff_id", "staff_id", db::As::uuid},
                                                        {"purpose", "purpose"},
                                                        {"from", "at", db::As::time, db::Match::from},
                                                        {"until", "at", db::As::time, db::Match::until}},
                                            .sorts = {{"at", "at", db::As::time}},
                                            .newest_first = true};

}  // namespace linli::residents
