#include "modules/catalogue/rules.hpp"

#include <algorithm>
#include <tuple>

namespace linli::catalogue::rules {

bool covers(std::string_view code, std::string_view of) { return of.starts_with(code); }

std::optional<std::string> parent_of(std::string_view code) {
  if (code.size() <= 2) return std::nullopt;
  return std::string{code.substr(0, code.size() - 2)};
}

std::optional<Refusal> why_not_category(const CategoryForm& form, bool parent_is_there) {
  bool digits = std::ranges::all_of(form.code, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || form.code.size() % 2 != 0)
    return wrong_field("code", {"类别编码是 2、4 或 6 位数字。", "A category code has 2, 4 or 6 digits."});
  if (!parent_is_there)
    return wrong_field("code", {"还没有它的上一级类别。", "The category above it is not there yet."});
  return std::nullopt;
}

std::optional<Refusal> why_not_limit(const TimeLimitForm& form) {
  bool for_anything = !form.kind && !form.urgency && (!form.category_code || form.category_code->empty());
  if (for_anything && !form.id)
    return wrong_field("kind",
                       {"通用时限已经有了，请改那一行，或者说明适用于哪类事项。",
                        "There is a limit for anything already: change that one, or say what this is for."});
  return std::nullopt;
}

const TimeLimit* most_particular(std::span<const TimeLimit> limits, MatterKind kind, Urgency urgency,
                                 std::string_view category_code) {
  const TimeLimit* best = nullptr;
  auto particular = [](const TimeLimit& limit) {
    return std::tuple{limit.category_code.size(), limit.urgency.has_value(), limit.kind.has_value()};
  };
  for (const TimeLimit& limit : limits) {
    bool fits = (!limit.kind || *limit.kind == kind) && (!limit.urgency || *limit.urgency == urgency) &&
                covers(limit.category_code, category_code);
    if (fits && (!best || particular(limit) > particular(*best))) best = &limit;
  }
  return best;
}

const DispatchRule* nearest(std::span<const DispatchRule> dispatch_rules, std::string_view category_code,
                            std::span<const AreaId> chain, Date today) {
  const DispatchRule* best = nullptr;
  auto distance = [&](const DispatchRule& rule) {
    return std::ranges::find(chain, rule.area_id) - chain.begin();
  };
  for (const DispatchRule& rule : dispatch_rules) {
    bool holds = rule.from_day <= today && (!rule.to_day || today <= *rule.to_day);
    if (!holds || !covers(rule.category_code, category_code)) continue;
    if (distance(rule) == static_cast<std::ptrdiff_t>(chain.size())) continue;
    if (!best || rule.category_code.size() > best->category_code.size() ||
        (rule.category_code.size() == best->category_code.size() && distance(rule) < distance(*best)))
      best = &rule;
  }
  return best;
}

}  // namespace linli::catalogue::rules
