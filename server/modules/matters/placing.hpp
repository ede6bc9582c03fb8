// Where something is: a door, a point or words; and the grid that follows from it.
#pragma once
#include <optional>
#include <string>

#include "modules/matters/matter.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters::work {

struct SaidWhere {
  std::optional<PlaceId> place_id;
  std::string text;
  std::optional<AreaId> area_id;
  std::optional<double> longitude, latitude;
};

struct Where {
  AreaId area_id;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string text;
};

// Throws Refusal for a door or an area that is not there, has ended, or where this clerk takes nothing in.
Where where(db::Tx& tx, const access::Actor& clerk, const SaidWhere& said);

}  // namespace linli::matters::work
