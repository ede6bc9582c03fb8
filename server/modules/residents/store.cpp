#include "modules/residents/store.hpp"

#include "modules/residents/rows_in.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::store {

namespace {

// The first byte string that does not begin with `prefix`; UTF-8 has no byte 0xFF.
std::string beyond(const std::string& prefix) { return prefix + '\xff'; }

}  // namespace

// ── persons

std::optional<Person> find_person(db::Tx& tx, PersonId id) { return tx.one<Person>("id = $2", id); }

std::vector<Person> persons(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Person>(tx, "id", ids);
}

std::vector<DoubleOf> doubles_of(db::Tx& tx, const std::vector<PersonId>& ids) {
  std::vector<DoubleOf> doubles;
  for (const Person& person : rows_in<Person>(tx, "merged_into", ids, " ORDER BY id"))
    doubles.push_back({person.id, *person.merged_into});
  return doubles;
}

std::optional<Person> person_with_number(db::Tx& tx, const Digest& id_digest) {
  return tx.one<Person>("id_digest = $2 AND state IN ('present', 'moved_away', 'died') ORDER BY id LIMIT 1",
                        id_digest);
}

void add(db::Tx& tx, const Person& person) { tx.insert(person); }

void save(db::Tx& tx, Person& person) {
  const auto rows = tx.run(
      "UPDATE person SET name = $3, id_kind = $4, id_number = $5, id_digest = $6, sex = $7, birth_date = $8, "
      "nation = $9, education = $10, politics = $11, marriage = $12, state = $13, merged_into = $14, "
      "told_place_id = $15, version = version + 1 WHERE community_id = $1 AND id = $2 AND version = $16",
      person.id, person.name, person.id_kind, person.id_number, person.id_digest, person.sex,
      person.birth_date, person.nation, person.education, person.politics, person.marriage, person.state,
      person.merged_into, person.told_place_id, person.version);
  if (rows == 0) throw rules::saved_in_between();
  ++person.version;
}

void keep(db::Tx& tx, const PersonBefore& before) { tx.insert(before); }

std::vector<PersonBefore> before(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<PersonBefore>(tx, "person_id", ids, " ORDER BY changed_at DESC, id DESC");
}

void move_to_area(db::Tx& tx, const std::vector<PersonId>& ids, AreaId area) {
  if (ids.empty()) return;
  Statement person{"UPDATE person SET area_id = "};
  person.place(area.value).text(" WHERE community_id = $1 AND (id IN ").any_of(std::span{ids});
  person.text(" OR merged_into IN ").any_of(std::span{ids}).text(")").run(tx);
  Statement key{"UPDATE person_key SET area_id = "};
  key.place(area.value).text(" WHERE community_id = $1 AND person_id IN ").any_of(std::span{ids}).run(tx);
}

void hand_doubles_on(db::Tx& tx, PersonId from, PersonId to) {
  tx.run("UPDATE person SET merged_into = $3 WHERE community_id = $1 AND merged_into = $2", from, to);
}

// ── what they are found by

void add_keys(db::Tx& tx, const Person& person, const std::vector<std::string>& keys) {
  for (const std::string& key : keys)  // three at most: name, pinyin, initials
    tx.run(
        "INSERT INTO person_key (community_id, search_key, person_id, area_id) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (community_id, search_key, person_id) DO NOTHING",
        db::Blob{key}, person.id, person.area_id);
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
  const std::string end = beyond(prefix);
  const auto keys = static_cast<std::int64_t>(most * 3);
  Statement statement{"SELECT person_id FROM person_key WHERE community_id = $1 AND search_key >= "};
  statement.place(db::Bytes{prefix})
      .text(" AND search_key < ")
      .place(db::Bytes{end})
      .within(scope, "area_id");
  statement.text(" ORDER BY search_key, person_id LIMIT ").place(keys);
  std::vector<PersonId> found;
  for (PersonId id : statement.rows<PersonId>(tx))
    if (found.size() < most && std::ranges::find(found, id) == found.end()) found.push_back(id);
  return found;
}

std::vector<PersonId> with_number(db::Tx& tx, const Digest& id_digest, const access::Scope& scope,
                                  std::size_t most) {
  Statement statement{"SELECT id FROM person WHERE community_id = $1 AND id_digest = "};
  statement.place(db::to_value(id_digest)).within(scope, "area_id").text(" ORDER BY id LIMIT ");
  return statement.place(static_cast<std::int64_t>(most)).rows<PersonId>(tx);
}

namespace {
std::vector<PersonId> by_phone_digest(db::Tx& tx, std::string_view column, const Digest& digest,
                                      const access::Scope& scope, std::size_t most) {
  Statement statement{
      "SELECT DISTINCT p.id FROM person_phone f JOIN person p ON p.community_id = f.community_id AND p.id = "
      "f.person_id "
      "WHERE f.community_id = $1 AND f.until_at IS NULL AND f."};
  statement.text(column).text(" = ").place(db::to_value(digest)).within(scope, "p.area_id");
  return statement.text(" ORDER BY p.id LIMIT ").place(static_cast<std::int64_t>(most)).rows<PersonId>(tx);
}
}  // namespace

std::vector<PersonId> with_phone(db::Tx& tx, const Digest& number, const access::Scope& scope,
                                 std::size_t most) {
  return by_phone_digest(tx, "number_digest", number, scope, most);
}

std::vector<PersonId> with_phone_tail(db::Tx& tx, const Digest& tail, const access::Scope& scope,
                                      std::size_t most) {
  return by_phone_digest(tx, "tail_digest", tail, scope, most);
}

std::vector<Person> told_places(db::Tx& tx, const std::vector<PlaceId>& places) {
  return rows_in<Person>(tx, "told_place_id", places, " AND merged_into IS NULL ORDER BY id");
}

// ── phones

std::vector<PersonPhone> phones(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<PersonPhone>(tx, "person_id", ids, " ORDER BY from_at DESC, id DESC");
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

std::vector<Person> named_with_phone(db::Tx& tx, const std::string& name, const Digest& number) {
  return tx.many<Person>(
      "name = $2 AND state IN ('present', 'moved_away', 'merged') AND id IN (SELECT person_id FROM "
      "person_phone "
      "WHERE person_phone.community_id = $1 AND number_digest = $3 AND until_at IS NULL) ORDER BY id",
      name, number);
}

}  // namespace linli::residents::store
