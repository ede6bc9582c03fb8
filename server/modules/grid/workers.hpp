// Verbs throw Refusal. Who works where, as colleagues and as the public see it, and who answers for an area.
#pragma once
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

}  // namespace linli::grid
