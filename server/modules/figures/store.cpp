#include "modules/figures/store.hpp"

#include "platform/db/many.hpp"

namespace linli::figures::store {

namespace {
// $2 and $3 bound the span, $4 is now. What was merged counts as the matter it went into.
constexpr std::string_view columns = R"(SELECT
  COUNT(*),
  CAST(SUM(CASE WHEN closed_at IS NULL THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN replied_at IS NOT NULL AND signed_at IS NULL AND dispatched_at IS NULL THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN state = 'refused' THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN signed_at IS NOT NULL OR (dispatched_at IS NOT NULL AND sign_due_at < $4) THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN signed_at <= sign_due_at THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN first_contact_at IS NOT NULL OR (signed_at IS NOT NULL AND contact_due_at < $4)
    THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN first_contact_at <= contact_due_at THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN replied_at IS NOT NULL OR (closed_at IS NULL AND finish_due_at < $4) THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN replied_at <= finish_due_at THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN replied_at IS NOT NULL THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN closed_at IS NULL AND replied_at IS NULL AND finish_due_at < $4 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN rating_source = 'spoken' THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN rating_source = 'spoken' AND solved = 'yes' THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN rating_source = 'spoken' AND satisfaction >= 3 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN rating_source = 'by_default' THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN reopenings > 0 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN returns > 0 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN extensions > 0 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN urges > 0 THEN 1 ELSE 0 END) AS bigint),
  CAST(SUM(CASE WHEN supervision IS NOT NULL THEN 1 ELSE 0 END) AS bigint), )";
constexpr std::string_view rest =
    " AS key FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 AND state <> "
    "'merged' "
    "AND {where} GROUP BY key ORDER BY key";

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

std::string statement(By by) { return std::string{columns} + std::string{key_of(by)} + std::string{rest}; }
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
      "place, "
      "COUNT(*) OVER () AS many FROM matter WHERE community_id = $1 AND created_at >= $2 AND created_at < $3 "
      "AND replied_at IS NOT NULL AND state <> 'merged' AND {where}) AS ranked HAVING COUNT(*) > 0",
      scope, span.from, span.until);
  if (rows.empty()) return std::nullopt;
  return rows.front();
}

}  // namespace linli::figures::store
