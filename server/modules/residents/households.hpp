// Verbs throw Refusal. A household out of scope is answered like one that does not exist.
#pragma once
#include "modules/residents/household.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

HouseholdView open_household(db::Tx& tx, const access::Actor& actor, const NewHousehold& form);
HouseholdView see_household(db::Tx& tx, const access::Actor& actor, HouseholdId id);
HouseholdView change_household(db::Tx& tx, const access::Actor& actor, HouseholdId id,
                               const HouseholdChange& form);
HouseholdView move_in(db::Tx& tx, const access::Actor& actor, HouseholdId id, const MoveIn& form);
HouseholdView move_out(db::Tx& tx, const access::Actor& actor, HouseholdId id, const MoveOut& form);
HouseholdView change_relation(db::Tx& tx, const access::Actor& actor, HouseholdId id,
                              const RelationChange& form);
HouseholdView relocate(db::Tx& tx, const access::Actor& actor, HouseholdId id, const Relocation& form);

DwellingView see_dwelling(db::Tx& tx, const access::Actor& actor, PlaceId id);
DwellingView record_use(db::Tx& tx, const access::Actor& actor, PlaceId id, const RecordUse& form);

// ── for other modules; ids alone, nothing is shown

// The household that lives behind a door; one that is only registered there comes last.
std::optional<HouseholdId> household_of(db::Tx& tx, PlaceId dwelling);
// Who lives behind each of these doors, in their order, counting those whom the actor may see.
std::vector<DoorLife> lives_behind(db::Tx& tx, const access::Actor& actor,
                                   const std::vector<PlaceId>& dwellings);
// Of every building of an estate, in the areas whose households the actor may see.
std::vector<LivedIn> lived_in(db::Tx& tx, const access::Actor& actor, PlaceId estate);
std::vector<PersonId> persons_in(db::Tx& tx, PlaceId dwelling);
// After areas were split, merged or moved, or dwellings moved between them: lets households and persons
// follow, and callers the door they named. Returns the households and callers that went to another area.
int follow_areas(db::Tx& tx);

}  // namespace linli::residents
