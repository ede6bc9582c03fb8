// Verbs throw Refusal. Whoever may not see a person learns no more than that there is none.
#pragma once
#include <map>

#include "modules/residents/person.hpp"
#include "modules/residents/person_copy.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

using access::Actor;

PersonView register_person(db::Tx& tx, const Actor& actor, const NewPerson& form);
PersonView see_person(db::Tx& tx, const Actor& actor, PersonId id);
PersonView change_person(db::Tx& tx, const Actor& actor, PersonId id, const PersonChange& form);
// Answers with the person that remains.
PersonView merge_person(db::Tx& tx, const Actor& actor, PersonId double_id, const MergePerson& form);
Page<PersonBrief> list_persons(db::Tx& tx, const Actor& actor, const db::ListQuery& query);

// ── for other modules; they show and link persons, and have asked for their own permission already

// The person who stands for `id`: whoever it was merged into, else itself.
PersonId standing(db::Tx& tx, PersonId id);
// Throws not_found for a person out of the actor's scope.
PersonBrief person_masked(db::Tx& tx, const Actor& actor, PersonId id);
// By the ids asked for, merged ones too; who is out of scope is left out. One call for a whole list.
std::map<PersonId, PersonBrief> persons_masked(db::Tx& tx, const Actor& actor,
                                               const std::vector<PersonId>& ids);

// The person and whoever was merged into them, whichever of their ids is given.
std::vector<PersonId> same_person(db::Tx& tx, PersonId id);
// Their name and number were shown on a matter: it stands among who looked, and why.
void note_look(db::Tx& tx, const Actor& actor, PersonId id, const std::string& reason);

// Somebody who speaks to the office: found again by phone and name, else registered. Ids stay inside the
// server.
struct Caller {
  std::string name;                 // may be empty: then "来电人"
  std::string phone;                // as they said it; may be empty
  std::optional<PlaceId> place_id;  // the door they named; no claim that they live there
  AreaId area_id;  // who takes the call: registers them unless the door says where they belong
};
PersonId remember_caller(db::Tx& tx, const Actor& actor, const Caller& caller);

// The number to call a person back under, in plain: their own and confirmed before others. Writes a
// disclosure and its journal entry, so only in a verb that writes. Needs reveal_residents in the person's
// area; empty: none is known.
std::string phone_of(db::Tx& tx, const Actor& actor, PersonId id, Purpose purpose);

}  // namespace linli::residents
