// What may be done to areas from a day on: values in, values out.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "modules/grid/area.hpp"
#include "modules/grid/change.hpp"
#include "modules/grid/worker.hpp"
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

// Who is shown to the public where a grid stood goes along: to each heir, behind those shown there already,
// and of two of one rank the second comes after.
std::vector<AreaWorker> posts_at(AreaId heir, std::span<const Succession> successions,
                                 std::span<const AreaWorker> posts);

}  // namespace linli::grid::rules
