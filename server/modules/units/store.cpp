#include "modules/units/store.hpp"

#include "platform/access/staff.hpp"
#include "platform/db/many.hpp"

namespace linli::units::store {

std::optional<Unit> unit(db::Tx& tx, UnitId id) { return tx.one<Unit>("id = $2", id); }

std::optional<Unit> unit_named(db::Tx& tx, std::string_view name) { return tx.one<Unit>("name = $2", name); }

std::optional<Unit> unit_with_code(db::Tx& tx, std::string_view credit_code) {
  return tx.one<Unit>("credit_code = $2 AND credit_code <> ''", credit_code);
}

std::vector<Unit> units(db::Tx& tx, std::span<const UnitId> ids) {
  static const std::string sql = db::select<Unit>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<Unit>(tx, sql, ids);
}

std::vector<Unit> all_units(db::Tx& tx) { return tx.many<Unit>("TRUE ORDER BY name, id"); }

std::vector<UnitArea> areas_served(db::Tx& tx, std::span<const UnitId> units) {
  return db::query_among<UnitArea>(tx,
                                   "SELECT unit_id, area_id FROM unit_area WHERE community_id = $1 AND "
                                   "unit_id IN ({ids}) ORDER BY area_id",
                                   units);
}

std::vector<UnitArea> all_areas_served(db::Tx& tx) {
  return tx.many<UnitArea>("TRUE ORDER BY area_id, unit_id");
}

void serve_too(db::Tx& tx, AreaId old, AreaId heir) {
  tx.run(
      "INSERT INTO unit_area (community_id, unit_id, area_id) SELECT community_id, unit_id, $3 FROM unit_area"
      " WHERE community_id = $1 AND area_id = $2 ON CONFLICT (community_id, unit_id, area_id) DO NOTHING",
      old, heir);
}

void serve_no_more(db::Tx& tx, AreaId area) {
  tx.run(
      "UPDATE unit SET version = version + 1 WHERE community_id = $1 AND id IN"
      " (SELECT unit_id FROM unit_area WHERE community_id = $1 AND area_id = $2)",
      area);
  tx.run("DELETE FROM unit_area WHERE community_id = $1 AND area_id = $2", area);
}

std::vector<UnitCategory> categories(db::Tx& tx, std::span<const UnitId> units) {
  return db::query_among<UnitCategory>(
      tx,
      "SELECT unit_id, category_code FROM unit_category WHERE community_id = $1 "
      "AND unit_id IN ({ids}) ORDER BY category_code",
      units);
}

void replace_areas(db::Tx& tx, UnitId unit, std::span<const AreaId> areas) {
  tx.run("DELETE FROM unit_area WHERE community_id = $1 AND unit_id = $2", unit);
  std::vector<UnitArea> rows;
  for (AreaId area : areas) rows.push_back({unit, area});
  db::insert_all(tx, std::span<const UnitArea>{rows});
}

void replace_categories(db::Tx& tx, UnitId unit, std::span<const std::string> codes) {
  tx.run("DELETE FROM unit_category WHERE community_id = $1 AND unit_id = $2", unit);
  std::vector<UnitCategory> rows;
  for (const std::string& code : codes) rows.push_back({unit, code});
  db::insert_all(tx, std::span<const UnitCategory>{rows});
}

std::optional<UnitContact> contact(db::Tx& tx, UnitContactId id) {
  return tx.one<UnitContact>("id = $2", id);
}

std::vector<UnitContact> contacts(db::Tx& tx, UnitId unit, Date day) {
  return tx.many<UnitContact>("unit_id = $2 AND (to_day IS NULL OR to_day > $3) ORDER BY name, id", unit,
                              day);
}

std::vector<UnitId> units_of_contact(db::Tx& tx, StaffId staff, Date day) {
  return tx.query<UnitId>(
      "SELECT DISTINCT u.id FROM unit_contact c JOIN unit u ON u.community_id = $1 AND u.id = c.unit_id "
      "WHERE c.community_id = $1 AND c.staff_id = $2 AND (c.to_day IS NULL OR c.to_day > $3) "
      "AND u.from_day <= $3 AND (u.to_day IS NULL OR u.to_day > $3) ORDER BY u.id",
      staff, day);
}

bool may_be_contact(db::Tx& tx, StaffId staff) {
  return !tx.query<StaffId>(
                "SELECT s.id FROM staff s JOIN staff_grant g ON g.community_id = $1 AND g.staff_id = s.id "
                "WHERE s.community_id = $1 AND s.id = $2 AND s.state = $3 AND g.role = $4 "
                "AND (g.to_at IS NULL OR g.to_at > $5)",
                staff, StaffState::active, access::Role::unit_contact, tx.now())
              .empty();
}

std::optional<TaskLink> link(db::Tx& tx, const Digest& token_digest) {
  return tx.one<TaskLink>("token_digest = $2", token_digest);
}

void note_opened(db::Tx& tx, TaskLinkId id) {
  tx.run("UPDATE task_link SET opened_at = $3 WHERE community_id = $1 AND id = $2 AND opened_at IS NULL", id,
         tx.now());
}

std::int64_t revoke_links(db::Tx& tx, Uuid subject) {
  return tx.run(
      "UPDATE task_link SET revoked_at = $3 WHERE community_id = $1 AND subject_id = $2 "
      "AND revoked_at IS NULL AND expires_at > $3",
      subject, tx.now());
}

std::int64_t revoke_links(db::Tx& tx, Uuid subject, UnitId unit) {
  return tx.run(
      "UPDATE task_link SET revoked_at = $3 WHERE community_id = $1 AND subject_id = $2 AND unit_id = $4 "
      "AND revoked_at IS NULL AND expires_at > $3",
      subject, tx.now(), unit);
}

std::int64_t revoke_links_to(db::Tx& tx, UnitContactId contact) {
  return tx.run(
      "UPDATE task_link SET revoked_at = $3 WHERE community_id = $1 AND contact_id = $2 "
      "AND revoked_at IS NULL AND expires_at > $3",
      contact, tx.now());
}

}  // namespace linli::units::store
