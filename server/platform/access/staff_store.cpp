#include "platform/access/staff_store.hpp"

#include "platform/db/many.hpp"

namespace linli::access::store {

namespace {
constexpr int passwords_kept = 5;  // GB/T 22239: not one of the last five

// Own grants, and those of every principal for the time of the stand-in.
const std::string held =
    "SELECT staff_id, role, from_at, to_at FROM staff_grant WHERE community_id = $1"
    " UNION ALL SELECT s.substitute_id, g.role,"
    " CASE WHEN g.from_at > s.from_at THEN g.from_at ELSE s.from_at END,"
    " CASE WHEN g.to_at < s.to_at THEN g.to_at ELSE s.to_at END"
    " FROM stand_in s JOIN staff_grant g ON g.community_id = $1 AND g.staff_id = s.principal_id"
    " WHERE s.community_id = $1";

// Rules know a holding as a plain value; the mapper wants its columns described.
struct HoldingRow {
  Role role;
  Time from_at;
  std::optional<Time> to_at;
};
DESCRIBE_ROW(HoldingRow, "staff_grant", role, from_at, to_at)

std::vector<rules::Holding> plain(const std::vector<HoldingRow>& rows) {
  std::vector<rules::Holding> holdings;
  for (const HoldingRow& row : rows) holdings.push_back({row.role, row.from_at, row.to_at});
  return holdings;
}
}  // namespace

std::optional<Staff> staff_by_id(db::Tx& tx, StaffId id) { return tx.one<Staff>("id = $2", id); }

std::optional<Staff> staff_by_login(db::Tx& tx, std::string_view login) {
  return tx.one<Staff>("login = $2", login);
}

std::vector<Staff> staff_among(db::Tx& tx, std::span<const StaffId> ids) {
  static const std::string sql = db::select<Staff>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<Staff>(tx, sql, ids);
}

std::vector<StaffId> guarded_among(db::Tx& tx, std::span<const StaffId> ids, Time now) {
  static const std::string sql =
      "SELECT DISTINCT staff_id FROM (" + held +
      ") held WHERE staff_id IN ({ids}) AND (to_at IS NULL OR to_at > $2) AND role IN ($3, $4, $5, $6)";
  return db::query_among<StaffId>(tx, sql, ids, now, Role::system_administrator, Role::security_administrator,
                                  Role::auditor, Role::community_secretary);
}

std::optional<PasswordReset> reset_by_id(db::Tx& tx, PasswordResetId id) {
  return tx.one<PasswordReset>("id = $2", id);
}

bool reset_waits_for(db::Tx& tx, StaffId staff, Time now) {
  return tx.one<PasswordReset>("state = 'waiting' AND staff_id = $2 AND until_at > $3 LIMIT 1", staff, now)
      .has_value();
}

std::vector<PasswordReset> waiting_resets(db::Tx& tx, Time now) {
  return tx.many<PasswordReset>("state = 'waiting' AND until_at > $2 ORDER BY asked_at, id LIMIT 100", now);
}

bool save(db::Tx& tx, Staff& staff) {
  if (!tx.save(staff)) return false;
  ++staff.version;
  return true;
}

std::vector<std::string> old_passwords(db::Tx& tx, StaffId staff) {
  return tx.query<std::string>(
      "SELECT password_hash FROM old_password WHERE community_id = $1 AND staff_id = $2"
      " ORDER BY replaced_at DESC LIMIT $3",
      staff, passwords_kept - 1);
}

void keep_old_password(db::Tx& tx, const Staff& staff) {
  tx.run(
      "INSERT INTO old_password (community_id, staff_id, replaced_at, password_hash) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (community_id, staff_id, replaced_at) DO UPDATE SET password_hash = "
      "excluded.password_hash",
      staff.id, tx.now(), staff.password_hash);
  tx.run(
      "DELETE FROM old_password WHERE community_id = $1 AND staff_id = $2 AND replaced_at NOT IN ("
      "SELECT replaced_at FROM old_password WHERE community_id = $1 AND staff_id = $2"
      " ORDER BY replaced_at DESC LIMIT $3)",
      staff.id, passwords_kept - 1);
}

std::optional<StaffGrant> grant_by_id(db::Tx& tx, GrantId id) { return tx.one<StaffGrant>("id = $2", id); }

void end_grant(db::Tx& tx, GrantId id, Time at) {
  tx.run(
      "UPDATE staff_grant SET to_at = CASE WHEN from_at > $3 THEN from_at ELSE $3 END"
      " WHERE community_id = $1 AND id = $2",
      id, at);
}

std::vector<StaffGrant> grants_over(db::Tx& tx, std::span<const AreaId> areas, Time now) {
  static const std::string sql = db::select<StaffGrant>() +
                                 " WHERE community_id = $1 AND area_id IN ({ids}) AND (to_at IS NULL OR "
                                 "to_at > $2) ORDER BY from_at, id";
  return db::query_among<StaffGrant>(tx, sql, areas, now);
}

void end_grants_over(db::Tx& tx, std::span<const AreaId> areas, Time at) {
  db::run_among(tx,
                "UPDATE staff_grant SET to_at = CASE WHEN from_at > $2 THEN from_at ELSE $2 END"
                " WHERE community_id = $1 AND area_id IN ({ids}) AND (to_at IS NULL OR to_at > $2)",
                areas, at);
}

bool holds_already(db::Tx& tx, const StaffGrant& grant) {
  auto same =
      tx.many<StaffGrant>("staff_id = $2 AND role = $3 AND area_id = $4 AND (to_at IS NULL OR to_at > $5)",
                          grant.staff_id, grant.role, grant.area_id, grant.from_at);
  for (const StaffGrant& other : same)
    if (rules::overlap({grant.role, grant.from_at, grant.to_at}, {other.role, other.from_at, other.to_at}))
      return true;
  return false;
}

std::optional<StandIn> stand_in_by_id(db::Tx& tx, StandInId id) { return tx.one<StandIn>("id = $2", id); }

void end_stand_in(db::Tx& tx, StandInId id, Time at) {
  tx.run(
      "UPDATE stand_in SET to_at = CASE WHEN from_at > $3 THEN from_at ELSE $3 END"
      " WHERE community_id = $1 AND id = $2",
      id, at);
}

std::vector<rules::Holding> holdings(db::Tx& tx, StaffId staff, Time now) {
  static const std::string sql = "SELECT role, from_at, to_at FROM (" + held +
                                 ") held WHERE staff_id = $2 AND (to_at IS NULL OR to_at > $3)";
  return plain(tx.query<HoldingRow>(sql, staff, now));
}

std::vector<rules::Holding> own_holdings(db::Tx& tx, StaffId staff, Time now) {
  return plain(tx.many<HoldingRow>("staff_id = $2 AND (to_at IS NULL OR to_at > $3)", staff, now));
}

std::vector<BesideStandIn> beside_stand_ins(db::Tx& tx, StaffId principal, Time now) {
  static const std::string sql =
      "SELECT w.from_at, w.to_at, h.role, h.from_at, h.to_at FROM stand_in w JOIN (" + held +
      ") h ON h.staff_id = w.substitute_id"
      " WHERE w.community_id = $1 AND w.principal_id = $2 AND w.to_at > $3 AND (h.to_at IS NULL OR h.to_at > "
      "$3)";
  return tx.query<BesideStandIn>(sql, principal, now);
}

std::vector<StaffId> substitutes(db::Tx& tx, StaffId principal, Time now) {
  return tx.query<StaffId>(
      "SELECT substitute_id FROM stand_in WHERE community_id = $1 AND principal_id = $2 AND to_at > $3",
      principal, now);
}

std::vector<Role> roles_over(db::Tx& tx, StaffId staff, AreaId area, Time now) {
  return tx.query<Role>(
      "SELECT g.role FROM staff_grant g JOIN staff s ON s.community_id = $1 AND s.id = g.staff_id AND "
      "s.state = $5"
      " JOIN area_reach r ON r.community_id = $1 AND r.holder_id = g.area_id AND r.area_id = $3"
      " WHERE g.community_id = $1 AND g.staff_id = $2 AND g.from_at <= $4 AND (g.to_at IS NULL OR g.to_at > "
      "$4)",
      staff, area, now, StaffState::active);
}

bool another_holds(db::Tx& tx, Role role, StaffId staff, Time now) {
  return tx
      .query_one<std::int64_t>(
          "SELECT 1 FROM staff_grant g JOIN staff s ON s.community_id = $1 AND s.id = g.staff_id"
          " WHERE g.community_id = $1 AND g.role = $2 AND g.staff_id <> $3 AND s.state = $5"
          " AND g.from_at <= $4 AND (g.to_at IS NULL OR g.to_at > $4) LIMIT 1",
          role, staff, now, StaffState::active)
      .has_value();
}

rules::AreaFacts area_facts(db::Tx& tx, AreaId area) {
  const bool known =
      tx.query_one<std::int64_t>(
            "SELECT 1 FROM area_reach WHERE community_id = $1 AND holder_id = $2 AND area_id = $2", area)
          .has_value();
  const bool whole =
      tx.query_one<std::int64_t>("SELECT 1 FROM area_root WHERE community_id = $1 AND area_id = $2", area)
          .has_value();
  return {known, whole};
}

}  // namespace linli::access::store
