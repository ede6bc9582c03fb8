#include "modules/grid/store.hpp"
#include "platform/db/many.hpp"

namespace linli::grid::store {

std::optional<Area> area(db::Tx& tx, AreaId id) { return tx.one<Area>("id = $2", id); }

std::vector<Area> areas(db::Tx& tx, std::span<const AreaId> ids) {
  static const std::string sql = db::select<Area>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<Area>(tx, sql, ids);
}

std::vector<Area> areas_on(db::Tx& tx, Date day) {
  return tx.query<Area>(
      "SELECT a.id, a.kind, a.grid_kind, p.parent_id, p.code, p.name, a.extent, a.supervision_phone, "
      "a.from_day, "
      "a.to_day, a.version "
      "FROM area a JOIN area_past p ON p.community_id = $1 AND p.area_id = a.id "
      "WHERE a.community_id = $1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day > $2) "
      "AND p.from_day = (SELECT max(q.from_day) FROM area_past q WHERE q.community_id = $1 AND q.area_id = "
      "a.id "
      "AND q.from_day <= $2) "
      "ORDER BY p.code",
      day);
}

std::vector<Area> chain(db::Tx& tx, AreaId id) {
  // Three levels at most, so the two steps up are written out.
  static const std::string sql =
      db::select<Area>() +
      " WHERE community_id = $1 AND id IN (SELECT id FROM area WHERE community_id = $1 AND id = $2 "
      "UNION ALL SELECT parent_id FROM area WHERE community_id = $1 AND id = $2 "
      "UNION ALL SELECT p.parent_id FROM area c JOIN area p ON p.community_id = $1 AND p.id = c.parent_id "
      "WHERE c.community_id = $1 AND c.id = $2) "
      "ORDER BY CASE kind WHEN 'grid' THEN 0 WHEN 'committee' THEN 1 ELSE 2 END";
  return tx.query<Area>(sql, id);
}

std::vector<std::string> codes_taken(db::Tx& tx, std::span<const std::string> codes, Date day) {
  // A row counts from its day until the area's next row, if that has begun by `day`.
  return db::query_among<std::string>(
      tx,
      "SELECT p.code FROM area_past p JOIN area a ON a.community_id = $1 AND a.id = p.area_id "
      "WHERE p.community_id = $1 AND p.code IN ({ids}) AND (a.to_day IS NULL OR a.to_day > $2) "
      "AND NOT EXISTS (SELECT 1 FROM area_past q WHERE q.community_id = $1 AND q.area_id = a.id "
      "AND q.from_day > p.from_day AND q.from_day <= $2)",
      codes, day);
}

std::int64_t areas_under(db::Tx& tx, AreaId id, Date day) {
  return *tx.query_one<std::int64_t>(
      "SELECT count(*) FROM area_past p JOIN area a ON a.community_id = $1 AND a.id = p.area_id "
      "WHERE p.community_id = $1 AND p.parent_id = $2 AND (a.to_day IS NULL OR a.to_day > $3) "
      "AND NOT EXISTS (SELECT 1 FROM area_past q WHERE q.community_id = $1 AND q.area_id = a.id "
      "AND q.from_day > p.from_day AND q.from_day <= $3)",
      id, day);
}

void put_past(db::Tx& tx, const AreaPast& past) {
  tx.run(
      "INSERT INTO area_past (community_id, area_id, from_day, parent_id, code, name, change_id) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (community_id, area_id, from_day) DO UPDATE "
      "SET parent_id = excluded.parent_id, code = excluded.code, name = excluded.name, "
      "change_id = excluded.change_id",
      past.area_id, past.from_day, past.parent_id, past.code, past.name, past.change_id);
}

void rename_ahead(db::Tx& tx, AreaId id, std::string_view name, Date today) {
  tx.run("UPDATE area_past SET name = $3 WHERE community_id = $1 AND area_id = $2 AND from_day > $4", id,
         name, today);
}

std::vector<AreaShape> shapes_around(db::Tx& tx, double lon, double lat) {
  return tx.many<AreaShape>("west <= $2 AND east >= $2 AND south <= $3 AND north >= $3", lon, lat);
}

std::vector<AreaShape> shapes(db::Tx& tx) { return tx.many<AreaShape>("TRUE ORDER BY area_id"); }

void put_shape(db::Tx& tx, const AreaShape& shape) {
  tx.run(
      "INSERT INTO area_shape (community_id, area_id, geometry, west, south, east, north) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (community_id, area_id) DO UPDATE "
      "SET geometry = excluded.geometry, west = excluded.west, south = excluded.south, east = excluded.east, "
      "north = excluded.north",
      shape.area_id, shape.geometry, shape.west, shape.south, shape.east, shape.north);
}

}  // namespace linli::grid::store
