// Helping units (主办、协办单位): a property company, heating and water, civil affairs, a member's work unit.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"
#include "modules/units/contact.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class UnitKind {
  property,       // 物业公司
  utility,        // 供水、供热、供电、燃气
  sanitation,     // 环卫、园林
  civil_affairs,  // 民政
  authority,      // 其他政府部门: 公安、城管、市场监管
  health,         // 医院、卫生服务站
  school,
  work_unit,    // 在职党员的工作单位
  association,  // 社会组织、志愿团体
  merchant,     // 商户
  other,
};
DESCRIBE_ENUM(UnitKind, property, utility, sanitation, civil_affairs, authority, health, school, work_unit,
              association, merchant, other)

struct Unit {
  UnitId id;
  std::string name;
  UnitKind kind;
  std::string credit_code;  // 统一社会信用代码 (GB 32100); empty when it has none
  std::string phone;        // the office's, as stored by read_phone
  std::string duty_phone;   // at night and on holidays
  Date from_day;
  std::optional<Date> to_day;  // the first day it takes on nothing more
  std::int64_t version;
};
DESCRIBE_ROW(Unit, "unit", id, name, kind, credit_code, phone, duty_phone, from_day, to_day, version)

}  // namespace linli

namespace linli::units {

// Where it works and what it takes on; without areas it works everywhere.
struct UnitArea {
  UnitId unit_id;
  AreaId area_id;
};
DESCRIBE_ROW(UnitArea, "unit_area", unit_id, area_id)
struct UnitCategory {
  UnitId unit_id;
  std::string category_code;
};
DESCRIBE_ROW(UnitCategory, "unit_category", unit_id, category_code)

// ── forms
using CategoryCode = Text<12, 2>;

struct AddUnit {
  std::optional<UnitId> id;  // the client may bring its own; the same unit twice is one unit
  Text<60, 1> name;
  UnitKind kind;
  std::optional<Text<18>> credit_code;
  std::optional<Text<30>> phone;
  std::optional<Text<30>> duty_phone;
  std::optional<List<AreaId, 200>> areas;             // none: the whole community
  std::optional<List<CategoryCode, 100>> categories;  // what it takes on, each with all below it
  std::optional<Date> from_day;                       // today when it does not say
};
DESCRIBE_FORM(AddUnit, id, name, kind, credit_code, phone, duty_phone, areas, categories, from_day)

struct EditUnit {  // what is absent stays
  std::int64_t version;
  std::optional<Text<60, 1>> name;
  std::optional<UnitKind> kind;
  std::optional<Text<18>> credit_code;
  std::optional<Text<30>> phone;
  std::optional<Text<30>> duty_phone;
  std::optional<List<AreaId, 200>> areas;
  std::optional<List<CategoryCode, 100>> categories;
};
DESCRIBE_FORM(EditUnit, version, name, kind, credit_code, phone, duty_phone, areas, categories)

struct CloseUnit {
  std::int64_t version;
  Date day;  // the first day it takes on nothing more
};
DESCRIBE_FORM(CloseUnit, version, day)

struct ImportUnits {
  Text<1'000'000, 1> text;  // CSV
};
DESCRIBE_FORM(ImportUnits, text)

// ── views
struct UnitView {
  UnitId id;
  std::string name;
  UnitKind kind;
  std::string credit_code;
  std::string phone;
  std::string duty_phone;
  std::vector<AreaId> areas;  // empty: the whole community
  std::vector<std::string> categories;
  std::vector<ContactView> contacts;
  Date from_day;
  std::optional<Date> to_day;
  std::int64_t version;
};
DESCRIBE_VIEW(UnitView, id, name, kind, credit_code, phone, duty_phone, areas, categories, contacts, from_day,
              to_day, version)

struct UnitLine {  // of the list
  UnitId id;
  std::string name;
  UnitKind kind;
  std::string phone;
  std::string duty_phone;
  std::optional<Date> to_day;
};
DESCRIBE_VIEW(UnitLine, id, name, kind, phone, duty_phone, to_day)

}  // namespace linli::units
