#include "modules/grid/rules.hpp"
#include "modules/grid/store.hpp"
#include "platform/access/staff.hpp"
#include "platform/db/many.hpp"

namespace linli::grid::store {

std::vector<Working> working_in(db::Tx& tx, std::span<const AreaId> areas) {
  // Somebody lent to several people at once is one of them: the earliest stand-in counts.
  static const std::string sql =
      "SELECT g.area_id, g.staff_id, s.name, COALESCE(w.rank, 10) AS rank, COALESCE(w.office_phone, '') AS "
      "phone, "
      "w.staff_id IS NOT NULL AS posted, "
      "(SELECT i.substitute_id FROM stand_in i WHERE i.community_id = $1 AND i.principal_id = g.staff_id "
      "AND i.from_at <= $2 AND i.to_at > $2 ORDER BY i.from_at, i.id LIMIT 1) AS lent_to "
      "FROM staff_grant g JOIN staff s ON s.community_id = $1 AND s.id = g.staff_id AND s.state = $3 "
      "JOIN area a ON a.community_id = $1 AND a.id = g.area_id "
      "LEFT JOIN area_worker w ON w.community_id = $1 AND w.area_id = g.area_id AND w.staff_id = g.staff_id "
      "WHERE g.community_id = $1 AND g.from_at <= $2 AND (g.to_at IS NULL OR g.to_at > $2) "
      "AND g.role = CASE a.kind WHEN 'grid' THEN $4 WHEN 'committee' THEN $5 ELSE $6 END "
      "AND g.area_id IN ({ids}) ORDER BY g.area_id, rank, g.from_at, s.name, g.id";
  return db::query_among<Working>(tx, sql, areas, tx.now(), StaffState::active,
                                  rules::role_at(AreaKind::grid), rules::role_at(AreaKind::committee),
                                  rules::role_at(AreaKind::community));
}

std::vector<AreaWorker> posts_in(db::Tx& tx, std::span<const AreaId> areas) {
  static const std::string sql =
      db::select<AreaWorker>() + " WHERE community_id = $1 AND area_id IN ({ids}) ORDER BY rank, area_id";
  return db::query_among<AreaWorker>(tx, sql, areas);
}

void replace_workers(db::Tx& tx, std::span<const AreaId> areas, std::span<const AreaWorker> workers) {
  db::run_among(tx, "DELETE FROM area_worker WHERE community_id = $1 AND area_id IN ({ids})", areas);
  db::insert_all(tx, workers);
}

std::optional<DutyList> duty_list_on(db::Tx& tx, AreaKind level, Date day) {
  return tx.one<DutyList>("level = $2 AND from_day <= $3 ORDER BY from_day DESC, number DESC LIMIT 1", level,
                          day);
}

std::optional<DutyList> newest_duty_list(db::Tx& tx, AreaKind level) {
  return tx.one<DutyList>("level = $2 ORDER BY number DESC LIMIT 1", level);
}

std::vector<DutyItem> duty_items(db::Tx& tx, AreaKind level, std::int64_t number) {
  return tx.many<DutyItem>("level = $2 AND number = $3 ORDER BY category_code", level, number);
}

std::vector<DutyList> duty_lists_in_force(db::Tx& tx, Date day) {
  return tx.many<DutyList>(
      "number = (SELECT MAX(h.number) FROM duty_list h WHERE h.community_id = $1 AND h.level = "
      "duty_list.level "
      "AND h.from_day <= $2)",
      day);
}

std::vector<DutyItem> duty_items_in_force(db::Tx& tx, Date day) {
  return tx.many<DutyItem>(
      "number = (SELECT MAX(h.number) FROM duty_list h WHERE h.community_id = $1 AND h.level = "
      "duty_item.level "
      "AND h.from_day <= $2) ORDER BY category_code",
      day);
}

std::vector<DutySaid> said_of(db::Tx& tx, std::span<const std::string> codes, Date day) {
  return db::query_among<DutySaid>(
      tx,
      "SELECT l.level, i.category_code, i.part FROM duty_list l "
      "LEFT JOIN duty_item i ON i.community_id = $1 AND i.level = l.level AND i.number = l.number "
      "AND i.category_code IN ({ids}) "
      "WHERE l.community_id = $1 AND l.number = (SELECT MAX(h.number) FROM duty_list h "
      "WHERE h.community_id = $1 AND h.level = l.level AND h.from_day <= $2)",
      codes, day);
}

}  // namespace linli::grid::store
