// Verbs throw Refusal. The ground areas cover, and which one a point in the open lies in.
#pragma once
#include "modules/grid/import.hpp"
#include "modules/grid/shape.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

ImportReport import_shapes(db::Tx& tx, const access::Actor& actor, const ImportText& geojson);
Document export_shapes(db::Tx& tx, const access::Actor& actor);
AreaFound area_at_point(db::Tx& tx, const access::Actor& actor, const FindArea& form);

// ── asked by other modules

// The grid whose ground holds the point today. On a border and where grounds overlap it is always the same
// one.
std::optional<AreaId> area_at(db::Tx& tx, double lon, double lat);

}  // namespace linli::grid
