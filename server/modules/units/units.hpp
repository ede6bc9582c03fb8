// Verbs throw Refusal. Helping units, their contacts, what each takes on, and one-task links.
#pragma once
#include <span>

#include "modules/grid/import.hpp"
#include "modules/units/link.hpp"
#include "modules/units/unit.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/page.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::units {

extern const db::Listing unit_listing;

UnitView add_unit(db::Tx& tx, const access::Actor& actor, const AddUnit& form);
UnitView unit(db::Tx& tx, const access::Actor& actor, UnitId id);
Page<UnitLine> list_units(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);
UnitView edit_unit(db::Tx& tx, const access::Actor& actor, UnitId id, const EditUnit& form);
UnitView close_unit(db::Tx& tx, const access::Actor& actor, UnitId id, const CloseUnit& form);

UnitView add_contact(db::Tx& tx, const access::Actor& actor, UnitId id, const AddContact& form);
UnitView edit_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id, const EditContact& form);
UnitView end_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id, const EndContact& form);
UnitContactPhone reveal_contact(db::Tx& tx, const access::Actor& actor, UnitContactId id,
                                const RevealContact& form);

// Importing the same file twice changes nothing.
grid::ImportReport import_units(db::Tx& tx, const access::Actor& actor, const ImportUnits& csv);
Document export_units(db::Tx& tx, const access::Actor& actor);

// ── asked by other modules, which have already asked for the permission

std::optional<Unit> find_unit(db::Tx& tx, UnitId id);
// A unit that works today; else throws Refusal{not_found}.
Unit unit_at_work(db::Tx& tx, UnitId id);
std::vector<Unit> units_named(db::Tx& tx, std::span<const UnitId> ids);
// The units a login is a contact of today: whose tasks it reaches.
std::vector<UnitId> units_of_contact(db::Tx& tx, StaffId staff);
// Whether the unit works today, serves the area or one above it, and takes on the category or one above it.
bool takes_on(db::Tx& tx, UnitId id, std::string_view category_code, AreaId area);

// Where a grid they serve was split or merged, they serve what stands there now. Returns how many areas were
// handed on; running it again changes nothing.
int follow_areas(db::Tx& tx);

// ── one-task links. The caller journals what the link is for; here it is journalled that there is one.
IssuedLink issue_link(db::Tx& tx, const access::Actor& actor, UnitId unit, Uuid subject,
                      std::optional<UnitContactId> contact, Time expires_at);
// Throws Refusal{not_found} alike for a token that never was, has expired or was revoked. Reads only.
TaskLink resolve_link(db::Tx& tx, std::string_view token);
// Remembers that it was opened; the first time counts.
void note_opened(db::Tx& tx, const TaskLink& link);
// Every link to the subject, or only one unit's: after a hand-over, a return, the end. Returns how many were
// live.
int revoke_links(db::Tx& tx, const access::Actor& actor, Uuid subject, std::optional<UnitId> unit = {});

}  // namespace linli::units
