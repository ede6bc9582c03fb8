// Verbs throw Refusal. Which matters somebody's lists may show: own areas, own work wherever it lies, and a
// unit's tasks; never a report about oneself.
#pragma once
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/access/actor.hpp"

namespace linli::matters {

struct Reached {
  std::vector<StaffId> me;  // and whom I stand in for
  std::vector<UnitId> units;
  access::Scope office;
  db::Condition condition;  // on a row of matter
};

// What a condition views lives in `reached`, which is why it is filled in place.
void reach(db::Tx& tx, const access::Actor& actor, Reached& reached);

std::vector<StaffId> own_ids(const access::Actor& actor);  // oneself, and whom one stands in for
// "column IN ({}, {})" of them.
db::Condition is_mine(std::string_view column, const std::vector<StaffId>& me);
// AND between two; an empty one says nothing.
void narrow(db::Condition& where, const db::Condition& more);

}  // namespace linli::matters
