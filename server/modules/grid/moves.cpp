#include "modules/grid/moves.hpp"

#include <algorithm>

#include "modules/grid/changes.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"

namespace linli::grid {

using access::Permission;

namespace {

constexpr int planned_max = 500;
constexpr int named_max = 500;

bool touches(const access::Scope& scope, const ChangeView& change) {
  const auto reached = [&](AreaId id) { return scope.contains(id); };
  return std::ranges::any_of(change.before, reached) || std::ranges::any_of(change.after, reached);
}

std::vector<AreaId> areas_of_change(const ChangeView& change, std::span<const AreaPast> becomes) {
  std::vector<AreaId> ids = change.before;
  ids.insert(ids.end(), change.after.begin(), change.after.end());
  for (const AreaPast& past : becomes)
    if (past.parent_id) ids.push_back(*past.parent_id);
  std::ranges::sort(ids);
  const auto [from, to] = std::ranges::unique(ids);
  ids.erase(from, to);
  return ids;
}

std::vector<AreaThen> named_then(db::Tx& tx, const ChangeView& change) {
  const auto becomes = store::becomes(tx, change.id);
  std::vector<AreaThen> named;
  for (const Area& area : store::areas(tx, areas_of_change(change, becomes))) {
    const auto then = std::ranges::find(becomes, area.id, &AreaPast::area_id);
    if (then == becomes.end())
      named.push_back({area.id, area.parent_id, area.code, area.name});
    else
      named.push_back({area.id, then->parent_id, then->code, then->name});
  }
  std::ranges::sort(named, {}, &AreaThen::code);
  return named;
}

// In the order of `areas`: by where they come from, then by where they go.
std::vector<MovedView> moves_of(db::Tx& tx, AreaChangeId id, std::span<const AreaThen> areas) {
  std::vector<MovedView> views;
  for (const Moved& moved : store::moved(tx, id))
    views.push_back({moved.from_id, moved.to_id, moved.places, moved.dwellings, {}});
  for (const MovedName& name : store::moved_names(tx, id, named_max))
    for (MovedView& view : views)
      if (view.from_id == name.from_id && view.to_id == name.to_id) view.named.push_back(name.label);
  const auto place_of = [&](std::optional<AreaId> area) {
    return std::ranges::find(areas, area, [](const AreaThen& then) { return std::optional{then.id}; }) -
           areas.begin();
  };
  std::ranges::sort(views, {}, [&](const MovedView& view) {
    return std::pair{place_of(view.from_id), place_of(view.to_id)};
  });
  return views;
}

}  // namespace

ChangeMoves change_moves(db::Tx& tx, const access::Actor& actor, AreaChangeId id) {
  const auto change = store::change(tx, id);
  if (!change) throw no_such_change();
  ChangeView view = views_of(tx, std::span{&*change, 1}).front();
  if (!touches(access::scope_of(actor, Permission::see_areas), view)) throw no_such_change();
  auto areas = named_then(tx, view);
  auto moves = moves_of(tx, id, areas);
  return {std::move(view), std::move(areas), std::move(moves)};
}

std::vector<ChangeView> planned_changes(db::Tx& tx, const access::Actor& actor) {
  auto views = views_of(tx, store::planned(tx, planned_max));
  const auto scope = access::scope_of(actor, Permission::see_areas);
  std::erase_if(views, [&](const ChangeView& change) { return !touches(scope, change); });
  return views;
}

ChangeMoves preview_split(db::Tx& tx, const access::Actor& actor, AreaId id, const SplitArea& form) {
  return change_moves(tx, actor, split_area(tx, actor, id, form).id);
}

ChangeMoves preview_merge(db::Tx& tx, const access::Actor& actor, const MergeAreas& form) {
  return change_moves(tx, actor, merge_areas(tx, actor, form).id);
}

ChangeMoves preview_move(db::Tx& tx, const access::Actor& actor, AreaId id, const MoveArea& form) {
  return change_moves(tx, actor, move_area(tx, actor, id, form).id);
}

ChangeMoves preview_close(db::Tx& tx, const access::Actor& actor, AreaId id, const CloseArea& form) {
  return change_moves(tx, actor, close_area(tx, actor, id, form).id);
}

ChangeMoves preview_rezone(db::Tx& tx, const access::Actor& actor, const RezonePlaces& form) {
  return change_moves(tx, actor, rezone_places(tx, actor, form).id);
}

}  // namespace linli::grid
