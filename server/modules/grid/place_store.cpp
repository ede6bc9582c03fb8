#include "modules/grid/store.hpp"
#include "platform/db/many.hpp"

namespace linli::grid::store {

namespace {
std::string select_places(std::string_view condition) {
  return db::select<Place>() + " WHERE community_id = $1 AND " + std::string{condition};
}

// Not one condition with OR: SQLite would walk through all places of the community for it.
constexpr std::string_view beneath_it =
    "(SELECT id FROM place WHERE community_id = $1 AND parent_id = $2 "
    "UNION ALL SELECT id FROM place WHERE community_id = $1 AND building_id = $2 "
    "UNION ALL SELECT id FROM place WHERE community_id = $1 AND estate_id = $2)";
}  // namespace

std::optional<Place> place(db::Tx& tx, PlaceId id) { return tx.one<Place>("id = $2", id); }

std::vector<Place> places(db::Tx& tx, std::span<const PlaceId> ids) {
  static const std::string sql = select_places("id IN ({ids})");
  return db::query_among<Place>(tx, sql, ids);
}

std::vector<Place> chain(db::Tx& tx, const Place& place) {
  return tx.many<Place>(
      "id IN ($2, $3, $4, $5) "
      "ORDER BY CASE kind WHEN 'estate' THEN 0 WHEN 'building' THEN 1 WHEN 'entrance' THEN 2 ELSE 3 END",
      place.id, place.estate_id, place.building_id, place.entrance_id);
}

std::vector<Place> estates(db::Tx& tx, const db::Condition& scope, int most) {
  static const std::string sql =
      select_places("parent_id IS NULL AND closed_on IS NULL AND {where} ORDER BY search_key, id LIMIT $2");
  return db::query_where<Place>(tx, sql, scope, most);
}

std::vector<Place> under(db::Tx& tx, PlaceId parent, const db::Condition& scope, int most) {
  static const std::string sql = select_places(
      "parent_id = $2 AND closed_on IS NULL AND {where} ORDER BY ordinal, search_key, id LIMIT $3");
  return db::query_where<Place>(tx, sql, scope, parent, most);
}

std::vector<Place> topmost_in(db::Tx& tx, AreaId area, int most) {
  return tx.many<Place>(
      "area_id = $2 AND closed_on IS NULL AND kind <> 'estate' AND NOT EXISTS (SELECT 1 FROM place u "
      "WHERE u.community_id = $1 AND u.id = place.parent_id AND u.kind <> 'estate' "
      "AND u.area_id = place.area_id) ORDER BY estate_id, ordinal, search_key LIMIT $3",
      area, most);
}

std::vector<Place> in_building(db::Tx& tx, PlaceId building, const db::Condition& scope, int most) {
  static const std::string sql = select_places(
      "building_id = $2 AND closed_on IS NULL AND {where} ORDER BY ordinal, search_key, id LIMIT $3");
  return db::query_where<Place>(tx, sql, scope, building, most);
}

std::vector<Place> beneath(db::Tx& tx, const Place& place) {
  // Parents before children, so that labels can be made in this order.
  static const std::string condition =
      "id IN " + std::string{beneath_it} +
      " ORDER BY CASE kind WHEN 'building' THEN 0 WHEN 'entrance' THEN 1 ELSE 2 END, id";
  return tx.many<Place>(condition, place.id);
}

std::vector<Place> by_search_key(db::Tx& tx, std::string_view from, std::string_view end,
                                 const db::Condition& scope, int most) {
  static const std::string sql = select_places(
      "closed_on IS NULL AND search_key >= $2 AND search_key < $3 AND {where} ORDER BY search_key, id LIMIT "
      "$4");
  return db::query_where<Place>(tx, sql, scope, from, end, most);
}

std::vector<Place> by_door_key(db::Tx& tx, std::string_view from, std::string_view end,
                               const db::Condition& scope, int most) {
  static const std::string sql = select_places(
      "closed_on IS NULL AND door_key >= $2 AND door_key < $3 AND {where} ORDER BY door_key, search_key, id "
      "LIMIT $4");
  return db::query_where<Place>(tx, sql, scope, from, end, most);
}

bool has_sister(db::Tx& tx, const Place& place) {
  return !tx.query<PlaceId>(
                "SELECT id FROM place WHERE community_id = $1 AND search_key = $2 AND kind = $3 AND "
                "closed_on IS NULL "
                "AND (parent_id = $4 OR (parent_id IS NULL AND $4 IS NULL)) AND id <> $5",
                place.search_key, place.kind, place.parent_id, place.id)
              .empty();
}

void save_labels(db::Tx& tx, std::span<const PlaceLabel> labels) {
  db::run_rows(tx,
               "UPDATE place SET label = v.column3, search_key = v.column4, door_key = v.column5 "
               "FROM (VALUES {rows}) AS v WHERE place.community_id = $1 AND place.id = v.column2",
               labels);
}

void close_with_beneath(db::Tx& tx, const Place& place, Date day) {
  static const std::string beneath =
      "UPDATE place SET closed_on = $3, version = version + 1 WHERE community_id = $1 AND closed_on IS NULL "
      "AND id IN " +
      std::string{beneath_it};
  tx.run(beneath, place.id, day);
  tx.run(
      "UPDATE place SET closed_on = $3, version = version + 1 WHERE community_id = $1 AND closed_on IS NULL "
      "AND id = $2",
      place.id, day);
}

std::vector<PlaceArea> areas_of(db::Tx& tx, std::span<const PlaceId> ids, Date day) {
  // The last row that began by the day; before the first one began, the first.
  static const std::string sql =
      "SELECT a.place_id, a.from_day, a.area_id, a.change_id FROM place_area a WHERE a.community_id = $1 "
      "AND a.place_id IN ({ids}) AND a.from_day = COALESCE("
      "(SELECT max(q.from_day) FROM place_area q WHERE q.community_id = $1 AND q.place_id = a.place_id "
      "AND q.from_day <= $2), "
      "(SELECT min(q.from_day) FROM place_area q WHERE q.community_id = $1 AND q.place_id = a.place_id))";
  return db::query_among<PlaceArea>(tx, sql, ids, day);
}

std::vector<Place> all_places(db::Tx& tx, int most) {
  return tx.many<Place>("closed_on IS NULL ORDER BY search_key, id LIMIT $2", most);
}

}  // namespace linli::grid::store
