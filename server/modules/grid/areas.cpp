#include "modules/grid/areas.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "modules/grid/changes.hpp"
#include "modules/grid/rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {
Refusal no_such_area() { return {Reason::not_found, {"没有这个区域。", "No such area."}}; }
}  // namespace

Area area_seen_by(db::Tx& tx, const access::Actor& actor, AreaId id) {
  auto area = store::area(tx, id);
  if (!area || !access::may(actor, Permission::see_areas, id)) throw no_such_area();
  return *area;
}

Area area_kept_by(db::Tx& tx, const access::Actor& actor, AreaId id) {
  return areas_kept_by(tx, actor, std::span{&id, 1}).front();
}

std::vector<Area> areas_kept_by(db::Tx& tx, const access::Actor& actor, std::span<const AreaId> ids) {
  bring_changes_into_force(tx, access::system_actor());  // nobody changes yesterday's map
  std::vector<Area> kept;
  const auto found = store::areas(tx, ids);
  for (AreaId id : ids) {
    const auto area = std::ranges::find(found, id, &Area::id);
    if (area == found.end() || !access::may(actor, Permission::see_areas, id)) throw no_such_area();
    if (!access::may(actor, Permission::manage_areas, id))
      throw Refusal{Reason::forbidden,
                    {"您可以看这个区域，但不能改。", "You may see this area, but not change it."}};
    kept.push_back(*area);
  }
  return kept;
}

AreaView view_of(const Area& area) {
  return {area.id,       area.kind,   area.grid_kind, area.parent_id,
          area.code,     area.name,   area.extent,    local_phone(area.supervision_phone),
          area.from_day, area.to_day, area.version};
}

namespace {

std::string stored_phone(std::string_view typed) {
  const auto phone = read_phone(typed);
  return phone ? phone->number : "";
}

}  // namespace

Area begin_area(db::Tx& tx, const access::Actor& actor, const AddArea& form) {
  const bool is_grid = form.kind == AreaKind::grid;
  const Area area{
      .id = form.id.value_or(tx.new_id<AreaId>()),
      .kind = form.kind,
      .grid_kind = is_grid ? std::optional{form.grid_kind.value_or(GridKind::basic)} : std::nullopt,
      .parent_id = form.parent_id,
      .code = form.code,
      .name = form.name,
      .extent = form.extent.value_or(""),
      .supervision_phone = stored_phone(form.supervision_phone.value_or("")),
      .from_day = form.from_day.value_or(day_of(tx.now())),
      .to_day = std::nullopt,
      .version = 1};
  tx.insert(area);
  tx.insert(AreaPast{area.id, area.from_day, area.parent_id, area.code, area.name, std::nullopt});
  access::put_under(tx, area.id, area.parent_id);
  journal::record(tx, actor, "area.added", area.id.value, area.id,
                  {{"kind", std::string{name_of(area.kind)}}, {"code", area.code}});
  return area;
}

AreaView add_area(db::Tx& tx, const access::Actor& actor, const AddArea& form) {
  const Date today = day_of(tx.now());
  if (form.id) {
    if (auto there = store::area(tx, *form.id)) {
      refuse_if(rules::why_not_again(form, *there));
      return view_of(area_kept_by(tx, actor, *form.id));
    }
  }
  std::optional<Area> parent;
  if (form.parent_id) parent = area_kept_by(tx, actor, *form.parent_id);
  if (!parent && access::whole_community(tx))
    throw wrong_field("parent_id", {"请选上级区域。", "Say what it hangs on."});
  const std::string code = form.code;
  const bool taken = !store::codes_taken(tx, std::span{&code, 1}, form.from_day.value_or(today)).empty();
  refuse_if(rules::why_not_add(form, parent ? &*parent : nullptr, taken, today));

  return view_of(begin_area(tx, actor, form));
}

AreaView area(db::Tx& tx, const access::Actor& actor, AreaId id) {
  return view_of(area_seen_by(tx, actor, id));
}

AreaTree area_tree(db::Tx& tx, const access::Actor& actor, const OnDay& form) {
  const Date day = form.day.value_or(day_of(tx.now()));
  const auto scope = access::scope_of(actor, Permission::see_areas);
  const auto areas = store::areas_on(tx, day);

  std::map<AreaId, const Area*> by_id;
  for (const Area& area : areas) by_id[area.id] = &area;
  // What is above an area of one's own is shown with it, so that the tree hangs together.
  std::set<AreaId> shown;
  for (const Area& area : areas) {
    if (!scope.contains(area.id)) continue;
    shown.insert(area.id);
    for (auto above = area.parent_id; above && by_id.contains(*above); above = by_id[*above]->parent_id)
      shown.insert(*above);
  }
  AreaTree tree{day, {}};
  for (const Area& area : areas)
    if (shown.contains(area.id)) tree.areas.push_back(view_of(area));
  return tree;
}

AreaView edit_area(db::Tx& tx, const access::Actor& actor, AreaId id, const EditArea& form) {
  Area area = area_kept_by(tx, actor, id);
  if (form.supervision_phone)
    if (auto problem = rules::wrong_phone(*form.supervision_phone))
      throw wrong_field("supervision_phone", *problem);

  const bool renamed = form.name && *form.name != area.name;
  if (form.name) area.name = *form.name;
  if (form.extent) area.extent = *form.extent;
  if (form.supervision_phone) area.supervision_phone = stored_phone(*form.supervision_phone);
  area.version = form.version;
  if (!tx.save(area)) throw saved_in_between();
  if (renamed) {
    const Date today = day_of(tx.now());
    store::put_past(tx,
                    {id, std::max(today, area.from_day), area.parent_id, area.code, area.name, std::nullopt});
    store::rename_ahead(tx, id, area.name, today);
  }
  journal::record(tx, actor, renamed ? "area.renamed" : "area.edited", id.value, id);
  area.version = form.version + 1;
  return view_of(area);
}

std::optional<Area> find_area(db::Tx& tx, AreaId id) { return store::area(tx, id); }

std::vector<Area> chain_of_area(db::Tx& tx, AreaId id) { return store::chain(tx, id); }

std::vector<Area> areas_today(db::Tx& tx) { return store::areas_on(tx, day_of(tx.now())); }

std::vector<Area> areas_named(db::Tx& tx, std::span<const AreaId> ids) { return store::areas(tx, ids); }

}  // namespace linli::grid
