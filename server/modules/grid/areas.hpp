// Verbs throw Refusal. The tree of areas.
#pragma once
#include <span>

#include "modules/grid/area.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

AreaView add_area(db::Tx& tx, const access::Actor& actor, const AddArea& form);
AreaView area(db::Tx& tx, const access::Actor& actor, AreaId id);
AreaTree area_tree(db::Tx& tx, const access::Actor& actor, const OnDay& form);
AreaView edit_area(db::Tx& tx, const access::Actor& actor, AreaId id, const EditArea& form);

// ── asked by other modules, which have already asked for the permission

std::optional<Area> find_area(db::Tx& tx, AreaId id);
// The area with all above it, nearest first; empty when there is none of that id.
std::vector<Area> chain_of_area(db::Tx& tx, AreaId id);
// All that are there today, by code.
std::vector<Area> areas_today(db::Tx& tx);
// In one query, for lists; ids that are not there are left out.
std::vector<Area> areas_named(db::Tx& tx, std::span<const AreaId> ids);

}  // namespace linli::grid
