#include "modules/catalogue/catalogues.hpp"

#include <algorithm>
#include <set>

#include "modules/catalogue/rules.hpp"
#include "modules/catalogue/store.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/changes.hpp"
#include "modules/units/units.hpp"
#include "platform/db/tx.hpp"
#include "platform/journal/journal.hpp"

namespace linli::catalogue {

namespace {
Refusal saved_in_between() {
  return Refusal{
      Reason::conflict,
      {"刚才有人改过这一项，请看过最新内容再改。", "Somebody changed this just now. Look at it again."}};
}

std::string path_of(const std::vector<Category>& chain) {
  std::string path;
  for (const Category& category : chain) path += (path.empty() ? "" : " / ") + category.name;
  return path;
}

CategoryView view_of(db::Tx& tx, const Category& category) {
  return {category.code,        category.name,   path_of(store::category_chain(tx, category.code)),
          category.parent_code, category.active, category.version};
}

DispatchRuleView view_of(const DispatchRule& rule) {
  return {rule.id, rule.category_code, rule.area_id, rule.unit_id, rule.from_day, rule.to_day};
}

TimeLimitView view_of(const TimeLimit& limit) {
  return {limit.id,           limit.kind,          limit.urgency,        limit.category_code,
          limit.sign_count,   limit.contact_count, limit.finish_count,   limit.sign_unit,
          limit.contact_unit, limit.finish_unit,   limit.extensions_max, limit.pause_days_max,
          limit.source_note,  limit.version};
}

TimeLimit row_of(const TimeLimitForm& form, TimeLimitId id) {
  return {id,
          form.kind,
          form.urgency,
          form.category_code.value_or(Text<6>{}),
          form.sign_count,
          form.sign_unit,
          form.contact_count,
          form.contact_unit,
          form.finish_count,
          form.finish_unit,
          form.extensions_max,
          form.pause_days_max,
          form.source_note,
          form.version};
}
}  // namespace

std::vector<CategoryView> categories(db::Tx& tx, const Actor&) {
  auto all = store::categories(tx);  // by code: what is above comes before what is below
  std::vector<CategoryView> views;
  std::vector<Category> chain;
  for (const Category& category : all) {
    while (!chain.empty() && !rules::covers(chain.back().code, category.code)) chain.pop_back();
    chain.push_back(category);
    views.push_back({category.code, category.name, path_of(chain), category.parent_code, category.active,
                     category.version});
  }
  return views;
}

CategoryView put_category(db::Tx& tx, const Actor& actor, const CategoryForm& form) {
  auto parent = rules::parent_of(form.code);
  refuse_if(rules::why_not_category(form, !parent || store::category(tx, *parent)));
  Category category{form.code, parent, form.name, form.active, 1};
  auto stored = store::category(tx, form.code);
  if (!stored) {
    tx.insert(category);
  } else {
    if (!store::change_category(tx, category, form.version)) throw saved_in_between();
    category.version = form.version + 1;
  }
  journal::record(tx, actor, "category.put", {}, {}, {{"code", form.code}, {"name", form.name}});
  return view_of(tx, category);
}

std::vector<DispatchRuleView> dispatch_rules(db::Tx& tx, const Actor&) {
  std::vector<DispatchRuleView> views;
  for (const DispatchRule& rule : store::dispatch_rules(tx)) views.push_back(view_of(rule));
  return views;
}

DispatchRuleView put_dispatch_rule(db::Tx& tx, const Actor& actor, const DispatchRuleForm& form) {
  category_path(tx, form.category_code);
  if (grid::chain_of_area(tx, form.area_id).empty())
    throw wrong_field("area_id", {"没有这个区域。", "There is no such area."});
  if (form.unit_id) units::unit_at_work(tx, *form.unit_id);
  store::end_rules(tx, form.category_code, form.area_id, form.from_day);
  DispatchRule rule{
      tx.new_id<DispatchRuleId>(), form.category_code, form.area_id, form.unit_id, form.from_day, {}};
  tx.insert(rule);
  journal::record(tx, actor, "dispatch_rule.put", rule.id.value, rule.area_id,
                  {{"category", rule.category_code}});
  return view_of(rule);
}

void end_dispatch_rule(db::Tx& tx, const Actor& actor, DispatchRuleId id) {
  auto rule = store::dispatch_rule(tx, id);
  if (!rule) throw Refusal{Reason::not_found, {"没有这条派单规则。", "There is no such dispatch rule."}};
  store::end_rule(tx, id, day_of(tx.now()) + std::chrono::days{-1});
  journal::record(tx, actor, "dispatch_rule.ended", id.value, rule->area_id);
}

std::vector<TimeLimitView> time_limits(db::Tx& tx, const Actor&) {
  std::vector<TimeLimitView> views;
  for (const TimeLimit& limit : store::time_limits(tx)) views.push_back(view_of(limit));
  return views;
}

TimeLimitView put_time_limit(db::Tx& tx, const Actor& actor, const TimeLimitForm& form) {
  refuse_if(rules::why_not_limit(form));
  category_path(tx, form.category_code.value_or(Text<6>{}));
  TimeLimit limit = row_of(form, form.id.value_or(tx.new_id<TimeLimitId>()));
  if (!form.id || !store::time_limit(tx, *form.id)) {
    limit.version = 1;
    tx.insert(limit);
  } else {
    if (!store::change_time_limit(tx, limit, form.version)) throw saved_in_between();
    limit.version = form.version + 1;
  }
  journal::record(tx, actor, "time_limit.put", limit.id.value, {},
                  {{"finish", std::to_string(limit.finish_count)}});
  return view_of(limit);
}

std::string category_path(db::Tx& tx, std::string_view code) {
  if (code.empty()) return {};
  auto chain = store::category_chain(tx, code);
  if (chain.empty() || chain.back().code != code || !chain.back().active)
    throw wrong_field("category_code",
                      {"没有这个类别，或它已停用。", "There is no such category, or it is retired."});
  return path_of(chain);
}

std::string category_shown(db::Tx& tx, std::string_view code) {
  if (code.empty()) return {};
  auto chain = store::category_chain(tx, code);
  return chain.empty() ? std::string{code} : path_of(chain);
}

std::map<std::string, std::string> category_paths(db::Tx& tx) {
  std::map<std::string, std::string> paths;
  for (CategoryView& category : categories(tx, access::system_actor()))
    paths.emplace(category.code, category.path);
  return paths;
}

namespace {
std::vector<DispatchRule> rules_that_count(db::Tx& tx) {
  auto rules = store::dispatch_rules(tx);
  const Date today = day_of(tx.now());
  std::erase_if(rules, [&](const DispatchRule& rule) { return rule.to_day && *rule.to_day < today; });
  return rules;
}

// The rules of an heir: each category's that the old areas with a word on it agree about.
std::vector<DispatchRule> inherited(std::span<const DispatchRule> rules, const std::set<AreaId>& from) {
  std::map<std::string, std::vector<DispatchRule>> by_category;
  for (const DispatchRule& rule : rules)
    if (from.contains(rule.area_id)) by_category[rule.category_code].push_back(rule);
  std::vector<DispatchRule> agreed;
  for (const auto& [category, said] : by_category)
    if (std::ranges::all_of(said, [&](const DispatchRule& rule) { return rule.unit_id == said[0].unit_id; }))
      agreed.push_back(said[0]);
  return agreed;
}
}  // namespace

int follow_areas(db::Tx& tx) {
  const Date today = day_of(tx.now());
  int followed = 0;
  for (;;) {  // once more while an heir was itself split or merged
    const auto rules = rules_that_count(tx);
    std::vector<AreaId> areas;
    for (const DispatchRule& rule : rules) areas.push_back(rule.area_id);
    std::map<AreaId, std::set<AreaId>> ancestors;  // heir to what stood there
    std::set<AreaId> ended;
    for (const auto& [old, heir] : grid::heirs_of(tx, areas)) {
      ancestors[heir].insert(old);
      ended.insert(old);
    }
    if (ended.empty()) break;
    for (const auto& [heir, from] : ancestors)
      for (DispatchRule rule : inherited(rules, from)) {
        rule.id = tx.new_id<DispatchRuleId>();
        rule.area_id = heir;
        rule.from_day = std::max(rule.from_day, today);
        tx.insert(rule);
        journal::record(tx, access::system_actor(), "dispatch_rule.put", rule.id.value, heir,
                        {{"category", rule.category_code}});
      }
    for (const DispatchRule& rule : rules) {
      if (!ended.contains(rule.area_id)) continue;
      store::end_rule(tx, rule.id, today + std::chrono::days{-1});
      journal::record(tx, access::system_actor(), "dispatch_rule.ended", rule.id.value, rule.area_id);
      ++followed;
    }
  }
  return followed;
}

namespace {
TimeLimit limit_among(std::span<const TimeLimit> limits, MatterKind kind, Urgency urgency,
                      std::string_view category_code) {
  const TimeLimit* found = rules::most_particular(limits, kind, urgency, category_code);
  if (!found)
    throw std::logic_error("this community has no time limit for anything; plant_defaults was not run");
  return *found;
}
}  // namespace

TimeLimit limit_for(db::Tx& tx, MatterKind kind, Urgency urgency, std::string_view category_code) {
  return limit_among(store::time_limits(tx), kind, urgency, category_code);
}

std::optional<DispatchRule> rule_for(db::Tx& tx, std::string_view category_code,
                                     std::span<const AreaId> chain) {
  auto candidates = store::dispatch_rules_over(tx, category_code);
  const DispatchRule* found = rules::nearest(candidates, category_code, chain, day_of(tx.now()));
  return found ? std::optional{*found} : std::nullopt;
}

Handbook::Handbook(db::Tx& tx)
    : limits_(store::time_limits(tx)), rules_(store::dispatch_rules(tx)), today_(day_of(tx.now())) {}

TimeLimit Handbook::limit_for(MatterKind kind, Urgency urgency, std::string_view category_code) const {
  return limit_among(limits_, kind, urgency, category_code);
}

std::optional<DispatchRule> Handbook::rule_for(std::string_view category_code,
                                               std::span<const AreaId> chain) const {
  const DispatchRule* found = rules::nearest(rules_, category_code, chain, today_);
  return found ? std::optional{*found} : std::nullopt;
}

}  // namespace linli::catalogue
