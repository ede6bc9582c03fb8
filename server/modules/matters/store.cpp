#include "modules/matters/store.hpp"

#include "modules/matters/sealed.hpp"
#include "platform/db/many.hpp"

namespace linli::matters::store {

std::optional<Matter> matter(db::Tx& tx, MatterId id) { return tx.one<Matter>("id = $2", id); }

std::vector<Matter> matters(db::Tx& tx, std::span<const MatterId> ids) {
  static const std::string sql = db::select<Matter>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<Matter>(tx, sql, ids);
}

std::optional<Matter> by_number(db::Tx& tx, std::string_view number) {
  return tx.one<Matter>("number = $2", number);
}

std::optional<Matter> by_source(db::Tx& tx, std::string_view kind, std::string_view key) {
  // source_kind <> '' lets both planners use the partial index.
  return tx.one<Matter>("source_kind = $2 AND source_key = $3 AND source_kind <> ''", kind, key);
}

std::vector<Matter> by_sources(db::Tx& tx, std::string_view kind, std::span<const std::string> keys) {
  return db::query_among<Matter>(
      tx,
      db::select<Matter>() +
          " WHERE community_id = $1 AND source_kind = $2 AND source_kind <> '' AND source_key IN ({ids})",
      keys, kind);
}

void correct(db::Tx& tx, const Matter& matter) {
  tx.run(
      "UPDATE matter SET kind = $3, urgency = $4, category_code = $5, area_id = $6, dwelling_id = $7,"
      " entrance_id = $8, building_id = $9, place_text = $10 WHERE community_id = $1 AND id = $2",
      matter.id, matter.kind, matter.urgency, matter.category_code, matter.area_id, matter.dwelling_id,
      matter.entrance_id, matter.building_id, matter.place_text);
}

void know_reporter(db::Tx& tx, const Matter& matter) {
  tx.run("UPDATE matter SET reporter_id = $3 WHERE community_id = $1 AND id = $2", matter.id,
         matter.reporter_id);
}

std::vector<Step> steps_of(db::Tx& tx, MatterId id) {
  return tx.many<Step>("matter_id = $2 ORDER BY journal_seq", id);
}

std::vector<Step> public_steps_of(db::Tx& tx, MatterId id) {
  return tx.many<Step>("matter_id = $2 AND is_public = TRUE ORDER BY journal_seq", id);
}

bool has_done(db::Tx& tx, MatterId id, StaffId who, std::string_view act) {
  return tx
      .query_one<std::int64_t>(
          "SELECT 1 FROM matter_step WHERE community_id = $1 AND matter_id = $2 AND actor_id = $3 AND act = "
          "$4"
          " LIMIT 1",
          id, who, act)
      .has_value();
}

std::optional<Time> last_time_of(db::Tx& tx, MatterId id, std::string_view act) {
  return tx.query_one<Time>(
      "SELECT at FROM matter_step WHERE community_id = $1 AND matter_id = $2 AND act = $3"
      " ORDER BY journal_seq DESC LIMIT 1",
      id, act);
}

bool worker_knows_code(db::Tx& tx, MatterId id, bool receiver_was) {
  return tx
      .query_one<std::int64_t>(
          "SELECT 1 FROM matter_step w JOIN matter_step t ON t.community_id = $1 AND t.matter_id = $2"
          " AND t.actor_id = w.actor_id AND (t.act = 'receipt_told' OR (t.act = 'accepted' AND $3 = TRUE))"
          " WHERE w.community_id = $1 AND w.matter_id = $2"
          " AND w.act IN ('signed', 'contacted', 'replied', 'answered', 'link_issued') LIMIT 1",
          id, receiver_was)
      .has_value();
}

std::vector<UnitTask> units_of(db::Tx& tx, MatterId id) {
  return tx.many<UnitTask>("matter_id = $2 ORDER BY part DESC, asked_at, unit_id", id);
}

std::optional<UnitTask> task_of(db::Tx& tx, MatterId id, UnitId unit) {
  return tx.one<UnitTask>("matter_id = $2 AND unit_id = $3", id, unit);
}

void put_task(db::Tx& tx, const UnitTask& task) {
  tx.run(
      "INSERT INTO matter_unit (community_id, matter_id, unit_id, part, asked_at, signed_at, done_at, "
      "result) "
      "VALUES ($1, $2, $3, $4, $5, NULL, NULL, '') "
      "ON CONFLICT (community_id, matter_id, unit_id) DO UPDATE "
      "SET part = excluded.part, asked_at = excluded.asked_at, signed_at = NULL, done_at = NULL, result = ''",
      task.matter_id, task.unit_id, task.part, task.asked_at);
}

void put_tasks(db::Tx& tx, std::span<const UnitTask> tasks) {
  db::run_rows(
      tx,
      "INSERT INTO matter_unit (community_id, matter_id, unit_id, part, asked_at, signed_at, done_at, "
      "result) "
      "VALUES {rows} ON CONFLICT (community_id, matter_id, unit_id) DO UPDATE "
      "SET part = excluded.part, asked_at = excluded.asked_at, signed_at = NULL, done_at = NULL, result = ''",
      tasks);
}

void save_task(db::Tx& tx, const UnitTask& task) {
  tx.run(
      "UPDATE matter_unit SET signed_at = $4, done_at = $5, result = $6 "
      "WHERE community_id = $1 AND matter_id = $2 AND unit_id = $3",
      task.matter_id, task.unit_id, task.signed_at, task.done_at, task.result);
}

void release_lead(db::Tx& tx, MatterId id) {
  tx.run("DELETE FROM matter_unit WHERE community_id = $1 AND matter_id = $2 AND part = 'lead'", id);
}

std::string in_tasks_of(std::size_t units) {
  std::string places;
  for (std::size_t i = 0; i < units; ++i) places += i == 0 ? "{}" : ", {}";
  return "id IN (SELECT matter_id FROM matter_unit WHERE community_id = $1 AND unit_id IN (" + places + "))";
}

std::vector<Request> requests_of(db::Tx& tx, MatterId id) {
  return tx.many<Request>("matter_id = $2 ORDER BY asked_at, id", id);
}

std::optional<Request> open_request(db::Tx& tx, MatterId id, RequestKind kind) {
  return tx.one<Request>("matter_id = $2 AND kind = $3 AND state = 'asked'", id, kind);
}

void save_decision(db::Tx& tx, const Request& request) {
  tx.run(
      "UPDATE matter_request SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6 "
      "WHERE community_id = $1 AND id = $2",
      request.id, request.state, request.decided_by, request.decided_at, request.decision_reason);
}

void move_asked_extension(db::Tx& tx, MatterId id, std::chrono::milliseconds by) {
  tx.run(
      "UPDATE matter_request SET new_due_at = new_due_at + $3 "
      "WHERE community_id = $1 AND matter_id = $2 AND kind = 'extension' AND state = 'asked'",
      id, static_cast<std::int64_t>(by.count()));
}

void drop_open_requests(db::Tx& tx, MatterId id, Time at) {
  tx.run(
      "UPDATE matter_request SET state = 'denied', decided_at = $3 "
      "WHERE community_id = $1 AND matter_id = $2 AND state = 'asked'",
      id, at);
}

void drop_open_requests(db::Tx& tx, std::span<const MatterId> ids, Time at) {
  db::run_among(tx,
                "UPDATE matter_request SET state = 'denied', decided_at = $2 "
                "WHERE community_id = $1 AND state = 'asked' AND matter_id IN ({ids})",
                ids, at);
}

std::vector<Rating> ratings_of(db::Tx& tx, MatterId id) {
  return tx.many<Rating>("matter_id = $2 ORDER BY round", id);
}

std::optional<Rating> rating(db::Tx& tx, MatterId id, std::int64_t round) {
  return tx.one<Rating>("matter_id = $2 AND round = $3", id, round);
}

void drop_rating(db::Tx& tx, MatterId id, std::int64_t round) {
  tx.run("DELETE FROM matter_rating WHERE community_id = $1 AND matter_id = $2 AND round = $3", id, round);
}

bool is_follower(db::Tx& tx, FollowerId id) {
  return tx.query_one<std::int64_t>("SELECT 1 FROM matter_follower WHERE community_id = $1 AND id = $2", id)
      .has_value();
}

std::int64_t followers_of(db::Tx& tx, MatterId id) {
  return *tx.query_one<std::int64_t>(
      "SELECT count(*) FROM matter_follower WHERE community_id = $1 AND matter_id = $2", id);
}

std::vector<MatterId> joined_into(db::Tx& tx, MatterId id) {
  return tx.query<MatterId>(
      "SELECT m.id FROM matter_follower f JOIN matter m ON m.community_id = $1 AND m.id = f.from_matter_id"
      " AND m.confidential = FALSE WHERE f.community_id = $1 AND f.matter_id = $2 ORDER BY m.id",
      id);
}

void move_followers(db::Tx& tx, MatterId from, MatterId into) {
  tx.run("UPDATE matter_follower SET matter_id = $3 WHERE community_id = $1 AND matter_id = $2", from, into);
}

std::vector<Matter> at_entrance(db::Tx& tx, PlaceId entrance, Time since, int most) {
  return tx.many<Matter>("entrance_id = $2 AND created_at >= $3 ORDER BY created_at DESC LIMIT $4", entrance,
                         since, most);
}

std::vector<Matter> in_building(db::Tx& tx, PlaceId building, Time since, int most) {
  return tx.many<Matter>("building_id = $2 AND created_at >= $3 ORDER BY created_at DESC LIMIT $4", building,
                         since, most);
}

std::vector<OpenMatter> open_in_building(db::Tx& tx, PlaceId building, int most, const db::Condition& scope) {
  return db::query_where<OpenMatter>(
      tx,
      db::select<OpenMatter>() +
          " WHERE community_id = $1 AND building_id = $2 AND closed_at IS NULL AND "
          "state <> 'merged' AND {where} ORDER BY due_at, id LIMIT $3",
      scope, building, most);
}

std::vector<OpenInBuilding> open_by_building(db::Tx& tx, PlaceId estate, Time now,
                                             const db::Condition& scope) {
  return db::query_where<OpenInBuilding>(
      tx,
      "SELECT building_id, COUNT(*), CAST(SUM(CASE WHEN state <> 'paused' AND due_at < $3 THEN 1 ELSE 0 END) "
      "AS bigint) FROM matter WHERE community_id = $1 AND closed_at IS NULL AND state <> 'merged' AND "
      "building_id IN "
      "(SELECT p.id FROM place p WHERE p.community_id = $1 AND p.estate_id = $2 AND p.kind = 'building') "
      "AND {where} GROUP BY building_id",
      scope, estate, now);
}

std::vector<Matter> open_at_dwelling(db::Tx& tx, PlaceId dwelling, int most) {
  return tx.many<Matter>(
      "dwelling_id = $2 AND state IN ('reported', 'accepted', 'dispatched', 'signed_for', 'handling', "
      "'paused', "
      "'replied') ORDER BY created_at DESC LIMIT $3",
      dwelling, most);
}

std::vector<Matter> open_of_persons(db::Tx& tx, const std::vector<PersonId>& persons, int most) {
  return db::query_among<Matter>(
      tx,
      db::select<Matter>() +
          " WHERE community_id = $1 AND reporter_id IN ({ids}) AND state IN ('reported', 'accepted',"
          " 'dispatched', 'signed_for', 'handling', 'paused', 'replied') ORDER BY created_at DESC LIMIT $2",
      std::span<const PersonId>{persons}, most);
}

std::vector<StaffId> staff_with_open_matters(db::Tx& tx) {
  return tx.query<StaffId>(
      "SELECT owner_id FROM matter WHERE community_id = $1 AND closed_at IS NULL"
      " UNION SELECT assignee_id FROM matter WHERE community_id = $1 AND state = 'dispatched'"
      " AND assignee_id IS NOT NULL");
}

std::vector<Matter> open_with(db::Tx& tx, StaffId staff, int most) {
  return tx.many<Matter>(
      "closed_at IS NULL AND (owner_id = $2 OR (state = 'dispatched' AND assignee_id = $2)) ORDER BY due_at, "
      "id"
      " LIMIT $3",
      staff, most);
}

std::vector<MatterId> forget_reporters(db::Tx& tx, const std::vector<PersonId>& persons) {
  const Sealed nothing;
  const Digest none;
  return db::query_among<MatterId>(
      tx,
      "UPDATE matter SET reporter_name = $2, reporter_phone = $2, phone_digest = $3"
      " WHERE community_id = $1 AND reporter_id IN ({ids}) RETURNING id",
      std::span<const PersonId>{persons}, nothing, none);
}

std::vector<MatterId> forget_numbers(db::Tx& tx, const std::vector<Digest>& phones) {
  const Sealed nothing;
  const Digest none;
  return db::query_among<MatterId>(
      tx,
      "UPDATE matter SET reporter_name = $2, reporter_phone = $2, phone_digest = $3"
      " WHERE community_id = $1 AND reporter_id IS NULL AND phone_digest IN ({ids}) RETURNING id",
      std::span<const Digest>{phones}, nothing, none);
}

void forget_words(db::Tx& tx, const std::vector<MatterId>& matters) {
  const std::span<const MatterId> ids{matters};
  db::run_among(tx,
                "UPDATE matter_step SET text = '' WHERE community_id = $1 AND actor_kind = 'resident'"
                " AND matter_id IN ({ids})",
                ids);
  db::run_among(tx, "UPDATE matter_rating SET words = '' WHERE community_id = $1 AND matter_id IN ({ids})",
                ids);
}

void forget_followers(db::Tx& tx, const std::vector<PersonId>& persons) {
  const Sealed nothing;
  db::run_among(
      tx, "UPDATE matter_follower SET name = $2, phone = $2 WHERE community_id = $1 AND person_id IN ({ids})",
      std::span<const PersonId>{persons}, nothing);
}

std::vector<About> about_whom(db::Tx& tx, const std::vector<Uuid>& subjects) {
  return db::query_among<About>(
      tx,
      "SELECT id, about_staff_id FROM matter WHERE community_id = $1 AND id IN ({ids})"
      " AND about_staff_id IS NOT NULL",
      std::span<const Uuid>{subjects});
}

std::vector<Matter> alarms(db::Tx& tx, Time now, int most) {
  return tx.many<Matter>("alarm_at IS NOT NULL AND alarm_at <= $2 ORDER BY alarm_at LIMIT $3", now, most);
}

}  // namespace linli::matters::store

namespace linli::matters {

const std::vector<db::SealedColumn>& sealed_columns() {
  static const std::vector<db::SealedColumn> columns{{"matter", "reporter_name", "matter.reporter_name"},
                                                     {"matter", "reporter_phone", "matter.reporter_phone"},
                                                     {"matter_follower", "name", "matter.reporter_name"},
                                                     {"matter_follower", "phone", "matter.reporter_phone"}};
  return columns;
}

}  // namespace linli::matters
