// How areas change from a day on: split, merged, moved, closed. What happened before keeps the area of its
// day.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"

namespace linli {

struct Place;
using PlaceId = Id<Place>;

// Split, merge, move and close take effect on a day. Until then they are planned, and can be called off.
enum class ChangeKind { split, merge, move, close };
DESCRIBE_ENUM(ChangeKind, split, merge, move, close)
enum class ChangeState { planned, in_force, called_off };
DESCRIBE_ENUM(ChangeState, planned, in_force, called_off)

struct AreaChange {
  AreaChangeId id;
  ChangeKind kind;
  ChangeState state;
  Date day;
  std::string reason;
  Time made_at;
  std::int64_t version;
};
DESCRIBE_ROW(AreaChange, "area_change", id, kind, state, day, reason, made_at, version)

}  // namespace linli

namespace linli::grid {

// What a change makes of what: old_id ends, or goes on elsewhere when the two are the same.
struct Succession {
  AreaChangeId change_id;
  AreaId old_id;
  AreaId new_id;
};
DESCRIBE_ROW(Succession, "area_succession", change_id, old_id, new_id)

// ── forms
struct SplitPart {
  std::optional<AreaId> id;
  Text<15, 12> code;
  Text<40, 1> name;
  std::optional<Text<300>> extent;
  List<PlaceId, 2000> places;  // each with all beneath it; one part may be empty: it takes what is left
};
DESCRIBE_FORM(SplitPart, id, code, name, extent, places)

struct SplitArea {
  std::int64_t version;
  Date day;
  Text<300> reason;
  List<SplitPart, 20> parts;
};
DESCRIBE_FORM(SplitArea, version, day, reason, parts)

struct MergedArea {
  AreaId id;
  std::int64_t version;
};
DESCRIBE_FORM(MergedArea, id, version)

struct MergeAreas {  // 2 or more siblings become one new area
  List<MergedArea, 20> areas;
  Date day;
  Text<300> reason;
  std::optional<AreaId> id;  // of the new one
  Text<15, 12> code;
  Text<40, 1> name;
  std::optional<Text<300>> extent;
};
DESCRIBE_FORM(MergeAreas, areas, day, reason, id, code, name, extent)

struct MoveArea {
  std::int64_t version;
  Date day;
  Text<300> reason;
  AreaId parent_id;
  Text<15, 12> code;  // a grid's code begins with its committee's, so it changes too
};
DESCRIBE_FORM(MoveArea, version, day, reason, parent_id, code)

struct CloseArea {
  std::int64_t version;
  Date day;
  Text<300> reason;
};
DESCRIBE_FORM(CloseArea, version, day, reason)

struct CallOffChange {
  std::int64_t version;
};
DESCRIBE_FORM(CallOffChange, version)

// ── views
struct ChangeView {
  AreaChangeId id;
  ChangeKind kind;
  ChangeState state;
  Date day;
  std::string reason;
  std::vector<AreaId> before;
  std::vector<AreaId> after;
  std::int64_t version;
};
DESCRIBE_VIEW(ChangeView, id, kind, state, day, reason, before, after, version)

}  // namespace linli::grid
