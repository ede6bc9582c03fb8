#include "modules/figures/store.hpp"

#include "modules/matters/counted.hpp"
#include "platform/db/many.hpp"

namespace linli::figures::store {

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

std::string at_four(std::string_view condition) {
  std::string placed{condition};
  for (auto at = placed.find("{}"); at != std::string::npos; at = placed.find("{}", at))
    placed.replace(at, 2, "$4");
  return placed;
}

// One pass over the matters of a span: $2 and $3 bound it, $4 is now. Each column counts what the list of
// that name shows.
std::string statement(By by) {
  std::string sql = "SELECT ";
  boost::mp11::mp_for_each<Members<Tally>>([&](auto member) {
    auto condition = matters::condition_of(*named<matters::Counted>(member.name));
    sql += "CAST(SUM(CASE WHEN " + at_four(condition) + " THEN 1 ELSE 0 END) AS bigint), ";
  });
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

}  // namespace linli::figures::store
