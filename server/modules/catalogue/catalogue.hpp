// What a matter can be about, who takes it, and by when: categories, dispatch rules, time limits (SLA). All
// three are data of the community, versioned by day; the defaults are those of standards 1.3, each with its
// source note.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/units/unit.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"
#include "platform/core/workdays.hpp"

namespace linli::catalogue {

// 咨询、求助、投诉、代办、建议、举报、表扬 (北京条例 2; 济南条例 3).
enum class MatterKind { consultation, help, complaint, errand, suggestion, report, praise };
DESCRIBE_ENUM(MatterKind, consultation, help, complaint, errand, suggestion, report, praise)

// 一般、紧急、疑难.
enum class Urgency { normal, urgent, difficult };
DESCRIBE_ENUM(Urgency, normal, urgent, difficult)

// 房屋管道 > 下水 > 下水堵塞. Codes are 2 digits a level (GB/T 39666's 2+2+2): "02", "0203", "020301".
struct Category {
  std::string code;
  std::optional<std::string> parent_code;
  std::string name;
  bool active;
  std::int64_t version;
};
DESCRIBE_ROW(Category, "category", code, parent_code, name, active, version)

struct DispatchRule;
using DispatchRuleId = Id<DispatchRule>;
// category × area → unit. The longest category code and the nearest area win.
struct DispatchRule {
  DispatchRuleId id;
  std::string category_code;      // applies to it and all below; empty: any
  AreaId area_id;                 // applies to it and all below
  std::optional<UnitId> unit_id;  // empty: the area's own worker
  Date from_day;
  std::optional<Date> to_day;
};
DESCRIBE_ROW(DispatchRule, "dispatch_rule", id, category_code, area_id, unit_id, from_day, to_day)

struct TimeLimit;
using TimeLimitId = Id<TimeLimit>;
// kind × urgency × category → the clock. The most particular row wins (category, then urgency, then kind).
struct TimeLimit {
  TimeLimitId id;
  std::optional<MatterKind> kind;  // empty: any
  std::optional<Urgency> urgency;
  std::string category_code;  // empty: any
  std::int64_t sign_count;    // until signed for
  LimitUnit sign_unit;
  std::int64_t contact_count;  // until the resident was spoken to
  LimitUnit contact_unit;
  std::int64_t finish_count;  // until replied
  LimitUnit finish_unit;
  std::int64_t extensions_max;
  std::int64_t pause_days_max;
  std::string source_note;
  std::int64_t version;
};
DESCRIBE_ROW(TimeLimit, "time_limit", id, kind, urgency, category_code, sign_count, sign_unit, contact_count,
             contact_unit, finish_count, finish_unit, extensions_max, pause_days_max, source_note, version)

// ── forms
struct CategoryForm {
  Text<6, 2> code;
  Text<30, 1> name;
  bool active = true;
  std::int64_t version = 0;  // 0: a new one
};
DESCRIBE_FORM(CategoryForm, code, name, active, version)

// From a day on; what stood before ends the day before and is kept.
struct DispatchRuleForm {
  Text<6> category_code;
  AreaId area_id;
  std::optional<UnitId> unit_id;
  Date from_day;
};
DESCRIBE_FORM(DispatchRuleForm, category_code, area_id, unit_id, from_day)

struct TimeLimitForm {
  std::optional<TimeLimitId> id;  // empty: a new row
  std::int64_t version = 0;
  std::optional<MatterKind> kind;
  std::optional<Urgency> urgency;
  std::optional<Text<6>> category_code;
  Whole<1, 720> sign_count, contact_count, finish_count;
  LimitUnit sign_unit, contact_unit, finish_unit;
  Whole<0, 3> extensions_max;
  Whole<0, 365> pause_days_max;
  Text<200, 1> source_note;  // the paper it comes from, or who decided it
};
DESCRIBE_FORM(TimeLimitForm, id, version, kind, urgency, category_code, sign_count, contact_count,
              finish_count, sign_unit, contact_unit, finish_unit, extensions_max, pause_days_max, source_note)

// ── views
struct CategoryView {
  std::string code, name, path;  // path: "房屋管道 / 下水 / 下水堵塞"
  std::optional<std::string> parent_code;
  bool active;
  std::int64_t version;
};
DESCRIBE_VIEW(CategoryView, code, name, path, parent_code, active, version)

struct DispatchRuleView {
  DispatchRuleId id;
  std::string category_code;
  AreaId area_id;
  std::optional<UnitId> unit_id;
  Date from_day;
  std::optional<Date> to_day;
};
DESCRIBE_VIEW(DispatchRuleView, id, category_code, area_id, unit_id, from_day, to_day)

struct TimeLimitView {
  TimeLimitId id;
  std::optional<MatterKind> kind;
  std::optional<Urgency> urgency;
  std::string category_code;
  std::int64_t sign_count, contact_count, finish_count;
  LimitUnit sign_unit, contact_unit, finish_unit;
  std::int64_t extensions_max, pause_days_max;
  std::string source_note;
  std::int64_t version;
};
DESCRIBE_VIEW(TimeLimitView, id, kind, urgency, category_code, sign_count, contact_count, finish_count,
              sign_unit, contact_unit, finish_unit, extensions_max, pause_days_max, source_note, version)

}  // namespace linli::catalogue
