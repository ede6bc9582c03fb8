// Verbs throw Refusal. Which matters somebody's lists may show: own areas, own work wherever it lies, and a
// unit's tasks; never a report about oneself.
#pragma once
#include <algorithm>
#include <bit>
#include <string>
#include <string_view>
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/listing.hpp"

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
// "column IN ({}, {})" of them; what it views are the ids. Padded to a power of two, so that few distinct
// statements are prepared.
template <class SomeId>
db::Condition is_one_of(std::string_view column, const std::vector<SomeId>& ids) {
  const std::size_t places = std::bit_ceil(ids.size());
  db::Condition condition{std::string{column} + " IN (", {}};
  for (std::size_t i = 0; i < places; ++i) {
    condition.sql += i == 0 ? "{}" : ", {}";
    condition.arguments.push_back(db::to_value(ids[std::min(i, ids.size() - 1)]));
  }
  condition.sql += ')';
  return condition;
}
// AND between two; an empty one says nothing.
void narrow(db::Condition& where, const db::Condition& more);

}  // namespace linli::matters
