// From counts to indicators: values in, values out.
#pragma once
#include <span>

#include "modules/figures/figure.hpp"
#include "modules/figures/today.hpp"
#include "platform/core/refusal.hpp"

namespace linli::figures::rules {

std::optional<Refusal> why_not_asked(const FiguresQuery& query, Date today);
Date first_day(const FiguresQuery& query,
               Date today);  // the first of the month eleven months ago, where not said
Date end_day(const FiguresQuery& query, Date today);  // tomorrow, where not said

Tally sum(const Tally& a, const Tally& b);
Counts sum(const Counts& a, const Counts& b);
// `list`: the query that lists this group's matters, "created_from=…&created_until=…&channel=hall".
std::vector<Indicator> indicators(const Counts& group, const std::string& list);
// The days that something is held of, where what was asked for leaves some of them out.
std::optional<Days> left_out(const Days& held, const Days& asked);
std::string month_of(std::int64_t day);  // days since 1970 → "2026-03"

// A month, as far as it lies within what was asked for.
Days days_of(const std::string& month, Date from, Date until);
std::string list_of(const Days& days);  // "created_from=2026-03-01&created_until=2026-04-01"

// The five figures of today, each with its list.
std::vector<NowCount> counts_of(std::span<const OpenInArea> open, std::int64_t received, std::int64_t closed,
                                Date day);
// The nearest place that repeats: an entrance, or the building where none of its entrances does so alone.
// `troubles` lie together by building and trouble. The most often first; names are not filled in.
std::vector<Repeat> repeats_in(std::span<const Trouble> troubles, std::int64_t least, const Days& days);

}  // namespace linli::figures::rules
