// Every statement of the helping units.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "modules/units/link.hpp"
#include "modules/units/unit.hpp"
#include "platform/db/tx.hpp"

namespace linli::units::store {

std::optional<Unit> unit(db::Tx& tx, UnitId id);
std::optional<Unit> unit_named(db::Tx& tx, std::string_view name);
std::optional<Unit> unit_with_code(db::Tx& tx, std::string_view credit_code);
std::vector<Unit> units(db::Tx& tx, std::span<const UnitId> ids);
std::vector<Unit> all_units(db::Tx& tx);

std::vector<UnitArea> areas_served(db::Tx& tx, std::span<const UnitId> units);
std::vector<UnitArea> all_areas_served(db::Tx& tx);
// Whoever served the one serves the other from now on.
void serve_too(db::Tx& tx, AreaId old, AreaId heir);
void serve_no_more(db::Tx& tx, AreaId area);
std::vector<UnitCategory> categories(db::Tx& tx, std::span<const UnitId> units);
void replace_areas(db::Tx& tx, UnitId unit, std::span<const AreaId> areas);
void replace_categories(db::Tx& tx, UnitId unit, std::span<const std::string> codes);

std::optional<UnitContact> contact(db::Tx& tx, UnitContactId id);
// Those who still are, by name.
std::vector<UnitContact> contacts(db::Tx& tx, UnitId unit, Date day);
std::vector<UnitId> units_of_contact(db::Tx& tx, StaffId staff, Date day);
// An account that holds the role of a unit's contact just now.
bool may_be_contact(db::Tx& tx, StaffId staff);

std::optional<TaskLink> link(db::Tx& tx, const Digest& token_digest);
void note_opened(db::Tx& tx, TaskLinkId id);
std::int64_t revoke_links(db::Tx& tx, Uuid subject);
std::int64_t revoke_links(db::Tx& tx, Uuid subject, UnitId unit);
std::int64_t revoke_links_to(db::Tx& tx, UnitContactId contact);

}  // namespace linli::units::store
