#include "modules/grid/store.hpp"

namespace linli::grid::store {

namespace {
// Each place a change moves, beside the area it lay in before.
constexpr std::string_view with_origin =
    "SELECT (SELECT q.area_id FROM place_area q WHERE q.community_id = $1 AND q.place_id = m.place_id "
    "AND q.from_day < m.from_day ORDER BY q.from_day DESC LIMIT 1) AS from_id, m.area_id AS to_id, "
    "p.kind, p.label, p.estate_id, p.ordinal, p.search_key, u.kind AS above "
    "FROM place_area m JOIN place p ON p.community_id = $1 AND p.id = m.place_id "
    "LEFT JOIN place_area a ON a.community_id = $1 AND a.place_id = p.parent_id "
    "AND a.from_day = m.from_day AND a.area_id = m.area_id "
    "LEFT JOIN place u ON u.community_id = $1 AND u.id = a.place_id "
    "WHERE m.community_id = $1 AND m.change_id = $2 AND p.closed_on IS NULL AND p.kind <> 'estate'";
}  // namespace

std::vector<AreaChange> planned(db::Tx& tx, int most) {
  return tx.many<AreaChange>("state = 'planned' ORDER BY day, id LIMIT $2", most);
}

std::vector<AreaPast> becomes(db::Tx& tx, AreaChangeId change) {
  return tx.many<AreaPast>("change_id = $2 ORDER BY code", change);
}

std::vector<Moved> moved(db::Tx& tx, AreaChangeId change) {
  static const std::string sql =
      "SELECT from_id, to_id, count(*) AS places, "
      "sum(CASE WHEN kind = 'dwelling' THEN 1 ELSE 0 END) AS dwellings FROM (" +
      std::string{with_origin} + ") AS moved GROUP BY from_id, to_id";
  return tx.query<Moved>(sql, change);
}

std::vector<MovedName> moved_names(db::Tx& tx, AreaChangeId change, int most) {
  static const std::string sql = "SELECT from_id, to_id, label FROM (" + std::string{with_origin} +
                                 ") AS moved WHERE above IS NULL OR above = 'estate' "
                                 "ORDER BY estate_id, ordinal, search_key LIMIT $3";
  return tx.query<MovedName>(sql, change, most);
}

}  // namespace linli::grid::store
