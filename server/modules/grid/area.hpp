// The areas of a community (社区 › 居民委 › 网格). Official codes: 12 digits down to the committee, 3 more
// for a grid's order in it (DB6101/T 3185-2024, 北京地标).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"

namespace linli {

struct AreaChange;  // see change.hpp
using AreaChangeId = Id<AreaChange>;

enum class AreaKind { community, committee, grid };
DESCRIBE_ENUM(AreaKind, community, committee, grid)

// 基础网格 lie side by side and cover the ground; 专属网格 are a school, a hospital, a market.
enum class GridKind { basic, dedicated };
DESCRIBE_ENUM(GridKind, basic, dedicated)

// As it stands today. What it was called and where it hung on another day: AreaPast.
struct Area {
  AreaId id;
  AreaKind kind;
  std::optional<GridKind> grid_kind;  // of a grid only
  std::optional<AreaId> parent_id;    // empty for the community alone
  std::string code;
  std::string name;
  std::string extent;             // 区域范围, in words
  std::string supervision_phone;  // 监督电话
  Date from_day;
  std::optional<Date> to_day;  // the first day it is no more; may lie ahead
  std::int64_t version;
};
DESCRIBE_ROW(Area, "area", id, kind, grid_kind, parent_id, code, name, extent, supervision_phone, from_day,
             to_day, version)

}  // namespace linli

namespace linli::grid {

// From from_day, until the next row of the same area, this was its name, code and parent.
struct AreaPast {
  AreaId area_id;
  Date from_day;
  std::optional<AreaId> parent_id;
  std::string code;
  std::string name;
  std::optional<AreaChangeId> change_id;
};
DESCRIBE_ROW(AreaPast, "area_past", area_id, from_day, parent_id, code, name, change_id)

// ── forms
struct AddArea {
  std::optional<AreaId> id;  // the client may bring its own; the same area twice is one area
  AreaKind kind;
  std::optional<GridKind> grid_kind;  // basic when a grid does not say
  std::optional<AreaId> parent_id;
  Text<15, 12> code;
  Text<40, 1> name;
  std::optional<Text<300>> extent;
  std::optional<Text<20>> supervision_phone;
  std::optional<Date> from_day;  // today when it does not say
};
DESCRIBE_FORM(AddArea, id, kind, grid_kind, parent_id, code, name, extent, supervision_phone, from_day)

struct EditArea {  // what is absent stays
  std::int64_t version;
  std::optional<Text<40, 1>> name;
  std::optional<Text<300>> extent;
  std::optional<Text<20>> supervision_phone;
};
DESCRIBE_FORM(EditArea, version, name, extent, supervision_phone)

struct OnDay {  // of a query string: today when it does not say
  std::optional<Date> day;
};
DESCRIBE_FORM(OnDay, day)

// ── views
struct AreaView {
  AreaId id;
  AreaKind kind;
  std::optional<GridKind> grid_kind;
  std::optional<AreaId> parent_id;
  std::string code;
  std::string name;
  std::string extent;
  std::string supervision_phone;
  Date from_day;
  std::optional<Date> to_day;
  std::int64_t version;
};
DESCRIBE_VIEW(AreaView, id, kind, grid_kind, parent_id, code, name, extent, supervision_phone, from_day,
              to_day, version)

struct AreaTree {  // the community first, then each level by code: parents stand before children
  Date day;
  std::vector<AreaView> areas;
};
DESCRIBE_VIEW(AreaTree, day, areas)

}  // namespace linli::grid
