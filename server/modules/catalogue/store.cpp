#include "modules/catalogue/store.hpp"

namespace linli::catalogue::store {

std::vector<Category> categories(db::Tx& tx) { return tx.many<Category>("TRUE ORDER BY code"); }

std::optional<Category> category(db::Tx& tx, std::string_view code) {
  return tx.one<Category>("code = $2", code);
}

std::vector<Category> category_chain(db::Tx& tx, std::string_view code) {
  // One walk of the index from the first two digits to the whole code: IN would build a table of three first.
  return tx.many<Category>("code >= $2 AND code <= $3 AND substr($3, 1, length(code)) = code ORDER BY code",
                           code.substr(0, 2), code);
}

bool change_category(db::Tx& tx, const Category& category, std::int64_t version_read) {
  return tx.run(
             "UPDATE category SET name = $3, active = $4, version = version + 1 "
             "WHERE community_id = $1 AND code = $2 AND version = $5",
             category.code, category.name, category.active, version_read) == 1;
}

std::vector<DispatchRule> dispatch_rules(db::Tx& tx) {
  return tx.many<DispatchRule>("TRUE ORDER BY category_code, from_day, id");
}

std::vector<DispatchRule> dispatch_rules_over(db::Tx& tx, std::string_view category_code) {
  return tx.many<DispatchRule>("category_code IN ('', $2, $3, $4)", category_code.substr(0, 2),
                               category_code.substr(0, 4), category_code);
}

std::optional<DispatchRule> dispatch_rule(db::Tx& tx, DispatchRuleId id) {
  return tx.one<DispatchRule>("id = $2", id);
}

void end_rules(db::Tx& tx, std::string_view category_code, AreaId area, Date day) {
  tx.run(
      "UPDATE dispatch_rule SET to_day = $4 WHERE community_id = $1 AND category_code = $2 AND area_id = $3 "
      "AND (to_day IS NULL OR to_day > $4)",
      category_code, area, day + std::chrono::days{-1});
}

void end_rule(db::Tx& tx, DispatchRuleId id, Date last_day) {
  tx.run("UPDATE dispatch_rule SET to_day = $3 WHERE community_id = $1 AND id = $2", id, last_day);
}

std::vector<TimeLimit> time_limits(db::Tx& tx) {
  return tx.many<TimeLimit>("TRUE ORDER BY category_code, id");
}

std::optional<TimeLimit> time_limit(db::Tx& tx, TimeLimitId id) { return tx.one<TimeLimit>("id = $2", id); }

bool change_time_limit(db::Tx& tx, const TimeLimit& limit, std::int64_t version_read) {
  return tx.run(
             "UPDATE time_limit SET kind = $3, urgency = $4, category_code = $5, sign_count = $6, sign_unit "
             "= $7, "
             "contact_count = $8, contact_unit = $9, finish_count = $10, finish_unit = $11, extensions_max = "
             "$12, "
             "pause_days_max = $13, source_note = $14, version = version + 1 "
             "WHERE community_id = $1 AND id = $2 AND version = $15",
             limit.id, limit.kind, limit.urgency, limit.category_code, limit.sign_count, limit.sign_unit,
             limit.contact_count, limit.contact_unit, limit.finish_count, limit.finish_unit,
             limit.extensions_max, limit.pause_days_max, limit.source_note, version_read) == 1;
}

}  // namespace linli::catalogue::store
