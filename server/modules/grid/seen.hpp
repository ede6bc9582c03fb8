// What the verbs of the grid share: the only ways to an area, and its beginning. Private to the grid.
#pragma once
#include <span>
#include <vector>

#include "modules/grid/change.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

// Who may not see it learns no more than that there is none.
Area area_seen_by(db::Tx& tx, const access::Actor& actor, AreaId id);
// For those who change areas: who sees one but may not change it is told so. Changes that are due come into
// force first.
Area area_kept_by(db::Tx& tx, const access::Actor& actor, AreaId id);
std::vector<Area> areas_kept_by(db::Tx& tx, const access::Actor& actor, std::span<const AreaId> ids);
Refusal no_such_change();
std::vector<ChangeView> views_of(db::Tx& tx, std::span<const AreaChange> changes);
AreaView view_of(const Area& area);
// Begins the area that a form describes and every rule has passed.
Area begin_area(db::Tx& tx, const access::Actor& actor, const AddArea& form);

}  // namespace linli::grid
