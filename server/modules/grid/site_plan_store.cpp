#include "modules/grid/store.hpp"
#include "platform/db/many.hpp"

namespace linli::grid::store {

std::optional<SitePlan> site_plan(db::Tx& tx, AreaId id) { return tx.one<SitePlan>("id = $2", id); }

std::vector<SitePlanLine> site_plans(db::Tx& tx, const db::Condition& scope) {
  return db::query_where<SitePlanLine>(
      tx,
      "SELECT p.id, p.picture_id, b.width, b.height, b.size, p.west, p.south, p.east, p.north, p.version "
      "FROM site_plan p JOIN blob b ON b.community_id = p.community_id AND b.id = p.picture_id "
      "WHERE p.community_id = $1 AND {where} ORDER BY p.id",
      scope);
}

void drop_site_plan(db::Tx& tx, AreaId id) {
  tx.run("DELETE FROM site_plan WHERE community_id = $1 AND id = $2", id);
}

}  // namespace linli::grid::store
