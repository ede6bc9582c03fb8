// How far a grant carries: whoever holds an area reaches it, what lies under it, and what it succeeded. The
// areas themselves belong to the grid module, which tells this table of every change on the day it takes
// effect. A record keeps the area of its own day; who may see it follows the areas as they lie now.
#pragma once
#include <optional>

#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::access {

// A new area. Without a parent it is the whole community: a grant on it reaches everywhere, and there is
// exactly one (a second is a fault). The same call again changes nothing.
void put_under(db::Tx& tx, AreaId area, std::optional<AreaId> parent);

// Split, merge or close: from now on the successor's holders reach the predecessor and whatever that reaches.
// A split area has several successors, a merged one several predecessors.
void succeed(db::Tx& tx, AreaId successor, AreaId predecessor);

// The area hangs elsewhere from now on, with everything under it; who reached it only from above no longer
// does. `area` is not the community, and new_parent does not lie under it: that is the caller's rule, here it
// is a fault.
void move_under(db::Tx& tx, AreaId area, AreaId new_parent);

// The area, what lies under it and what it succeeded; the whole community is not spelled out.
std::vector<AreaId> reached_from(db::Tx& tx, AreaId holder);

// The area that is the whole community; nothing before put_under made one.
std::optional<AreaId> whole_community(db::Tx& tx);

}  // namespace linli::access
