// Verbs throw Refusal. Households for modules that look after them and have asked for their own permission
// already.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

struct HouseholdBrief {
  HouseholdId id;
  AreaId area_id;
  std::optional<PlaceId> place_id;
  std::string door;
  std::optional<PersonId> head_id;  // or who came first, where nobody is named the head
  std::string name, phone;          // of the head, masked
  bool is_closed;                   // nobody is left
};

// By the ids asked for; who is out of scope (see_residents) is left out. One call for a whole list.
std::map<HouseholdId, HouseholdBrief> households_masked(db::Tx& tx, const access::Actor& actor,
                                                        const std::vector<HouseholdId>& ids);

}  // namespace linli::residents
