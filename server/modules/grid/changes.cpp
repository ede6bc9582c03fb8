#include "modules/grid/changes.hpp"

#include <algorithm>
#include <array>

#include "modules/grid/change_rules.hpp"
#include "modules/grid/rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/access/carrying.hpp"
#include "platform/access/reach.hpp"
#include "platform/jobs/job.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {

Date today(db::Tx& tx) { return day_of(tx.now()); }

ChangeView view_now(db::Tx& tx, AreaChangeId id) {
  const AreaChange change = *store::change(tx, id);
  return views_of(tx, std::span{&change, 1}).front();
}

AreaChange begin_change(db::Tx& tx, ChangeKind kind, Date day, std::string_view reason) {
  AreaChange change{
      tx.new_id<AreaChangeId>(), kind, ChangeState::planned, day, std::string{reason}, tx.now(), 1};
  tx.insert(change);
  return change;
}

void refuse_codes_taken(db::Tx& tx, std::span<const std::string> codes, Date day) {
  if (const auto taken = store::codes_taken(tx, codes, day); !taken.empty())
    throw wrong_field("code",
                      {"代码 " + taken.front() + " 已经用了。", "The code " + taken.front() + " is in use."});
}

void refuse_ids_taken(db::Tx& tx, std::span<const AreaId> ids) {
  if (!store::areas(tx, ids).empty())
    throw wrong_field("id", {"这个编号已经是另一个区域了。", "This id is another area's."});
}

// A grid that begins with the change, where `before` stood.
Area add_successor(db::Tx& tx, const AreaChange& change, const Area& before, std::optional<AreaId> id,
                   std::string_view code, std::string_view name, std::string_view extent) {
  Area area = before;
  area.id = id.value_or(tx.new_id<AreaId>());
  area.code = code;
  area.name = name;
  area.extent = extent;
  area.from_day = change.day;
  area.version = 1;
  tx.insert(area);
  tx.insert(AreaPast{area.id, change.day, area.parent_id, area.code, area.name, change.id});
  access::put_under(tx, area.id, area.parent_id);
  return area;
}

void end_on(db::Tx& tx, Area area, Date day) {
  area.to_day = day;
  if (!tx.save(area)) throw saved_in_between();
}

// Whoever works in the old grids works on from this day in each that stands in their place, and is shown
// there; the secretary thins them out afterwards.
void carry_people(db::Tx& tx, const access::Actor& actor, std::span<const Succession> successions) {
  std::vector<access::Succeeded> areas;
  std::vector<AreaId> heirs, all;
  for (const Succession& one : successions) {
    areas.push_back({one.old_id, one.new_id});
    if (std::ranges::find(heirs, one.new_id) == heirs.end()) heirs.push_back(one.new_id);
    for (AreaId id : {one.old_id, one.new_id})
      if (std::ranges::find(all, id) == all.end()) all.push_back(id);
  }
  access::carry_grants(tx, actor, areas);
  const auto posts = store::posts_in(tx, all);
  if (posts.empty()) return;
  std::vector<AreaWorker> carried;
  for (AreaId heir : heirs) {
    const auto there = rules::posts_at(heir, successions, posts);
    carried.insert(carried.end(), there.begin(), there.end());
    journal::record(tx, actor, "area.workers_posted", heir.value, heir,
                    {{"count", std::to_string(there.size())}});
  }
  store::replace_workers(tx, all, carried);
}

void bring_into_force(db::Tx& tx, const access::Actor& actor, const AreaChange& change) {
  const bool succeeds = change.kind == ChangeKind::split || change.kind == ChangeKind::merge;
  const auto successions = store::successions(tx, std::span{&change.id, 1});
  for (const Succession& one : successions)
    if (succeeds) access::succeed(tx, one.new_id, one.old_id);
  if (change.kind == ChangeKind::move) {
    const AreaId moved = successions.front().old_id;
    store::take_new_place(tx, change.id);
    access::move_under(tx, moved, *store::area(tx, moved)->parent_id);
  }
  store::apply_moves(tx, change.id);
  AreaChange done = change;
  done.state = ChangeState::in_force;
  tx.save(done);
  journal::record(tx, actor, "area_change.in_force", change.id.value, successions.front().new_id,
                  {{"kind", std::string{name_of(change.kind)}}, {"day", change.day.text()}});
  if (succeeds) carry_people(tx, actor, successions);
  jobs::enqueue(tx, areas_changed);
}

// Journals what was decided and, when its day is today, brings it into force at once.
ChangeView settle(db::Tx& tx, const access::Actor& actor, const AreaChange& change, std::string_view act,
                  AreaId subject) {
  journal::record(tx, actor, act, subject.value, subject,
                  {{"day", change.day.text()}, {"change", change.id.text()}});
  if (change.day <= today(tx)) bring_into_force(tx, actor, change);
  return view_now(tx, change.id);
}

// Places by kind from the estate down, so that the more particular word comes later and counts.
void plan_parts(db::Tx& tx, const AreaChange& change, const SplitArea& form, const Area& area,
                std::span<const Area> successors) {
  std::vector<PlaceId> all;
  for (const SplitPart& part : form.parts) all.insert(all.end(), part.places.begin(), part.places.end());
  const auto places = store::places(tx, all);
  for (std::size_t i = 0; i < form.parts.size(); ++i)
    for (PlaceId id : form.parts[i].places)
      if (const auto found = std::ranges::find(places, id, &Place::id);
          found == places.end() || found->area_id != area.id)
        throw wrong_field("parts[" + std::to_string(i) + "].places",
                          {"有一处不在这个网格里。", "One of the places does not lie in this grid."});
  for (PlaceKind kind : {PlaceKind::estate, PlaceKind::building, PlaceKind::entrance, PlaceKind::dwelling})
    for (std::size_t i = 0; i < form.parts.size(); ++i) {
      std::vector<PlaceId> roots;
      for (const Place& place : places)
        if (place.kind == kind &&
            std::ranges::find(form.parts[i].places, place.id) != form.parts[i].places.end())
          roots.push_back(place.id);
      store::plan_move(tx, change.id, roots, area.id, successors[i].id);
    }
  for (std::size_t i = 0; i < form.parts.size(); ++i)
    if (form.parts[i].places.empty()) store::plan_rest(tx, change.id, area.id, successors[i].id);
}

}  // namespace

Refusal no_such_change() { return {Reason::not_found, {"没有这个变更。", "No such change."}}; }

std::vector<ChangeView> views_of(db::Tx& tx, std::span<const AreaChange> changes) {
  std::vector<AreaChangeId> ids;
  for (const AreaChange& change : changes) ids.push_back(change.id);
  const auto successions = store::successions(tx, ids);
  std::vector<ChangeView> views;
  for (const AreaChange& change : changes) {
    ChangeView view{change.id, change.kind, change.state, change.day, change.reason, {}, {}, change.version};
    for (const Succession& one : successions) {
      if (one.change_id != change.id) continue;
      if (std::ranges::find(view.before, one.old_id) == view.before.end()) view.before.push_back(one.old_id);
      if (std::ranges::find(view.after, one.new_id) == view.after.end()) view.after.push_back(one.new_id);
    }
    views.push_back(std::move(view));
  }
  return views;
}

ChangeView split_area(db::Tx& tx, const access::Actor& actor, AreaId id, const SplitArea& form) {
  const Area area = area_kept_by(tx, actor, id);
  const bool planned = store::have_plans(tx, std::span{&id, 1});
  refuse_if(rules::why_not_change(area, form.version, form.day, planned, today(tx)));
  refuse_if(rules::why_not_split(form, area, *store::area(tx, area.parent_id.value_or(area.id))));
  std::vector<std::string> codes;
  std::vector<AreaId> ids;
  for (const SplitPart& part : form.parts) {
    codes.push_back(part.code);
    if (part.id) ids.push_back(*part.id);
  }
  refuse_codes_taken(tx, codes, form.day);
  refuse_ids_taken(tx, ids);

  const AreaChange change = begin_change(tx, ChangeKind::split, form.day, form.reason);
  std::vector<Area> successors;
  for (const SplitPart& part : form.parts) {
    successors.push_back(
        add_successor(tx, change, area, part.id, part.code, part.name, part.extent.value_or("")));
    tx.insert(Succession{change.id, area.id, successors.back().id});
  }
  plan_parts(tx, change, form, area, successors);
  end_on(tx, area, form.day);
  return settle(tx, actor, change, "area.split", area.id);
}

ChangeView merge_areas(db::Tx& tx, const access::Actor& actor, const MergeAreas& form) {
  std::vector<AreaId> ids;
  for (const MergedArea& merged : form.areas) ids.push_back(merged.id);
  const auto areas = areas_kept_by(tx, actor, ids);
  const bool planned = store::have_plans(tx, std::span<const AreaId>{ids});
  for (std::size_t i = 0; i < areas.size(); ++i)
    refuse_if(rules::why_not_change(areas[i], form.areas[i].version, form.day, planned, today(tx)));
  const Area parent = areas.empty() ? Area{} : *store::area(tx, areas[0].parent_id.value_or(areas[0].id));
  refuse_if(rules::why_not_merge(form, areas, parent));
  const std::string code = form.code;
  refuse_codes_taken(tx, std::span{&code, 1}, form.day);
  if (form.id) refuse_ids_taken(tx, std::span{&*form.id, 1});

  const AreaChange change = begin_change(tx, ChangeKind::merge, form.day, form.reason);
  const Area merged =
      add_successor(tx, change, areas.front(), form.id, form.code, form.name, form.extent.value_or(""));
  for (const Area& area : areas) {
    tx.insert(Succession{change.id, area.id, merged.id});
    store::plan_rest(tx, change.id, area.id, merged.id);
    end_on(tx, area, form.day);
  }
  return settle(tx, actor, change, "area.merged", merged.id);
}

ChangeView move_area(db::Tx& tx, const access::Actor& actor, AreaId id, const MoveArea& form) {
  const auto areas = areas_kept_by(tx, actor, std::array{id, form.parent_id});
  const Area& area = areas[0];
  refuse_if(rules::why_not_change(area, form.version, form.day, store::have_plans(tx, std::span{&id, 1}),
                                  today(tx)));
  refuse_if(rules::why_not_move(form, area, areas[1]));
  const std::string code = form.code;
  refuse_codes_taken(tx, std::span{&code, 1}, form.day);

  const AreaChange change = begin_change(tx, ChangeKind::move, form.day, form.reason);
  tx.insert(Succession{change.id, id, id});
  store::put_past(tx, {id, form.day, form.parent_id, form.code, area.name, change.id});
  return settle(tx, actor, change, "area.moved", id);
}

ChangeView close_area(db::Tx& tx, const access::Actor& actor, AreaId id, const CloseArea& form) {
  const Area area = area_kept_by(tx, actor, id);
  refuse_if(rules::why_not_change(area, form.version, form.day, store::have_plans(tx, std::span{&id, 1}),
                                  today(tx)));
  refuse_if(rules::why_not_close(area, store::places_in(tx, id), store::areas_under(tx, id, form.day)));

  const AreaChange change = begin_change(tx, ChangeKind::close, form.day, form.reason);
  tx.insert(Succession{change.id, id, id});
  end_on(tx, area, form.day);
  return settle(tx, actor, change, "area.closed", id);
}

ChangeView rezone_places(db::Tx& tx, const access::Actor& actor, const RezonePlaces& form) {
  const Area area = area_kept_by(tx, actor, form.area_id);
  refuse_if(rules::why_not_rezone(form, area, store::have_plans(tx, std::span{&area.id, 1}), today(tx)));
  const auto places = store::places(tx, form.places);
  auto givers = store::areas_among(tx, form.places);
  std::erase(givers, area.id);
  const auto scope = access::scope_of(actor, Permission::manage_areas);
  for (PlaceId id : form.places)
    if (const auto found = std::ranges::find(places, id, &Place::id);
        found == places.end() || !scope.contains(found->area_id))
      throw wrong_field("places", {"有一处找不到。", "One of the places is not there."});
  if (givers.empty())
    throw wrong_field("places", {"它们已经在这个网格里了。", "They lie in this grid already."});
  if (store::have_plans(tx, std::span<const PlaceId>{form.places}))
    throw Refusal{Reason::conflict,
                  {"有一处已定了别的变更，请先撤回那一个。",
                   "One of the places has a change ahead of it; call that one off first."}};

  const AreaChange change = begin_change(tx, ChangeKind::rezone, form.day, form.reason);
  for (AreaId giver : givers) tx.insert(Succession{change.id, giver, area.id});
  store::plan_move(tx, change.id, form.places, std::nullopt, area.id);
  return settle(tx, actor, change, "area.rezoned", area.id);
}

ChangeView call_off_change(db::Tx& tx, const access::Actor& actor, AreaChangeId id,
                           const CallOffChange& form) {
  auto change = store::change(tx, id);
  if (!change) throw no_such_change();
  const auto successions = store::successions(tx, std::span{&id, 1});
  std::vector<AreaId> touched;
  for (const Succession& one : successions) touched.insert(touched.end(), {one.old_id, one.new_id});
  areas_kept_by(tx, actor, touched);
  change = store::change(tx, id);  // it may have come into force just now
  refuse_if(rules::why_not_call_off(*change, form.version));

  store::unplan(tx, id);
  change->state = ChangeState::called_off;
  tx.save(*change);
  journal::record(tx, actor, "area_change.called_off", id.value, successions.front().old_id);
  return view_now(tx, id);
}

std::vector<ChangeView> changes_of_area(db::Tx& tx, const access::Actor& actor, AreaId id) {
  area_seen_by(tx, actor, id);
  return views_of(tx, store::changes_of(tx, id, 200));
}

int bring_changes_into_force(db::Tx& tx, const access::Actor& system) {
  const auto due = store::due_changes(tx, today(tx));
  for (const AreaChange& change : due) bring_into_force(tx, system, change);
  return static_cast<int>(due.size());
}

std::multimap<AreaId, AreaId> heirs_of(db::Tx& tx, std::vector<AreaId> areas) {
  std::ranges::sort(areas);
  const auto doubles = std::ranges::unique(areas);
  areas.erase(doubles.begin(), doubles.end());
  std::multimap<AreaId, AreaId> heirs;
  for (const Succession& one : store::successions_of(tx, areas)) heirs.emplace(one.old_id, one.new_id);
  return heirs;
}

}  // namespace linli::grid
