// Verbs throw Refusal. Areas change from a day on, today at the earliest; an area has one planned change at a
// time. Until its day a change is stored and can be called off. What asks for a day (trees, area_of) is right
// from the first minute of that day; who reaches what, and a place's area_id, follow when
// bring_changes_into_force runs.
#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "modules/grid/change.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

ChangeView split_area(db::Tx& tx, const access::Actor& actor, AreaId id, const SplitArea& form);
ChangeView merge_areas(db::Tx& tx, const access::Actor& actor, const MergeAreas& form);
ChangeView move_area(db::Tx& tx, const access::Actor& actor, AreaId id, const MoveArea& form);
ChangeView close_area(db::Tx& tx, const access::Actor& actor, AreaId id, const CloseArea& form);
ChangeView rezone_places(db::Tx& tx, const access::Actor& actor, const RezonePlaces& form);
ChangeView call_off_change(db::Tx& tx, const access::Actor& actor, AreaChangeId id,
                           const CallOffChange& form);
std::vector<ChangeView> changes_of_area(db::Tx& tx, const access::Actor& actor, AreaId id);

// Every planned change whose day has come. Runs every night, at start-up and before areas are changed;
// running it again changes nothing. With a split or a merger the grants over the old grids and those shown
// there go along (access::carry_grants). Returns how many came into force. Each leaves a job of the kind
// areas_changed for the modules that keep an area beside a place.
inline constexpr std::string_view areas_changed = "grid.areas_changed";
int bring_changes_into_force(db::Tx& tx, const access::Actor& system);
// What stands where areas stood that a split or a merger in force has ended: old to new, one step. An area
// that still stands has no heir.
std::multimap<AreaId, AreaId> heirs_of(db::Tx& tx, std::vector<AreaId> areas);

}  // namespace linli::grid
