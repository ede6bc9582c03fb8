// What the verbs of the units share. Private to the module.
#pragma once
#include <string>

#include "modules/units/unit.hpp"
#include "platform/db/tx.hpp"

namespace linli::units {

inline constexpr std::string_view phone_field = "unit_contact.phone";  // bound to every sealed phone

Refusal no_such_unit();
// Units belong to the whole community, so whoever may see any sees all of it.
Unit unit_seen_by(db::Tx& tx, const access::Actor& actor, UnitId id);
UnitView shown(db::Tx& tx, const Unit& unit);
std::string stored_phone(std::string_view typed);  // empty when nothing was typed
// Begins the unit that a form describes and every rule has passed.
Unit begin_unit(db::Tx& tx, const access::Actor& actor, const AddUnit& form);

}  // namespace linli::units
