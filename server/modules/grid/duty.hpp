// What each level has to do (职责清单): published as a whole list, from a day on.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"

namespace linli::grid {

// Whether a category is a level's own business, or one it only helps with (北京市接诉即办工作条例 17).
enum class DutyPart { lead, assist };
DESCRIBE_ENUM(DutyPart, lead, assist)

// The last version of a level that began on or before a day holds on that day.
struct DutyList {
  AreaKind level;
  std::int64_t number;
  Date from_day;
  std::string source_note;
};
DESCRIBE_ROW(DutyList, "duty_list", level, number, from_day, source_note)

struct DutyItem {
  AreaKind level;
  std::int64_t number;
  std::string category_code;
  std::string duty;
  DutyPart part;
  std::string source_note;
};
DESCRIBE_ROW(DutyItem, "duty_item", level, number, category_code, duty, part, source_note)

// ── forms
struct DutyListItem {
  Text<12, 2> category_code;  // covers all below it: 02 covers 0203
  Text<200, 1> duty;
  DutyPart part;
  std::optional<Text<200>> source_note;
};
DESCRIBE_FORM(DutyListItem, category_code, duty, part, source_note)

struct PublishDutyList {  // the whole list of a level, from a day on
  AreaKind level;
  Date from_day;
  Text<200, 1> source_note;
  List<DutyListItem, 500> items;
};
DESCRIBE_FORM(PublishDutyList, level, from_day, source_note, items)

struct DutyListQuery {
  AreaKind level;
  std::optional<Date> day;
};
DESCRIBE_FORM(DutyListQuery, level, day)

// ── views
struct DutyItemView {
  std::string category_code;
  std::string duty;
  DutyPart part;
  std::string source_note;
};
DESCRIBE_VIEW(DutyItemView, category_code, duty, part, source_note)

struct DutyListView {
  AreaKind level;
  std::int64_t number;  // 0: nothing was published by that day
  std::optional<Date> from_day;
  std::string source_note;
  std::vector<DutyItemView> items;
};
DESCRIBE_VIEW(DutyListView, level, number, from_day, source_note, items)

// ── for other modules; never sent
enum class Duty { unpublished, absent, assists, leads };
using Duties = std::array<Duty, 3>;  // of the grid, the committee, the community: from below upwards

// The lists that hold, each with what it says of the categories asked about; one without a part says nothing.
struct DutySaid {
  AreaKind level;
  std::optional<std::string> category_code;
  std::optional<DutyPart> part;
};
DESCRIBE_ROW(DutySaid, "duty_item", level, category_code, part)

}  // namespace linli::grid
