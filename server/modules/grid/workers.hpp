// Verbs throw Refusal. Who works where, as colleagues and as the public see it, and who answers for an area.
#pragma once
#include <map>
#include <span>

#include "modules/grid/worker.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

// Replaces the whole list; everybody on it must hold a grant on this very area.
std::vector<WorkerView> post_workers(db::Tx& tx, const access::Actor& actor, AreaId id,
                                     const PostWorkers& form);
std::vector<WorkerView> workers_of_area(db::Tx& tx, const access::Actor& actor, AreaId id);
// 网格公示: open to anyone.
AreaCard public_card(db::Tx& tx, const access::Actor& anyone, AreaId id);
std::vector<AreaCard> public_cards(db::Tx& tx, const access::Actor& anyone);

// ── asked by other modules, which have already asked for the permission

// Who answers for an area: level_up 0 its own worker, 1 the level above, and so on. A level where nobody
// works is passed over upwards; nothing only when nobody works on the way up to the community.
std::optional<Worker> responsible_for(db::Tx& tx, AreaId area, int level_up = 0);

// The same for many areas, read at once.
class Responsibilities {
 public:
  Responsibilities(db::Tx& tx, std::span<const AreaId> areas);
  std::optional<Worker> of(AreaId area, int level_up = 0) const;
  std::vector<AreaId> chain(AreaId area) const;  // the area and those above it, nearest first

 private:
  std::vector<Area> steps(AreaId area) const;
  std::map<AreaId, Area> areas_;
  std::vector<Working> working_;
  Date today_;
};

}  // namespace linli::grid
