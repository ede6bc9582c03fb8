// Every statement about persons, their phones and what they are found by.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/person.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents::store {

// ── persons
std::optional<Person> find_person(db::Tx& tx, PersonId id);
std::vector<Person> persons(db::Tx& tx, const std::vector<PersonId>& ids);
std::vector<Person> doubles_of(db::Tx& tx, const std::vector<PersonId>& ids);
std::optional<Person> person_with_number(db::Tx& tx, const Digest& id_digest);
void add(db::Tx& tx, const Person& person);
// Throws conflict when somebody saved in between; the row's version goes up by one.
void save(db::Tx& tx, Person& person);
void keep(db::Tx& tx, const PersonBefore& before);
std::vector<PersonBefore> before(db::Tx& tx, const std::vector<PersonId>& ids);
// These persons with all their doubles, and what finds them, belong to another area now.
void move_to_area(db::Tx& tx, const std::vector<PersonId>& ids, AreaId area);
// Doubles merged into `from` earlier follow it, so that one hop is enough.
void hand_doubles_on(db::Tx& tx, PersonId from, const Person& to);

// ── what they are found by
struct PersonKey {
  std::string search_key;
  PersonId person_id;
  AreaId area_id;
};
DESCRIBE_ROW(PersonKey, "person_key", search_key, person_id, area_id)
void add_first_keys(db::Tx& tx, const Person& person, const std::vector<std::string>& keys);
void add_keys(db::Tx& tx, const Person& person, const std::vector<std::string>& keys);
void remove_keys(db::Tx& tx, PersonId id);
void hand_keys_on(db::Tx& tx, PersonId from, PersonId to);
// Ids of persons, merged ones as they are, in the order of what was looked for; at most `most`.
std::vector<PersonId> with_key(db::Tx& tx, const std::string& prefix, const access::Scope& scope,
                               std::size_t most);
std::vector<PersonId> with_number(db::Tx& tx, const Digest& id_digest, const access::Scope& scope,
                                  std::size_t most);

// Out of scope ones too: a number is few people's, a tail some hundreds' among a million.
std::vector<PersonId> with_phone(db::Tx& tx, const Digest& number, std::size_t most);
std::vector<PersonId> with_phone_tail(db::Tx& tx, const Digest& tail, std::size_t most);
std::vector<Person> next_told(db::Tx& tx, PersonId after, int most);              // who named a door
std::vector<Person> told_places(db::Tx& tx, const std::vector<PlaceId>& places);  // not merged

// ── phones
std::vector<PersonPhone> phones(db::Tx& tx, const std::vector<PersonId>& ids);
std::optional<PersonPhone> find_phone(db::Tx& tx, PersonPhoneId id);
void add(db::Tx& tx, const PersonPhone& phone);
void save(db::Tx& tx, const PersonPhone& phone);  // its trust and its end

}  // namespace linli::residents::store
