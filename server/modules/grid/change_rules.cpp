#include "modules/grid/change_rules.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "modules/grid/rules.hpp"

namespace linli::grid::rules {

namespace {

Refusal conflict(Phrase detail) { return {Reason::conflict, std::move(detail)}; }

std::optional<Phrase> wrong_day(Date day, Date today) {
  if (day < today)
    return Phrase{"生效的日子不能早于今天（" + today.text() + "）。",
                  "The day may not lie before today (" + today.text() + ")."};
  return too_far_ahead(day, today);
}

std::optional<Refusal> why_no_grid(const Area& area) {
  if (area.kind == AreaKind::grid) return std::nullopt;
  return conflict({"拆分、合并、改隶只用于网格；居民委要调整，先把下面的网格改隶过去。",
                   "Only grids are split, merged or moved; to change a committee, move its grids."});
}

std::string part_field(std::size_t index, std::string_view name) {
  return "parts[" + std::to_string(index) + "]." + std::string{name};
}

}  // namespace

std::optional<Refusal> why_not_change(const Area& area, std::int64_t version_read, Date day, bool planned,
                                      Date today) {
  if (area.version != version_read) return saved_in_between();
  if (auto problem = wrong_day(day, today)) return wrong_field("day", *problem);
  if (planned || area.to_day)
    return conflict(
        {"这里已有还没生效的变更，请先撤回那一个。", "A change is ahead already; call that one off first."});
  if (day <= area.from_day)
    return wrong_field("day", {area.from_day.text() + " 才设立，变更要在那之后。",
                               "It began on " + area.from_day.text() + "; it can change after that day."});
  return std::nullopt;
}

std::optional<Refusal> why_not_split(const SplitArea& form, const Area& area, const Area& parent) {
  if (auto refusal = why_no_grid(area)) return refusal;
  if (form.parts.size() < 2)
    return wrong_field("parts", {"拆分至少要分成两个网格。", "A split makes at least two grids."});
  std::set<std::string_view> codes;
  std::set<PlaceId> placed;
  bool rest_taken = false;
  for (std::size_t i = 0; i < form.parts.size(); ++i) {
    const SplitPart& part = form.parts[i];
    if (auto problem = wrong_code(AreaKind::grid, part.code, &parent))
      return wrong_field(part_field(i, "code"), *problem);
    if (!codes.insert(part.code).second || part.code == area.code)
      return wrong_field(part_field(i, "code"),
                         {"新网格要用各自的新代码。", "Each new grid takes a new code of its own."});
    if (part.places.empty() && std::exchange(rest_taken, true))
      return wrong_field(part_field(i, "places"), {"只能有一个新网格不写楼栋，由它接下其余的。",
                                                   "Only one part may name no places: it takes the rest."});
    for (PlaceId id : part.places)
      if (!placed.insert(id).second)
        return wrong_field(part_field(i, "places"), {"同一处写了两次。", "One place is named twice."});
  }
  if (!rest_taken)
    return wrong_field("parts", {"要有一个新网格不写楼栋，由它接下其余的。",
                                 "One part must name no places, to take what the others do not name."});
  return std::nullopt;
}

std::optional<Refusal> why_not_merge(const MergeAreas& form, std::span<const Area> areas,
                                     const Area& parent) {
  if (areas.size() < 2)
    return wrong_field("areas", {"合并至少要有两个网格。", "A merger takes at least two grids."});
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (auto refusal = why_no_grid(areas[i])) return refusal;
    const auto field = "areas[" + std::to_string(i) + "].id";
    if (areas[i].parent_id != parent.id)
      return wrong_field(field, {"只能合并同一个居民委的网格；先改隶，再合并。",
                                 "Only grids of one committee merge; move it first."});
    if (std::ranges::count(areas, areas[i].id, &Area::id) > 1)
      return wrong_field(field, {"同一个网格写了两次。", "One grid is named twice."});
    if (areas[i].code == form.code)
      return wrong_field("code", {"合并后的网格要用新代码。", "The new grid takes a new code."});
  }
  if (auto problem = wrong_code(AreaKind::grid, form.code, &parent)) return wrong_field("code", *problem);
  return std::nullopt;
}

std::optional<Refusal> why_not_move(const MoveArea& form, const Area& area, const Area& new_parent) {
  if (auto refusal = why_no_grid(area)) return refusal;
  if (area.parent_id == new_parent.id)
    return wrong_field("parent_id", {"它本来就在这个居民委下面。", "It hangs there already."});
  if (auto problem = why_not_under(area.kind, &new_parent)) return wrong_field("parent_id", *problem);
  if (!is_there(new_parent, form.day) || new_parent.to_day)
    return wrong_field("parent_id",
                       {"那个居民委已经或将要撤销。", "That committee is no more, or ends soon."});
  if (auto problem = wrong_code(area.kind, form.code, &new_parent)) return wrong_field("code", *problem);
  return std::nullopt;
}

std::optional<Refusal> why_not_close(const Area& area, std::int64_t places, std::int64_t areas_under) {
  if (area.kind == AreaKind::community)
    return conflict({"社区不能撤销。", "The community cannot be closed."});
  if (areas_under > 0)
    return conflict({"下面还有 " + std::to_string(areas_under) + " 个网格，先改隶或合并。",
                     std::to_string(areas_under) + " grids still hang on it; move or merge them first."});
  if (places > 0)
    return conflict({"这里还有 " + std::to_string(places) + " 处房屋，先划到别的网格。",
                     std::to_string(places) + " places still lie here; rezone them first."});
  return std::nullopt;
}

std::optional<Refusal> why_not_rezone(const RezonePlaces& form, const Area& area, bool planned, Date today) {
  if (form.places.empty())
    return wrong_field("places", {"请选要划过去的楼栋。", "Name the places to be rezoned."});
  if (auto problem = wrong_day(form.day, today)) return wrong_field("day", *problem);
  if (planned || area.to_day || !is_there(area, form.day))
    return wrong_field("area_id", {"这个网格已经或将要变更，请先等它生效或撤回。",
                                   "That grid is no more, or has a change ahead of it."});
  return std::nullopt;
}

std::optional<Refusal> why_not_call_off(const AreaChange& change, std::int64_t version_read) {
  if (change.state == ChangeState::in_force)
    return conflict(
        {"已经生效，不能撤回；需要的话再做一次变更。", "It is in force; make another change instead."});
  if (change.state == ChangeState::called_off)
    return conflict({"已经撤回过了。", "It was called off already."});
  if (change.version != version_read) return saved_in_between();
  return std::nullopt;
}

std::vector<AreaWorker> posts_at(AreaId heir, std::span<const Succession> successions,
                                 std::span<const AreaWorker> posts) {
  constexpr std::int64_t last_rank = 9;
  std::vector<AreaWorker> there;
  const auto add = [&](AreaWorker post) {
    if (std::ranges::find(there, post.staff_id, &AreaWorker::staff_id) != there.end()) return;
    if (!there.empty()) post.rank = std::max(post.rank, there.back().rank + 1);
    if (post.rank > last_rank) return;
    post.area_id = heir;
    there.push_back(std::move(post));
  };
  for (const AreaWorker& post : posts)
    if (post.area_id == heir) add(post);
  for (const AreaWorker& post : posts)
    if (std::ranges::any_of(successions, [&](const Succession& one) {
          return one.new_id == heir && one.old_id == post.area_id;
        }))
      add(post);
  return there;
}

}  // namespace linli::grid::rules
