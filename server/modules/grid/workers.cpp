#include "modules/grid/workers.hpp"

#include <algorithm>

#include "modules/grid/rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

namespace {

WorkerView view_of(const Working& one) {
  return {one.staff_id, one.name, one.posted ? std::optional{one.rank} : std::nullopt,
          local_phone(one.office_phone)};
}

std::vector<WorkerView> views_of(std::span<const Working> working) {
  std::vector<WorkerView> views;
  for (const Working& one : working) views.push_back(view_of(one));
  return views;
}

// Only who was posted is shown: being granted a role is no consent to stand on the notice board.
AreaCard card_of(const Area& area, std::string_view under, std::span<const Working> working) {
  AreaCard card{area.id, area.name, std::string{under}, area.extent, {}, local_phone(area.supervision_phone)};
  for (const Working& one : working)
    if (one.area_id == area.id && one.posted)
      card.workers.push_back({one.name, local_phone(one.office_phone)});
  return card;
}

}  // namespace

std::vector<WorkerView> post_workers(db::Tx& tx, const access::Actor& actor, AreaId id,
                                     const PostWorkers& form) {
  area_kept_by(tx, actor, id);
  const auto working = store::working_in(tx, std::span{&id, 1});
  refuse_if(rules::why_not_post(form, working));
  std::vector<AreaWorker> posts;
  for (const PostWorker& worker : form.workers)
    posts.push_back({id, worker.staff_id, worker.rank, read_phone(worker.office_phone)->number});
  store::replace_workers(tx, std::span{&id, 1}, posts);
  journal::record(tx, actor, "area.workers_posted", id.value, id, {{"count", std::to_string(posts.size())}});
  return views_of(store::working_in(tx, std::span{&id, 1}));
}

std::vector<WorkerView> workers_of_area(db::Tx& tx, const access::Actor& actor, AreaId id) {
  area_seen_by(tx, actor, id);
  return views_of(store::working_in(tx, std::span{&id, 1}));
}

AreaCard public_card(db::Tx& tx, const access::Actor&, AreaId id) {
  const auto chain = store::chain(tx, id);
  if (chain.empty() || !rules::is_there(chain.front(), day_of(tx.now())))
    throw Refusal{Reason::not_found, {"没有这个网格。", "No such grid."}};
  return card_of(chain.front(), chain.size() > 1 ? chain[1].name : "",
                 store::working_in(tx, std::span{&id, 1}));
}

std::vector<AreaCard> public_cards(db::Tx& tx, const access::Actor&) {
  const auto areas = store::areas_on(tx, day_of(tx.now()));
  std::vector<AreaId> grids;
  for (const Area& area : areas)
    if (area.kind == AreaKind::grid) grids.push_back(area.id);
  const auto working = store::working_in(tx, grids);
  std::vector<AreaCard> cards;
  for (const Area& area : areas) {
    if (area.kind != AreaKind::grid) continue;
    const auto parent = std::ranges::find(areas, *area.parent_id, &Area::id);
    cards.push_back(card_of(area, parent == areas.end() ? "" : parent->name, working));
  }
  return cards;
}

std::optional<Worker> responsible_for(db::Tx& tx, AreaId area, int level_up) {
  const auto chain = store::chain(tx, area);
  std::vector<AreaId> ids;
  for (const Area& one : chain) ids.push_back(one.id);
  return rules::who_answers(chain, store::working_in(tx, ids), level_up, day_of(tx.now()));
}

Responsibilities::Responsibilities(db::Tx& tx, std::span<const AreaId> areas) : today_(day_of(tx.now())) {
  constexpr int levels = 3;  // grid, committee, community
  std::vector<AreaId> asked{areas.begin(), areas.end()}, all;
  for (int level = 0; level < levels && !asked.empty(); ++level) {
    const auto found = store::areas(tx, asked);
    asked.clear();
    for (const Area& area : found) {
      if (!areas_.emplace(area.id, area).second) continue;
      all.push_back(area.id);
      if (area.parent_id && !areas_.contains(*area.parent_id)) asked.push_back(*area.parent_id);
    }
  }
  working_ = store::working_in(tx, all);
}

std::vector<Area> Responsibilities::steps(AreaId area) const {
  std::vector<Area> steps;
  for (auto found = areas_.find(area); found != areas_.end();) {
    steps.push_back(found->second);
    const auto& up = found->second.parent_id;
    found = up ? areas_.find(*up) : areas_.end();
  }
  return steps;
}

std::vector<AreaId> Responsibilities::chain(AreaId area) const {
  std::vector<AreaId> ids;
  for (const Area& step : steps(area)) ids.push_back(step.id);
  return ids;
}

std::optional<Worker> Responsibilities::of(AreaId area, int level_up) const {
  return rules::who_answers(steps(area), working_, level_up, today_);
}

}  // namespace linli::grid
