// What may be done to areas from a day on: values in, values out.
#pragma once
#include <optional>
#include <span>

#include "modules/grid/area.hpp"
#include "modules/grid/change.hpp"
#include "platform/core/refusal.hpp"

namespace linli::grid::rules {

// `planned`: the area has a change ahead of it already.
std::optional<Refusal> why_not_change(const Area& area, std::int64_t version_read, Date day, bool planned,
                                      Date today);
std::optional<Refusal> why_not_split(const SplitArea& form, const Area& area, const Area& parent);
std::optional<Refusal> why_not_merge(const MergeAreas& form, std::span<const Area> areas, const Area& parent);
std::optional<Refusal> why_not_move(const MoveArea& form, const Area& area, const Area& new_parent);
// What still lies or hangs there on the day has to go somewhere first.
std::optional<Refusal> why_not_close(const Area& area, std::int64_t places, std::int64_t areas_under);
std::optional<Refusal> why_not_rezone(const RezonePlaces& form, const Area& area, bool planned, Date today);
std::optional<Refusal> why_not_call_off(const AreaChange& change, std::int64_t version_read);

}  // namespace linli::grid::rules
