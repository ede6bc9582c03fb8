// Every SQL statement about accounts, grants and stand-ins.
#pragma once
#include <span>

#include "platform/access/reset.hpp"
#include "platform/access/staff.hpp"
#include "platform/access/staff_rules.hpp"
#include "platform/db/tx.hpp"

namespace linli::access::store {

std::optional<Staff> staff_by_id(db::Tx& tx, StaffId id);
std::optional<Staff> staff_by_login(db::Tx& tx, std::string_view login);
// False when somebody saved in between; staff.version is the one that was read, and is one more afterwards.
bool save(db::Tx& tx, Staff& staff);

std::vector<Staff> staff_among(db::Tx& tx, std::span<const StaffId> ids);
// Those who hold a guarded role from `now` on, own or lent.
std::vector<StaffId> guarded_among(db::Tx& tx, std::span<const StaffId> ids, Time now);

std::optional<PasswordReset> reset_by_id(db::Tx& tx, PasswordResetId id);
bool reset_waits_for(db::Tx& tx, StaffId staff, Time now);
std::vector<PasswordReset> waiting_resets(db::Tx& tx, Time now);

// The newest first, at most as many as a new password is compared with.
std::vector<std::string> old_passwords(db::Tx& tx, StaffId staff);
void keep_old_password(db::Tx& tx, const Staff& staff);

std::optional<StaffGrant> grant_by_id(db::Tx& tx, GrantId id);
void end_grant(db::Tx& tx, GrantId id, Time at);
// Those that hold at `now` or later.
std::vector<StaffGrant> grants_over(db::Tx& tx, std::span<const AreaId> areas, Time now);
void end_grants_over(db::Tx& tx, std::span<const AreaId> areas, Time at);
bool holds_already(db::Tx& tx, const StaffGrant& grant);
std::optional<StandIn> stand_in_by_id(db::Tx& tx, StandInId id);
void end_stand_in(db::Tx& tx, StandInId id, Time at);

// Of somebody active, by grants of their own that reach the area.
std::vector<Role> roles_over(db::Tx& tx, StaffId staff, AreaId area, Time now);
// What somebody holds from `now` on, own and lent.
std::vector<rules::Holding> holdings(db::Tx& tx, StaffId staff, Time now);
std::vector<rules::Holding> own_holdings(db::Tx& tx, StaffId staff, Time now);
// For each who stands in for `principal` from now on: when, and one role they hold beside.
struct BesideStandIn {
  Time from_at, to_at;
  Role role;
  Time role_from_at;
  std::optional<Time> role_to_at;
};
DESCRIBE_ROW(BesideStandIn, "stand_in", from_at, to_at, role, role_from_at, role_to_at)
std::vector<BesideStandIn> beside_stand_ins(db::Tx& tx, StaffId principal, Time now);
std::vector<StaffId> substitutes(db::Tx& tx, StaffId principal, Time now);

// Somebody active other than `staff` holds the role now by a grant of their own.
bool another_holds(db::Tx& tx, Role role, StaffId staff, Time now);

rules::AreaFacts area_facts(db::Tx& tx, AreaId area);

}  // namespace linli::access::store
