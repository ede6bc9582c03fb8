// Verbs of the catalogue: categories, dispatch rules and time limits. Verbs throw Refusal.
#pragma once
#include <map>
#include <span>

#include "modules/catalogue/catalogue.hpp"

namespace linli::catalogue {

using access::Actor;

std::vector<CategoryView> categories(db::Tx& tx, const Actor& actor);
CategoryView put_category(db::Tx& tx, const Actor& actor, const CategoryForm& form);

std::vector<DispatchRuleView> dispatch_rules(db::Tx& tx, const Actor& actor);
DispatchRuleView put_dispatch_rule(db::Tx& tx, const Actor& actor, const DispatchRuleForm& form);
// Ends a rule from a day on (its last day is the one before).
void end_dispatch_rule(db::Tx& tx, const Actor& actor, DispatchRuleId id);

std::vector<TimeLimitView> time_limits(db::Tx& tx, const Actor& actor);
TimeLimitView put_time_limit(db::Tx& tx, const Actor& actor, const TimeLimitForm& form);

// The categories and time limits a new community starts with (standards 1.3); what is there already stays.
void plant_defaults(db::Tx& tx, const Actor& actor);

// Where a grid was split or merged, its rules count for what stands there now. Where merged grids say
// different units of one category, none is taken over: a person decides. Running it again changes nothing.
int follow_areas(db::Tx& tx);

// ── for other modules

// "房屋管道 / 下水 / 下水堵塞"; empty for an empty code. Throws Refusal{invalid} on an unknown or retired
// code.
std::string category_path(db::Tx& tx, std::string_view code);
// The same for showing: what is unknown shows its code.
std::string category_shown(db::Tx& tx, std::string_view code);
// Every code with its path, for lists.
std::map<std::string, std::string> category_paths(db::Tx& tx);
// The clock of such a matter. There is always one: the row for anything cannot be taken away.
TimeLimit limit_for(db::Tx& tx, MatterKind kind, Urgency urgency, std::string_view category_code);
// The rule that says who takes it today. `chain`: the area and those above it, nearest first. Nothing: the
// area's worker.
std::optional<DispatchRule> rule_for(db::Tx& tx, std::string_view category_code,
                                     std::span<const AreaId> chain);

// Both for many matters, read once.
class Handbook {
 public:
  explicit Handbook(db::Tx& tx);
  TimeLimit limit_for(MatterKind kind, Urgency urgency, std::string_view category_code) const;
  std::optional<DispatchRule> rule_for(std::string_view category_code, std::span<const AreaId> chain) const;

 private:
  std::vector<TimeLimit> limits_;
  std::vector<DispatchRule> rules_;
  Date today_;
};

}  // namespace linli::catalogue
