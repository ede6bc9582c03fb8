#include <algorithm>

#include "modules/grid/store.hpp"
#include "platform/db/many.hpp"

namespace linli::grid::store {

namespace {
// The `column` of the roots {ids} and of all beneath them. One statement for each way to hang, and not one
// with OR: SQLite would walk through all places of the community for it.
std::string of_roots(std::string_view column, std::string_view joined = " UNION ALL ") {
  std::string sql;
  for (std::string_view way : {"id", "parent_id", "building_id", "estate_id"})
    sql.append(sql.empty() ? "SELECT " : std::string{joined} + "SELECT ")
        .append(column)
        .append(" FROM place WHERE community_id = $1 AND ")
        .append(way)
        .append(" IN ({ids})");
  return sql;
}

std::string with_roots(std::string_view before, std::string_view after = {}) {
  return std::string{before}.append("(").append(of_roots("id")).append(")").append(after);
}
}  // namespace

std::optional<AreaChange> change(db::Tx& tx, AreaChangeId id) { return tx.one<AreaChange>("id = $2", id); }

std::vector<AreaChange> changes_of(db::Tx& tx, AreaId id, int most) {
  return tx.many<AreaChange>(
      "id IN (SELECT change_id FROM area_succession WHERE community_id = $1 AND old_id = $2 "
      "UNION SELECT change_id FROM area_succession WHERE community_id = $1 AND new_id = $2) "
      "ORDER BY day DESC, id DESC LIMIT $3",
      id, most);
}

std::vector<AreaChange> due_changes(db::Tx& tx, Date today) {
  return tx.many<AreaChange>("state = 'planned' AND day <= $2 ORDER BY day, id", today);
}

bool have_plans(db::Tx& tx) { return tx.one<AreaChange>("state = 'planned' LIMIT 1").has_value(); }

bool have_plans(db::Tx& tx, std::span<const AreaId> areas) {
  return !db::query_among<AreaChangeId>(
              tx,
              "SELECT c.id FROM area_change c WHERE c.community_id = $1 AND c.state = 'planned' AND ("
              "EXISTS (SELECT 1 FROM area_succession s WHERE s.community_id = $1 AND s.change_id = c.id "
              "AND (s.old_id IN ({ids}) OR s.new_id IN ({ids}))) OR "
              "EXISTS (SELECT 1 FROM place_area m JOIN place p ON p.community_id = $1 AND p.id = m.place_id "
              "WHERE m.community_id = $1 AND m.change_id = c.id AND p.area_id IN ({ids})))",
              areas)
              .empty();
}

std::vector<Succession> successions(db::Tx& tx, std::span<const AreaChangeId> changes) {
  static const std::string sql =
      db::select<Succession>() + " WHERE community_id = $1 AND change_id IN ({ids}) ORDER BY old_id, new_id";
  return db::query_among<Succession>(tx, sql, changes);
}

std::vector<Succession> successions_of(db::Tx& tx, std::span<const AreaId> areas) {
  return db::query_among<Succession>(
      tx,
      "SELECT s.change_id, s.old_id, s.new_id FROM area_succession s JOIN area_change c ON c.community_id = "
      "$1"
      " AND c.id = s.change_id AND c.state = 'in_force' AND c.kind IN ('split', 'merge')"
      " WHERE s.community_id = $1 AND s.old_id IN ({ids}) ORDER BY s.old_id, s.new_id",
      areas);
}

void take_new_place(db::Tx& tx, AreaChangeId change) {
  tx.run(
      "UPDATE area SET version = version + 1, "
      "parent_id = (SELECT p.parent_id FROM area_past p WHERE p.community_id = $1 AND p.area_id = area.id "
      "AND p.change_id = $2), "
      "code = (SELECT p.code FROM area_past p WHERE p.community_id = $1 AND p.area_id = area.id "
      "AND p.change_id = $2) "
      "WHERE community_id = $1 AND id IN (SELECT p.area_id FROM area_past p WHERE p.community_id = $1 "
      "AND p.change_id = $2)",
      change);
}

void unplan(db::Tx& tx, AreaChangeId change) {
  tx.run("DELETE FROM place_area WHERE community_id = $1 AND change_id = $2", change);
  // New areas are those whose first row came from this change; a moved one only loses the row ahead.
  tx.run(
      "UPDATE area SET to_day = from_day, version = version + 1 "
      "WHERE community_id = $1 AND id IN (SELECT p.area_id FROM area_past p WHERE p.community_id = $1 "
      "AND p.change_id = $2 AND p.from_day = area.from_day)",
      change);
  tx.run(
      "UPDATE area SET to_day = NULL, version = version + 1 "
      "WHERE community_id = $1 AND id IN (SELECT s.old_id FROM area_succession s WHERE s.community_id = $1 "
      "AND s.change_id = $2) AND to_day = (SELECT c.day FROM area_change c WHERE c.community_id = $1 AND "
      "c.id = $2)",
      change);
  tx.run("DELETE FROM area_past WHERE community_id = $1 AND change_id = $2", change);
}

bool have_plans(db::Tx& tx, std::span<const PlaceId> roots) {
  // The planned changes before their places: those ever moved become more each year.
  static const std::string sql = with_roots(
      "SELECT m.change_id FROM place_area m WHERE m.community_id = $1 AND m.change_id IN "
      "(SELECT c.id FROM area_change c WHERE c.community_id = $1 AND c.state = 'planned') AND m.place_id IN ",
      " LIMIT 1");
  return !db::query_among<AreaChangeId>(tx, sql, roots).empty();
}

void plan_move(db::Tx& tx, AreaChangeId change, std::span<const PlaceId> roots, std::optional<AreaId> from,
               AreaId to) {
  static const std::string everything = with_roots(
      "INSERT INTO place_area (community_id, place_id, from_day, area_id, change_id) "
      "SELECT $1, p.id, c.day, $3, c.id FROM place p JOIN area_change c ON c.community_id = $1 AND c.id = $2 "
      "WHERE p.community_id = $1 AND p.area_id <> $3 AND p.id IN ",
      " ON CONFLICT (community_id, place_id, from_day) DO UPDATE SET area_id = excluded.area_id, "
      "change_id = excluded.change_id");
  static const std::string of_one_area = with_roots(
      "INSERT INTO place_area (community_id, place_id, from_day, area_id, change_id) "
      "SELECT $1, p.id, c.day, $3, c.id FROM place p JOIN area_change c ON c.community_id = $1 AND c.id = $2 "
      "WHERE p.community_id = $1 AND p.area_id = $4 AND p.id IN ",
      " ON CONFLICT (community_id, place_id, from_day) DO UPDATE SET area_id = excluded.area_id, "
      "change_id = excluded.change_id");
  if (from)
    db::run_among(tx, of_one_area, roots, change, to, *from);
  else
    db::run_among(tx, everything, roots, change, to);
}

void plan_rest(db::Tx& tx, AreaChangeId change, AreaId from, AreaId to) {
  tx.run(
      "INSERT INTO place_area (community_id, place_id, from_day, area_id, change_id) "
      "SELECT $1, p.id, c.day, $3, c.id FROM place p JOIN area_change c ON c.community_id = $1 AND c.id = $2 "
      "WHERE p.community_id = $1 AND p.area_id = $4 AND NOT EXISTS (SELECT 1 FROM place_area q "
      "WHERE q.community_id = $1 AND q.place_id = p.id AND q.change_id = $2) "
      "ON CONFLICT (community_id, place_id, from_day) DO UPDATE SET area_id = excluded.area_id, "
      "change_id = excluded.change_id",
      change, to, from);
}

void apply_moves(db::Tx& tx, AreaChangeId change) {
  tx.run(
      "UPDATE place SET area_id = (SELECT a.area_id FROM place_area a WHERE a.community_id = $1 "
      "AND a.place_id = place.id AND a.change_id = $2) "
      "WHERE community_id = $1 AND id IN (SELECT a.place_id FROM place_area a WHERE a.community_id = $1 "
      "AND a.change_id = $2)",
      change);
}

void plan_like_parents(db::Tx& tx, std::span<const PlaceId> fresh) {
  db::run_among(tx,
                "INSERT INTO place_area (community_id, place_id, from_day, area_id, change_id) "
                "SELECT $1, p.id, a.from_day, a.area_id, a.change_id FROM place p "
                "JOIN place u ON u.community_id = $1 AND u.id = p.parent_id AND u.area_id = p.area_id "
                "JOIN place_area a ON a.community_id = $1 AND a.place_id = p.parent_id "
                "JOIN area_change c ON c.community_id = $1 AND c.id = a.change_id AND c.state = 'planned' "
                "WHERE p.community_id = $1 AND p.id IN ({ids}) AND NOT EXISTS (SELECT 1 FROM place_area q "
                "WHERE q.community_id = $1 AND q.place_id = p.id AND q.from_day >= a.from_day)",
                fresh);
}

std::vector<AreaId> areas_among(db::Tx& tx, std::span<const PlaceId> roots) {
  static const std::string sql = of_roots("area_id", " UNION ");
  auto areas = db::query_among<AreaId>(tx, sql, roots);
  std::ranges::sort(areas);  // several portions of roots may name one area
  const auto doubles = std::ranges::unique(areas);
  areas.erase(doubles.begin(), doubles.end());
  return areas;
}

std::int64_t places_in(db::Tx& tx, AreaId area) {
  return *tx.query_one<std::int64_t>(
      "SELECT count(*) FROM place WHERE community_id = $1 AND area_id = $2 AND closed_on IS NULL", area);
}

}  // namespace linli::grid::store
