// Verbs throw Refusal. The map of the areas, and pictures as its ground.
#pragma once
#include "modules/grid/site_plan.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

GroundView ground_of_areas(db::Tx& tx, const access::Actor& actor);
Document site_plan_picture(db::Tx& tx, const access::Actor& actor, AreaId id, BlobId picture);

// The first picture of an area, or another one in its place; then it lies where the one before lay.
SitePlanView draw_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const DrawSitePlan& form);
SitePlanView lay_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const LaySitePlan& form);
void drop_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const DropSitePlan& form);

}  // namespace linli::grid
