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

// 拆分、合并、改隶、撤销 of grids, and 调整界线 between them (rezone). Each takes effect on a day; until then
// it is planned and can be called off.
enum class ChangeKind { split, merge, move, close, rezone };
DESCRIBE_ENUM(ChangeKind, split, merge, move, close, rezone)
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

// What a change makes of what: from a split or merged area to the new one, from a moved or closed one to
// itself, and from the area that gives places away to the one that takes them.
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
  List<PlaceId, 500> places;  // each with all beneath it; one part has none: it takes what is left
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

struct RezonePlaces {  // these places, with all beneath them, lie in another area from then on
  AreaId area_id;
  Date day;
  Text<300> reason;
  List<PlaceId, 500> places;
};
DESCRIBE_FORM(RezonePlaces, area_id, day, reason, places)

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
