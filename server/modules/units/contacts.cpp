// The people of a unit whom the office calls.
#include "modules/units/rules.hpp"
#include "modules/units/seen.hpp"
#include "modules/units/store.hpp"
#include "modules/units/units.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::units {

using access::Permission;

namespace {

Sealed sealed_phone(db::Tx& tx, std::string_view typed) {
  if (auto problem = rules::wrong_phone(typed)) throw wrong_field("phone", *problem);
  return tx.vault().seal(stored_phone(typed), phone_field);
}

void refuse_strange_login(db::Tx& tx, const std::optional<StaffId>& staff) {
  if (staff && !store::may_be_contact(tx, *staff))
    throw wrong_field("staff_id", {"没有这个账号，或它没有“承办单位联系人”的角色。",
                                   "No such account, or it does not hold the role of a unit's contact."});
}

UnitContact contact_seen_by(db::Tx& tx, const access::Actor& actor, UnitContactId id) {
  auto contact = store::contact(tx, id);
  if (!contact || !access::may(actor, Permission::see_units))
    throw Refusal{Reason::not_found, {"没有这个联系人。", "No such contact."}};
  return *contact;
}

}  // namespace

UnitView add_contact(db::Tx& tx, const access::Actor& actor, UnitId id, const AddContact& form) {
  access::require(actor, Permission::manage_units);
  const Unit unit = unit_seen_by(tx, actor, id);
  if (form.id) {
    if (auto there = store::contact(tx, *form.id)) {
      if (there->unit_id != id || there->name != form.name)
        throw Refusal{Reason::conflict, {"这个编号已经是另一个联系人了。", "This id is another contact's."}};
      return shown(tx, unit);
    }
  }
  refuse_strange_login(tx, form.staff_id);
  const UnitContact contact{.id = form.id.value_or(tx.new_id<UnitContactId>()),
                            .unit_id = id,
                            .name = form.name,
                            .duty = form.duty.value_or(""),
                            .phone = sealed_phone(tx, form.phone),
                            .staff_id = form.staff_id,
                            .to_day = std::nullopt,
                            .version = 1};
  tx.insert(contact);
  journal::record(tx, actor, "unit_contact.added", contact.id.value, std::nullopt, {{"unit", id.text()}});
  return shown(tx, unit);
}

UnitView edit_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id, const EditContact& form) {
  access::require(actor, Permission::manage_units);
  UnitContact contact = contact_seen_by(tx, actor, id);
  refuse_if(rules::why_not_change(contact, form.version, day_of(tx.now())));
  refuse_strange_login(tx, form.staff_id);
  if (form.name) contact.name = *form.name;
  if (form.duty) contact.duty = *form.duty;
  if (form.phone) contact.phone = sealed_phone(tx, *form.phone);
  if (form.staff_id) contact.staff_id = form.staff_id;
  if (!tx.save(contact)) throw saved_in_between();
  journal::record(tx, actor, "unit_contact.edited", id.value, std::nullopt,
                  {{"unit", contact.unit_id.text()}});
  return shown(tx, *store::unit(tx, contact.unit_id));
}

UnitView end_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id, const EndContact& form) {
  access::require(actor, Permission::manage_units);
  UnitContact contact = contact_seen_by(tx, actor, id);
  refuse_if(rules::why_not_change(contact, form.version, day_of(tx.now())));
  contact.to_day = day_of(tx.now());
  if (!tx.save(contact)) throw saved_in_between();
  store::revoke_links_to(tx, id);
  journal::record(tx, actor, "unit_contact.ended", id.value, std::nullopt,
                  {{"unit", contact.unit_id.text()}});
  return shown(tx, *store::unit(tx, contact.unit_id));
}

UnitContactPhone reveal_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id,
                                const RevealContact& form) {
  const UnitContact contact = contact_seen_by(tx, actor, id);
  refuse_if(rules::why_not_change(contact, contact.version, day_of(tx.now())));
  journal::record(tx, actor, "unit_contact.revealed", id.value, std::nullopt,
                  {{"purpose", std::string{name_of(form.purpose)}}});
  return {local_phone(tx.vault().open(contact.phone, phone_field))};
}

}  // namespace linli::units
