#include "modules/figures/store.hpp"

#include "modules/matters/counted.hpp"
#include "platform/db/many.hpp"

namespace linli::figures::store {

using matters::Counted;

namespace {
// A constant of ours, never a client's word. Days are counted in China, 8 hours ahead of UTC.
std::string_view key_of(By by) {
  switch (by) {
    case By::month:
      return "CAST((created_at + 28800000) / 86400000 AS text)";
    case By::category:
      return "category_code";
    case By::channel:
      return "channel";
    case By::kind:
      return "kind";
    case By::area:
      return "area_id";
    case By::none:
      break;
  }
  return "CAST('' AS text)";
}

// How many rows meet it; `now` is the place of the present moment.
std::string sum_of(Counted counted, std::string_view now) {
  std::string placed{matters::condition_of(counted)};
  for (auto at = placed.find("{}"); at != std::string::npos; at = placed.find("{}", at))
    placed.replace(at, 2, now);
  return "CAST(SUM(CASE WHEN " + placed + " THEN 1 ELSE 0 END) AS bigint)";
}

// One pass over the matters of a span: $2 and $3 bound it, $4 is now. Each column counts what the list of
// that name shows.
std::string statement(By by) {
  std::string sql = "SELECT ";
  boost::mp11::mp_for_each<Members<Tally>>(
      [&](auto member) { sql += sum_of(*named<Counted>(member.name), "$4") + ", "; });
  sql.append(key_of(by));
  return sql +
         " AS key FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 AND "
         "state <> 'merged' AND {where} GROUP BY key ORDER BY key";
}
}  // namespace

std::vector<TextTally> by_text(db::Tx& tx, By by, const Span& span, const db::Condition& scope) {
  return db::query_where<TextTally>(tx, statement(by), scope, span.from, span.until, tx.now());
}

std::vector<AreaTally> by_area(db::Tx& tx, const Span& span, const db::Condition& scope) {
  return db::query_where<AreaTally>(tx, statement(By::area), scope, span.from, span.until, tx.now());
}

std::optional<Spread> time_to_reply(db::Tx& tx, const Span& span, const db::Condition& scope) {
  auto rows = db::query_where<Spread>(
      tx,
      "SELECT CAST(MIN(CASE WHEN place >= (many + 1) / 2 THEN took END) AS bigint), "
      "CAST(MIN(CASE WHEN place >= (many * 9 + 9) / 10 THEN took END) AS bigint) FROM "
      "(SELECT replied_at - created_at AS took, ROW_NUMBER() OVER (ORDER BY replied_at - created_at) AS "
      "place, COUNT(*) OVER () AS many FROM matter WHERE community_id = $1 AND created_at >= $2 "
      "AND created_at < $3 AND replied_at IS NOT NULL AND state <> 'merged' AND {where}) AS ranked "
      "HAVING COUNT(*) > 0",
      scope, span.from, span.until);
  if (rows.empty()) return std::nullopt;
  return rows.front();
}

std::vector<OpenInArea> open_by_area(db::Tx& tx, const db::Condition& scope) {
  static const std::string sql = "SELECT area_id, " + sum_of(Counted::open, "$2") + ", " +
                                 sum_of(Counted::late, "$2") + ", " + sum_of(Counted::waiting, "$2") +
                                 " FROM matter WHERE community_id = $1 AND closed_at IS NULL AND state <> "
                                 "'merged' AND {where} GROUP BY area_id "
                                 "ORDER BY area_id";
  return db::query_where<OpenInArea>(tx, sql, scope, tx.now());
}

namespace {
std::int64_t counted_between(db::Tx& tx, std::string_view sql, const Span& span, const db::Condition& scope) {
  return db::query_where<std::int64_t>(tx, sql, scope, span.from, span.until).front();
}
}  // namespace

std::int64_t received(db::Tx& tx, const Span& span, const db::Condition& scope) {
  return counted_between(
      tx,
      "SELECT COUNT(*) FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 "
      "AND state <> 'merged' AND {where}",
      span, scope);
}

std::int64_t closed(db::Tx& tx, const Span& span, const db::Condition& scope) {
  return counted_between(
      tx,
      "SELECT COUNT(*) FROM matter WHERE community_id = $1 AND closed_at >= $2 AND closed_at < $3 "
      "AND state <> 'merged' AND {where}",
      span, scope);
}

std::vector<Trouble> troubles(db::Tx& tx, const Span& span, std::int64_t least, const db::Condition& scope) {
  return db::query_where<Trouble>(
      tx,
      "SELECT building_id, entrance_id, trouble, many, in_building, last_at FROM (SELECT building_id, "
      "entrance_id, "
      "trouble, many, last_at, CAST(SUM(many) OVER (PARTITION BY building_id, trouble) AS bigint) AS "
      "in_building FROM "
      "(SELECT building_id, entrance_id, SUBSTR(category_code, 1, 4) AS trouble, COUNT(*) AS many, "
      "MAX(created_at) AS last_at FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < "
      "$3 "
      "AND building_id IS NOT NULL AND category_code <> '' AND state <> 'merged' AND {where} "
      "GROUP BY building_id, entrance_id, SUBSTR(category_code, 1, 4)) AS entrances) AS buildings "
      "WHERE in_building >= $4 ORDER BY in_building DESC, building_id, trouble, many DESC LIMIT 1000",
      scope, span.from, span.until, least);
}

}  // namespace linli::figures::store
