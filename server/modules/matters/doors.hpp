// Verbs throw Refusal. What waits behind which door; each in a handful of statements, however many doors
// there are.
#pragma once
#include "modules/matters/door.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters {

EstateToday estate_today(db::Tx& tx, const access::Actor& actor, PlaceId id);
BuildingToday building_today(db::Tx& tx, const access::Actor& actor, PlaceId id);

}  // namespace linli::matters
