// Verbs throw Refusal. What a change of areas moves: asked of one that is planned or done, and rehearsed
// before it is made.
#pragma once
#include "modules/grid/change.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

// Places that leave one area for another. A place nobody had put anywhere before has no `from_id`.
struct Moved {
  std::optional<AreaId> from_id;
  AreaId to_id;
  std::int64_t places;
  std::int64_t dwellings;
};
DESCRIBE_ROW(Moved, "place_area", from_id, to_id, places, dwellings)
struct MovedName {
  std::optional<AreaId> from_id;
  AreaId to_id;
  std::string label;
};
DESCRIBE_ROW(MovedName, "place_area", from_id, to_id, label)

// ── views
struct MovedView {
  std::optional<AreaId> from_id;
  AreaId to_id;
  std::int64_t places;             // with all beneath them
  std::int64_t dwellings;          // of these
  std::vector<std::string> named;  // the buildings, the first 500 of the change
};
DESCRIBE_VIEW(MovedView, from_id, to_id, places, dwellings, named)

struct AreaThen {  // as an area is called from the change's day on
  AreaId id;
  std::optional<AreaId> parent_id;
  std::string code;
  std::string name;
};
DESCRIBE_VIEW(AreaThen, id, parent_id, code, name)

struct ChangeMoves {
  ChangeView change;
  std::vector<AreaThen> areas;  // all that the change names, and what they hang on
  std::vector<MovedView> moves;
};
DESCRIBE_VIEW(ChangeMoves, change, areas, moves)

ChangeMoves change_moves(db::Tx& tx, const access::Actor& actor, AreaChangeId id);
// Those whose day has not come, the next one first.
std::vector<ChangeView> planned_changes(db::Tx& tx, const access::Actor& actor);

// These make the change; their routes are rehearsals, which take it back.
ChangeMoves preview_split(db::Tx& tx, const access::Actor& actor, AreaId id, const SplitArea& form);
ChangeMoves preview_merge(db::Tx& tx, const access::Actor& actor, const MergeAreas& form);
ChangeMoves preview_move(db::Tx& tx, const access::Actor& actor, AreaId id, const MoveArea& form);
ChangeMoves preview_close(db::Tx& tx, const access::Actor& actor, AreaId id, const CloseArea& form);
ChangeMoves preview_rezone(db::Tx& tx, const access::Actor& actor, const RezonePlaces& form);

}  // namespace linli::grid
