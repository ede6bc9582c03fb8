#include "modules/visits/store.hpp"

#include "platform/db/many.hpp"

namespace linli::visits::store {

std::optional<VisitPlan> plan(db::Tx& tx, VisitPlanId id) { return tx.one<VisitPlan>("id = $2", id); }

std::optional<VisitPlan> running_for(db::Tx& tx, PersonId person) {
  return tx.one<VisitPlan>("person_id = $2 AND ended_at IS NULL", person);
}

std::optional<VisitPlan> running_for(db::Tx& tx, HouseholdId household) {
  return tx.one<VisitPlan>("household_id = $2 AND ended_at IS NULL", household);
}

std::vector<VisitPlan> plans(db::Tx& tx, std::span<const VisitPlanId> ids) {
  static const std::string sql = db::select<VisitPlan>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<VisitPlan>(tx, sql, ids);
}

std::vector<VisitPlan> alarms(db::Tx& tx, Time now, int most) {
  return tx.many<VisitPlan>("alarm_at IS NOT NULL AND alarm_at <= $2 ORDER BY alarm_at LIMIT $3", now, most);
}

std::vector<VisitPlan> next_running(db::Tx& tx, VisitPlanId after, int most) {
  return tx.many<VisitPlan>("id > $2 AND ended_at IS NULL ORDER BY id LIMIT $3", after, most);
}

std::vector<VisitPlan> plans_about(db::Tx& tx, std::span<const PersonId> persons) {
  static const std::string sql =
      db::select<VisitPlan>() + " WHERE community_id = $1 AND person_id IN ({ids})";
  return db::query_among<VisitPlan>(tx, sql, persons);
}

std::optional<Visit> visit(db::Tx& tx, VisitId id) { return tx.one<Visit>("id = $2", id); }

std::int64_t wipe_visits(db::Tx& tx, std::span<const PersonId> persons) {
  const Digest none;
  return db::run_among(tx,
                       "UPDATE visit SET concerns = '', findings = '', needs = '', follow_up = '',"
                       " sent_digest = $2 WHERE community_id = $1 AND person_id IN ({ids})",
                       persons, none);
}

std::vector<Covered> coverage(db::Tx& tx, Time now, const db::Condition& scope) {
  return db::query_where<Covered>(
      tx,
      "SELECT building_id, COUNT(*), CAST(SUM(CASE WHEN fresh_until >= $2 THEN 1 ELSE 0 END) AS bigint)"
      " FROM visit_plan WHERE community_id = $1 AND ended_at IS NULL AND {where} GROUP BY building_id",
      scope, now);
}

PlanCounts count_waiting(db::Tx& tx, Time now, Time day_ends, const db::Condition& mine,
                         const db::Condition& planned) {
  std::vector<db::Value> values{db::to_value(now), db::to_value(day_ends)};
  const auto place = [&](const db::Condition& condition) {
    std::string placed = "(" + db::placed(condition, values.size() + 2) + ")";
    values.insert(values.end(), condition.arguments.begin(), condition.arguments.end());
    return placed;
  };
  const std::string own = place(mine), others = place(planned);
  const std::string sum = "CAST(COALESCE(SUM(CASE WHEN ", end = " THEN 1 ELSE 0 END), 0) AS bigint)";
  const std::string sql =
      "SELECT " + sum + "due_at >= $2 AND due_at <= $3 AND " + own + end + ", " + sum + "due_at < $2 AND " +
      own + end + ", " + sum + "due_at < $2 AND " + others + " AND NOT " + own + end + ", " + sum +
      "alerted_at IS NOT NULL AND " + others + end +
      " FROM visit_plan WHERE community_id = $1 AND ended_at IS NULL AND ((due_at <= $3 AND (" + own +
      " OR " + others + ")) OR (alerted_at IS NOT NULL AND " + others + "))";
  PlanCounts counts{};
  tx.run_values(sql, values, [&](const db::Cells& cells) { counts = db::from_cells<PlanCounts>(cells); });
  return counts;
}

std::string of_plans_owned_by(std::size_t people) {
  std::string places;
  for (std::size_t i = 0; i < people; ++i) places += i == 0 ? "{}" : ", {}";
  return "plan_id IN (SELECT p.id FROM visit_plan p WHERE p.community_id = $1 AND (p.owner_id IN (" + places +
         ") OR p.backup_id IN (" + places + ")))";
}

}  // namespace linli::visits::store
