// Helping units (主办、协办单位): a property company, heating and water, civil affairs, a member's work unit;
// their contacts, and the one-task links by which a contact without a login reaches exactly one task.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/area.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"
#include "platform/db/column.hpp"

namespace linli {

struct Unit;
using UnitId = Id<Unit>;
struct UnitContact;
using UnitContactId = Id<UnitContact>;
struct TaskLink;
using TaskLinkId = Id<TaskLink>;

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

struct UnitContact {
  UnitContactId id;
  UnitId unit_id;
  std::string name;
  std::string duty;                 // "维修班长"
  Sealed phone;                     // field "unit_contact.phone"
  std::optional<StaffId> staff_id;  // a login with the role unit_contact
  std::optional<Date> to_day;       // the first day they are no longer the unit's contact
  std::int64_t version;
};
DESCRIBE_ROW(UnitContact, "unit_contact", id, unit_id, name, duty, phone, staff_id, to_day, version)

// Whoever holds the token reaches subject_id as a contact of unit_id, until expires_at. Only its digest is
// kept.
struct TaskLink {
  TaskLinkId id;
  Digest token_digest;
  UnitId unit_id;
  std::optional<UnitContactId> contact_id;  // to whom it was sent
  Uuid subject_id;                          // a matter
  Time issued_at;
  Time expires_at;
  std::optional<Time> opened_at;  // the first time
  std::optional<Time> revoked_at;
};
DESCRIBE_ROW(TaskLink, "task_link", id, token_digest, unit_id, contact_id, subject_id, issued_at, expires_at,
             opened_at, revoked_at)

}  // namespace linli

namespace linli::units {

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

struct AddContact {
  std::optional<UnitContactId> id;
  Text<40, 1> name;
  std::optional<Text<40>> duty;
  Text<30, 3> phone;
  std::optional<StaffId> staff_id;
};
DESCRIBE_FORM(AddContact, id, name, duty, phone, staff_id)

struct EditContact {  // what is absent stays
  std::int64_t version;
  std::optional<Text<40, 1>> name;
  std::optional<Text<40>> duty;
  std::optional<Text<30, 3>> phone;
  std::optional<StaffId> staff_id;
};
DESCRIBE_FORM(EditContact, version, name, duty, phone, staff_id)

struct EndContact {
  std::int64_t version;
};
DESCRIBE_FORM(EndContact, version)

struct RevealContact {
  Text<200, 2> reason;  // journalled before the number leaves
};
DESCRIBE_FORM(RevealContact, reason)

struct ImportUnits {
  Text<1'000'000, 1> text;  // CSV
};
DESCRIBE_FORM(ImportUnits, text)

// ── views
struct ContactView {
  UnitContactId id;
  std::string name;
  std::string duty;
  std::string phone;  // masked
  bool has_login;
  std::int64_t version;
};
DESCRIBE_VIEW(ContactView, id, name, duty, phone, has_login, version)

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

struct UnitContactPhone {
  std::string phone;
};
DESCRIBE_VIEW(UnitContactPhone, phone)

// ── a value for other modules; never sent but to the contact
struct IssuedLink {
  TaskLinkId id;
  std::string token;  // 43 characters; told once and kept nowhere
  Time expires_at;
};

}  // namespace linli::units
