// When areas give way to others, whoever holds a role there holds it on over what stands in their place:
// verbs, called by the grid module on the day. They ask for no permission and throw nothing of their own: the
// change of areas was allowed, and nobody gains a role by it. Sessions go on, as what was held is held.
#pragma once
#include <span>
#include <vector>

#include "platform/access/staff.hpp"
#include "platform/db/tx.hpp"

namespace linli::access {

struct Succeeded {
  AreaId old_area, new_area;
};

// From now on. A split gives to each part, a merger all to the one; a person has a role over an area once.
// The old grants end. Stand-ins follow by themselves: they lend whatever their principal holds.
void carry_grants(db::Tx& tx, const Actor& actor, std::span<const Succeeded> areas);

namespace rules {
// The grants that arise, without ids, from those over the old areas and those that are over the new ones
// already.
std::vector<StaffGrant> carried(const std::vector<StaffGrant>& held, std::span<const Succeeded> areas,
                                Time now);
}  // namespace rules

}  // namespace linli::access
