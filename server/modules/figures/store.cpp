#include "modules/figures/store.hpp"

#include <fmt/format.h>

#include "modules/figures/rules.hpp"
#include "modules/matters/counted.hpp"
#include "platform/db/many.hpp"

namespace linli::figures::store {

using matters::Counted;

namespace {
enum class Adds { to_the_count, to_the_list };

std::string column_of(std::string_view counted) { return "before_" + std::string{counted}; }

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

// `now` is the place of the present moment.
std::string met_by(Counted counted, std::string_view now) {
  std::string placed{matters::condition_of(counted)};
  for (auto at = placed.find("{}"); at != std::string::npos; at = placed.find("{}", at))
    placed.replace(at, 2, now);
  return placed;
}

std::string sum_of(Counted counted, std::string_view now) {
  return "CAST(SUM(CASE WHEN " + met_by(counted, now) + " THEN 1 ELSE 0 END) AS bigint)";
}

// One pass over the matters of a span: $2 and $3 bound it, $4 is now. Each column counts what the list of
// that name shows.
std::string statement(By by) {
  std::string sql = "SELECT ";
  boost::mp11::mp_for_each<OwnMembers<Tally>>(
      [&](auto member) { sql += sum_of(*named<Counted>(member.name), "$4") + ", "; });
  sql.append(key_of(by));
  return sql +
         " AS key FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 AND "
         "state <> 'merged' AND {where} GROUP BY key ORDER BY key";
}

// How many handlings before the one on the row meet it, of each matter that was reopened. CROSS JOIN has
// SQLite begin with the reopened ones of the span, and not with every handling there ever was.
std::string counts_before() {
  std::string sql = "SELECT h.matter_id AS reopened_id";
  boost::mp11::mp_for_each<OwnMembers<Tally>>([&](auto member) {
    const auto before = matters::condition_before(*named<Counted>(member.name));
    if (!before.empty())
      sql += fmt::format(", SUM(CASE WHEN {} THEN 1 ELSE 0 END) AS {}", before, column_of(member.name));
  });
  return sql +
         " FROM matter m CROSS JOIN matter_handling h LEFT JOIN matter_rating r ON r.community_id = $1 AND "
         "r.matter_id = h.matter_id AND r.round = h.round WHERE h.community_id = $1 AND h.matter_id = m.id "
         "AND "
         "m.community_id = $1 AND m.reopenings > 0 AND m.created_at >= $2 AND m.created_at < $3 "
         "GROUP BY h.matter_id";
}

// A matter that is counted by the handling on its row already stands in the list once.
std::string matters_more(Counted counted) {
  return fmt::format("CASE WHEN {} THEN 0 WHEN {} > 0 THEN 1 ELSE 0 END", met_by(counted, "$4"),
                     column_of(name_of(counted)));
}

// What the reopened matters of a span add to `statement`: to what is counted, or to what is listed.
std::string statement_before(By by, Adds adds) {
  std::string sql = "SELECT ";
  boost::mp11::mp_for_each<OwnMembers<Tally>>([&](auto member) {
    const Counted counted = *named<Counted>(member.name);
    const bool each = adds == Adds::to_the_count && matters::unit_of(counted) == matters::Unit::handlings;
    sql +=
        matters::condition_before(counted).empty()
            ? "CAST(0 AS bigint), "
            : fmt::format("CAST(SUM({}) AS bigint), ", each ? column_of(member.name) : matters_more(counted));
  });
  sql.append(key_of(by));
  return sql + " AS key FROM (" + counts_before() +
         ") AS reopened JOIN matter ON community_id = $1 AND id = reopened_id WHERE {where} GROUP BY key";
}

template <class Row>
auto groups(db::Tx& tx, By by, const Span& span, const db::Condition& scope) {
  const std::string more_counted = statement_before(by, Adds::to_the_count);
  const std::string more_listed = statement_before(by, Adds::to_the_list);
  std::map<decltype(Row::key), Counts> groups;
  for (const Row& row : db::query_where<Row>(tx, statement(by), scope, span.from, span.until, tx.now())) {
    const Tally& tally = row;
    groups[row.key] = Counts{tally, tally};
  }
  for (const Row& row : db::query_where<Row>(tx, more_counted, scope, span.from, span.until)) {
    const Tally& tally = row;
    groups[row.key] = rules::sum(groups[row.key], Counts{tally, {}});
  }
  for (const Row& row : db::query_where<Row>(tx, more_listed, scope, span.from, span.until, tx.now())) {
    const Tally& tally = row;
    groups[row.key] = rules::sum(groups[row.key], Counts{{}, tally});
  }
  return groups;
}
}  // namespace

std::map<std::string, Counts> by_text(db::Tx& tx, By by, const Span& span, const db::Condition& scope) {
  return groups<TextTally>(tx, by, span, scope);
}

std::map<AreaId, Counts> by_area(db::Tx& tx, const Span& span, const db::Condition& scope) {
  return groups<AreaTally>(tx, By::area, span, scope);
}

std::optional<Spread> time_to_reply(db::Tx& tx, const Span& span, const db::Condition& scope) {
  auto rows = db::query_where<Spread>(
      tx,
      "SELECT CAST(MIN(CASE WHEN place >= (many + 1) / 2 THEN took END) AS bigint), "
      "CAST(MIN(CASE WHEN place >= (many * 9 + 9) / 10 THEN took END) AS bigint) FROM "
      "(SELECT took, ROW_NUMBER() OVER (ORDER BY took) AS place, COUNT(*) OVER () AS many FROM (SELECT CASE "
      "WHEN reopenings = 0 THEN replied_at ELSE (SELECT h.replied_at FROM matter_handling h WHERE "
      "h.community_id = $1 AND h.matter_id = matter.id AND h.round = 0) END - created_at AS took FROM matter "
      "WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 AND state <> 'merged' AND {where}) "
      "AS "
      "answered WHERE took IS NOT NULL) AS ranked "
      "HAVING COUNT(*) > 0",
      scope, span.from, span.until);
  if (rows.empty()) return std::nullopt;
  return rows.front();
}

std::optional<Held> held(db::Tx& tx, const db::Condition& scope) {
  const std::string any =
      "SELECT created_at FROM matter WHERE community_id = $1 AND state <> 'merged' AND {where}";
  const auto first = db::query_where<Time>(tx, any + " ORDER BY created_at LIMIT 1", scope);
  const auto last = db::query_where<Time>(tx, any + " ORDER BY created_at DESC LIMIT 1", scope);
  if (first.empty() || last.empty()) return std::nullopt;
  return Held{first.front(), last.front()};
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
