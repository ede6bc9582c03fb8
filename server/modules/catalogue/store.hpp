// Every statement of the catalogue.
#pragma once
#include "modules/catalogue/catalogue.hpp"
#include "platform/db/tx.hpp"

namespace linli::catalogue::store {

std::vector<Category> categories(db::Tx& tx);
std::optional<Category> category(db::Tx& tx, std::string_view code);
// The code and those above it, shortest first.
std::vector<Category> category_chain(db::Tx& tx, std::string_view code);
bool change_category(db::Tx& tx, const Category& category, std::int64_t version_read);

std::vector<DispatchRule> dispatch_rules(db::Tx& tx);
std::vector<DispatchRule> dispatch_rules_over(db::Tx& tx, std::string_view category_code);
std::optional<DispatchRule> dispatch_rule(db::Tx& tx, DispatchRuleId id);
// Rules of exactly this category and area that still hold on `day` end the day before.
void end_rules(db::Tx& tx, std::string_view category_code, AreaId area, Date day);
void end_rule(db::Tx& tx, DispatchRuleId id, Date last_day);

std::vector<TimeLimit> time_limits(db::Tx& tx);
std::optional<TimeLimit> time_limit(db::Tx& tx, TimeLimitId id);
bool change_time_limit(db::Tx& tx, const TimeLimit& limit, std::int64_t version_read);

}  // namespace linli::catalogue::store
