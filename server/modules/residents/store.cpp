#include "modules/residents/store.hpp"

#include <algorithm>

#include "modules/residents/among.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::store {

namespace {

// What sorts behind everything that begins with `prefix`: no name holds the last code point.
std::string beyond(const std::string& prefix) { return prefix + "\U0010FFFF"; }

// Few areas hold few people: theirs are read and then put in order. As long as an index could give that
// order, SQLite takes it and walks through everybody's keys for those of two grids; behind an expression none
// can.
constexpr std::string_view by_area = " || ''";
bool is_small(const access::Scope& scope) { return !scope.everywhere && scope.areas.size() <= 64; }

}  // namespace

// ── persons

std::optional<Person> find_person(db::Tx& tx, PersonId id) { return tx.one<Person>("id = $2", id); }

std::vector<Person> persons(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Person>(tx, db::select<Person>() + " WHERE community_id = $1 AND id IN ({ids})", ids);
}

std::vector<Person> doubles_of(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Person>(
      tx,
      db::select<Person>() + " WHERE community_id = $1 AND merged_into IN ({ids}) ORDER BY merged_into, id",
      ids);
}

std::optional<Person> person_with_number(db::Tx& tx, const Digest& id_digest) {
  return tx.one<Person>("id_digest = $2 AND state IN ('present', 'moved_away', 'died') ORDER BY id LIMIT 1",
                        id_digest);
}

void add(db::Tx& tx, const Person& person) { tx.insert(person); }

void save(db::Tx& tx, Person& person) {
  if (!tx.save(person)) throw rules::saved_in_between();
  ++person.version;
}

void keep(db::Tx& tx, const PersonBefore& before) { tx.insert(before); }

std::vector<PersonBefore> before(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<PersonBefore>(
      tx,
      db::select<PersonBefore>() +
          " WHERE community_id = $1 AND person_id IN ({ids}) ORDER BY changed_at DESC, id DESC",
      ids);
}

// Three statements and not one with OR: SQLite would walk through the whole table for it.
void move_to_area(db::Tx& tx, const std::vector<PersonId>& ids, AreaId area) {
  among<PersonId>(tx, "UPDATE person SET area_id = $2 WHERE community_id = $1 AND id IN ({ids}) RETURNING id",
                  ids, area);
  among<PersonId>(
      tx, "UPDATE person SET area_id = $2 WHERE community_id = $1 AND merged_into IN ({ids}) RETURNING id",
      ids, area);
  among<PersonId>(tx,
                  "UPDATE person_key SET area_id = $2 WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids, area);
}

void hand_doubles_on(db::Tx& tx, PersonId from, const Person& to) {
  tx.run("UPDATE person SET merged_into = $3, area_id = $4 WHERE community_id = $1 AND merged_into = $2",
         from, to.id, to.area_id);
}

// ── what they are found by

void add_first_keys(db::Tx& tx, const Person& person, const std::vector<std::string>& keys) {
  std::vector<PersonKey> rows;
  for (const std::string& key : keys) rows.push_back({key, person.id, person.area_id});
  db::insert_all<PersonKey>(tx, rows);
}

void add_keys(db::Tx& tx, const Person& person, const std::vector<std::string>& keys) {
  for (const std::string& key : keys)  // three at most: name, pinyin, initials
    tx.run(
        "INSERT INTO person_key (community_id, search_key, person_id, area_id) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (community_id, search_key, person_id) DO NOTHING",
        key, person.id, person.area_id);
}

void remove_keys(db::Tx& tx, PersonId id) {
  tx.run("DELETE FROM person_key WHERE community_id = $1 AND person_id = $2", id);
}

void hand_keys_on(db::Tx& tx, PersonId from, PersonId to) {
  tx.run(
      "INSERT INTO person_key (community_id, search_key, person_id, area_id) "
      "SELECT k.community_id, k.search_key, p.id, p.area_id FROM person_key k JOIN person p "
      "ON p.community_id = k.community_id AND p.id = $3 WHERE k.community_id = $1 AND k.person_id = $2 "
      "ON CONFLICT (community_id, search_key, person_id) DO NOTHING",
      from, to);
  remove_keys(tx, from);
}

// One person may begin alike in name, pinyin and initials, so three times as many keys are read.
std::vector<PersonId> with_key(db::Tx& tx, const std::string& prefix, const access::Scope& scope,
                               std::size_t most) {
  const std::string sql =
      "SELECT person_id FROM person_key WHERE community_id = $1 AND search_key >= $2 AND search_key < $3 "
      "AND {where} ORDER BY search_key" +
      std::string{is_small(scope) ? by_area : ""} + ", person_id LIMIT $4";
  const auto keys =
      db::query_where<PersonId>(tx, sql, access::within(scope, "area_id"), prefix, beyond(prefix), most * 3);
  std::vector<PersonId> found;
  for (PersonId id : keys)
    if (found.size() < most && std::ranges::find(found, id) == found.end()) found.push_back(id);
  return found;
}

std::vector<PersonId> with_number(db::Tx& tx, const Digest& id_digest, const access::Scope& scope,
                                  std::size_t most) {
  return db::query_where<PersonId>(
      tx, "SELECT id FROM person WHERE community_id = $1 AND id_digest = $2 AND {where} ORDER BY id LIMIT $3",
      access::within(scope, "area_id"), id_digest, most);
}

// Ids alone and no join: before its first statistics either database may walk through all persons for one.
std::vector<PersonId> with_phone(db::Tx& tx, const Digest& number, std::size_t most) {
  return tx.query<PersonId>(
      "SELECT DISTINCT person_id FROM person_phone WHERE community_id = $1 AND number_digest = $2 AND "
      "until_at IS NULL ORDER BY person_id LIMIT $3",
      number, most);
}

std::vector<PersonId> with_phone_tail(db::Tx& tx, const Digest& tail, std::size_t most) {
  return tx.query<PersonId>(
      "SELECT DISTINCT person_id FROM person_phone WHERE community_id = $1 AND tail_digest = $2 AND "
      "until_at IS NULL ORDER BY person_id LIMIT $3",
      tail, most);
}

std::vector<Person> told_places(db::Tx& tx, const std::vector<PlaceId>& places) {
  return among<Person>(tx,
                       db::select<Person>() +
                           " WHERE community_id = $1 AND told_place_id IN ({ids}) AND merged_into IS NULL "
                           "ORDER BY told_place_id, id",
                       places);
}

std::vector<Person> next_told(db::Tx& tx, PersonId after, int most) {
  return tx.many<Person>("id > $2 AND told_place_id IS NOT NULL AND merged_into IS NULL ORDER BY id LIMIT $3",
                         after, most);
}

// ── phones

std::vector<PersonPhone> phones(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<PersonPhone>(
      tx, db::select<PersonPhone>() + " WHERE community_id = $1 AND person_id IN ({ids})", ids);
}

std::optional<PersonPhone> find_phone(db::Tx& tx, PersonPhoneId id) {
  return tx.one<PersonPhone>("id = $2", id);
}

void add(db::Tx& tx, const PersonPhone& phone) { tx.insert(phone); }

void save(db::Tx& tx, const PersonPhone& phone) {
  tx.run(
      "UPDATE person_phone SET trust = $3, until_at = $4, confirmed_at = $5, confirmed_by = $6 "
      "WHERE community_id = $1 AND id = $2",
      phone.id, phone.trust, phone.until_at, phone.confirmed_at, phone.confirmed_by);
}

}  // namespace linli::residents::store
