#include <stdexcept>

#include "modules/matters/counted.hpp"
#include "modules/matters/reach.hpp"

namespace linli::matters {

namespace {
std::string_view still_open(Counted counted) {
  if (counted == Counted::overdue_open)
    return "state NOT IN ('merged', 'paused') AND closed_at IS NULL AND replied_at IS NULL AND "
           "finish_due_at < {}";
  if (counted == Counted::late)
    return "state NOT IN ('merged', 'paused') AND closed_at IS NULL AND due_at < {}";
  if (counted == Counted::waiting) return "state = 'replied' AND closed_at IS NULL";
  return "state <> 'merged' AND closed_at IS NULL";
}
}  // namespace

std::string_view condition_of(Counted counted) {
  switch (counted) {
    case Counted::received:
      return "state <> 'merged'";
    case Counted::open:
    case Counted::overdue_open:
    case Counted::late:
    case Counted::waiting:
      return still_open(counted);
    case Counted::direct_answered:
      return "state <> 'merged' AND replied_at IS NOT NULL AND signed_at IS NULL";
    case Counted::accepted:
      // Archived, a refused matter is known by its step alone; only what nobody answered has to be looked up.
      return "state NOT IN ('merged', 'refused') AND NOT (state = 'archived' AND ending IS NULL AND EXISTS ("
             "SELECT 1 FROM matter_step s WHERE s.community_id = $1 AND s.matter_id = matter.id "
             "AND s.act = 'refused'))";
    case Counted::signable:
      return "state <> 'merged' AND channel <> 'import' AND (signed_at IS NOT NULL OR "
             "(closed_at IS NULL AND dispatched_at IS NOT NULL AND sign_due_at < {}))";
    case Counted::signed_on_time:
      return "state <> 'merged' AND channel <> 'import' AND signed_at <= sign_due_at";
    case Counted::contactable:
      return "state <> 'merged' AND channel <> 'import' AND (first_contact_at IS NOT NULL OR "
             "(closed_at IS NULL AND signed_at IS NOT NULL AND contact_due_at < {}))";
    case Counted::contacted_on_time:
      return "state <> 'merged' AND channel <> 'import' AND first_contact_at <= contact_due_at";
    case Counted::finishable:
      return "state <> 'merged' AND (replied_at IS NOT NULL OR "
             "(closed_at IS NULL AND state <> 'paused' AND finish_due_at < {}))";
    case Counted::finished_on_time:
      return "state <> 'merged' AND replied_at <= finish_due_at";
    case Counted::ended:
      return "state <> 'merged' AND ending IS NOT NULL";
    case Counted::asked:
      return "state <> 'merged' AND rating_source = 'spoken'";
    case Counted::solved:
      return "state <> 'merged' AND rating_source = 'spoken' AND solved = 'yes'";
    case Counted::satisfied:
      return "state <> 'merged' AND rating_source = 'spoken' AND satisfaction >= 3";
    case Counted::by_default:
      return "state <> 'merged' AND rating_source = 'by_default'";
    case Counted::rated:
      return "state <> 'merged' AND rating_source IS NOT NULL";
    case Counted::satisfied_rated:
      return "state <> 'merged' AND rating_source IS NOT NULL AND satisfaction >= 3";
    case Counted::reopened:
      return "state <> 'merged' AND reopenings > 0";
    case Counted::returned:
      return "state <> 'merged' AND returns > 0";
    case Counted::extended:
      return "state <> 'merged' AND extensions > 0";
    case Counted::urged:
      return "state <> 'merged' AND urges > 0";
    case Counted::supervised:
      return "state <> 'merged' AND supervision IS NOT NULL";
  }
  throw std::logic_error("a figure that counts nothing");
}

Unit unit_of(Counted counted) {
  const bool by_matter =
      condition_before(counted).empty() || counted == Counted::returned || counted == Counted::extended;
  return by_matter ? Unit::matters : Unit::handlings;
}

std::string_view condition_before(Counted counted) {
  switch (counted) {
    case Counted::signable:
      return "h.signed_at IS NOT NULL AND h.sign_due_at IS NOT NULL";
    case Counted::signed_on_time:
      return "h.signed_at <= h.sign_due_at";
    case Counted::contactable:
      return "h.first_contact_at IS NOT NULL AND h.contact_due_at IS NOT NULL";
    case Counted::contacted_on_time:
      return "h.first_contact_at <= h.contact_due_at";
    case Counted::finishable:
      return "h.replied_at IS NOT NULL AND h.finish_due_at IS NOT NULL";
    case Counted::finished_on_time:
      return "h.replied_at <= h.finish_due_at";
    case Counted::asked:
      return "r.source = 'spoken'";
    case Counted::solved:
      return "r.source = 'spoken' AND r.solved = 'yes'";
    case Counted::satisfied:
      return "r.source = 'spoken' AND r.level >= 3";
    case Counted::by_default:
      return "r.source = 'by_default'";
    case Counted::rated:
      return "r.source IS NOT NULL";
    case Counted::satisfied_rated:
      return "r.level >= 3";
    case Counted::returned:
      return "h.returns > 0";
    case Counted::extended:
      return "h.extensions > 0";
    default:
      return {};
  }
}

db::Condition counted_now(Counted counted, Time now) {
  db::Condition condition{std::string{condition_of(counted)}, {}};
  if (const auto before = condition_before(counted); !before.empty())
    condition.sql =
        "(" + condition.sql +
        " OR (reopenings > 0 AND EXISTS (SELECT 1 FROM matter_handling h LEFT JOIN matter_rating r ON "
        "r.community_id = $1 AND r.matter_id = h.matter_id AND r.round = h.round WHERE h.community_id = $1 "
        "AND "
        "h.matter_id = matter.id AND " +
        std::string{before} + ")))";
  for (auto at = condition.sql.find("{}"); at != std::string::npos; at = condition.sql.find("{}", at + 2))
    condition.arguments.push_back(db::to_value(now));
  return condition;
}

db::Condition not_about(const access::Actor& actor) {
  db::Condition condition = is_one_of("about_staff_id", own_ids(actor));
  condition.sql = "(about_staff_id IS NULL OR NOT " + condition.sql + ")";
  return condition;
}

db::Condition counted_among(const access::Actor& actor, const access::Scope& scope) {
  db::Condition condition = not_about(actor);
  auto areas = access::within(scope, "area_id");
  if (areas.sql.empty()) return condition;
  condition.sql += " AND " + areas.sql;
  condition.arguments.insert(condition.arguments.end(), areas.arguments.begin(), areas.arguments.end());
  return condition;
}

}  // namespace linli::matters
