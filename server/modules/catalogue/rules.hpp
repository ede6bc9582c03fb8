// Pure decisions of the catalogue.
#pragma once
#include <span>

#include "modules/catalogue/catalogue.hpp"
#include "platform/core/refusal.hpp"

namespace linli::catalogue::rules {

// "02" and "0203" are above "020301", and so is the empty code.
bool covers(std::string_view code, std::string_view of);
std::optional<std::string> parent_of(std::string_view code);  // nothing for two digits
std::optional<Refusal> why_not_category(const CategoryForm& form, bool parent_is_there);
std::optional<Refusal> why_not_limit(const TimeLimitForm& form);

// The most particular row that fits: the longer category, then a named urgency, then a named kind. Null: none
// fits.
const TimeLimit* most_particular(std::span<const TimeLimit> limits, MatterKind kind, Urgency urgency,
                                 std::string_view category_code);
// The longer category, then the nearer area (`chain` is nearest first). Null: none fits.
const DispatchRule* nearest(std::span<const DispatchRule> dispatch_rules, std::string_view category_code,
                            std::span<const AreaId> chain, Date today);

}  // namespace linli::catalogue::rules
