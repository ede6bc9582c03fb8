// The people of a helping unit whom the office calls. Their phones are sealed and shown masked.
#pragma once
#include <optional>
#include <string>

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

}  // namespace linli

namespace linli::units {

// ── forms
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

// Why somebody needs to call a contact. Closed, because the journal keeps it and holds no free text.
enum class CallPurpose { hand_over, urge, emergency, check_number };
DESCRIBE_ENUM(CallPurpose, hand_over, urge, emergency, check_number)

struct RevealContact {
  CallPurpose purpose;  // journalled before the number leaves
};
DESCRIBE_FORM(RevealContact, purpose)

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

struct UnitContactPhone {
  std::string phone;
};
DESCRIBE_VIEW(UnitContactPhone, phone)

}  // namespace linli::units
