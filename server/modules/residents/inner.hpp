// What the verbs of this module share: the only ways to a record, the rows turned into views, and the steps
// several verbs take. Private to the module.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "modules/residents/consent.hpp"
#include "modules/residents/disclosure.hpp"
#include "modules/residents/household.hpp"
#include "modules/residents/household_rules.hpp"
#include "modules/residents/person.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/trait.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

using access::Actor;
using access::Permission;

// The columns that are sealed, as the vault knows them.
namespace field {
inline constexpr std::string_view id_number = "person.id_number";
inline constexpr std::string_view phone = "person_phone.number";
inline constexpr std::string_view phone_tail = "person_phone.tail";
inline constexpr std::string_view trait_code = "trait.code";
inline constexpr std::string_view trait_note = "trait.note";
inline constexpr std::string_view trait_statute = "trait.statute";
inline constexpr std::string_view guardian = "consent.guardian";
}  // namespace field

inline Date today(const db::Tx& tx) { return day_of(tx.now()); }
Digest phone_digest(const db::Tx& tx, std::string_view typed);  // empty when it does not read
std::optional<StaffId> staff_of(const Actor& actor);            // nothing unless staff

// ── the only ways to a record. Who may not do this there learns no more than that there is none.

// Follows a merge to the person that remains.
Person seen_by(const Actor& actor, db::Tx& tx, PersonId id, Permission permission);
Household seen_by(const Actor& actor, db::Tx& tx, HouseholdId id, Permission permission);
Place dwelling_seen_by(const Actor& actor, db::Tx& tx, PlaceId id, Permission permission);
// For editing, and not erased.
Person changeable(const Actor& actor, db::Tx& tx, PersonId id);
// The same for ids inside a body: the field is refused, alike for absent and out of scope.
Person named_by(const Actor& actor, db::Tx& tx, PersonId id, std::string field);
Household named_by(const Actor& actor, db::Tx& tx, HouseholdId id, std::string field);
Place dwelling_named_by(const Actor& actor, db::Tx& tx, PlaceId id, std::string field);

// ── persons with their doubles
std::vector<PersonId> selves(db::Tx& tx, PersonId id);  // the person first, then who was merged into them
// Each id that is there with the person it stands for.
std::map<PersonId, Person> followed_persons(db::Tx& tx, const std::vector<PersonId>& ids);
// Whom these ids stand for, in their order, each once; merged ones are followed, erased ones kept.
std::vector<Person> standing_persons(db::Tx& tx, const std::vector<PersonId>& ids);

std::vector<PersonPhone> ordered_phones(db::Tx& tx, const std::vector<PersonId>& ids);  // the best first
// Where each lives or is registered now, their doubles' homes included.
std::map<PersonId, std::vector<rules::Home>> homes_of(db::Tx& tx, const std::vector<Person>& persons);

// ── views: masked
std::vector<PersonBrief> briefs_of(db::Tx& tx, const std::vector<Person>& persons);
std::map<PersonId, PersonBrief> briefs_by_id(db::Tx& tx, const std::vector<PersonId>& ids);  // merged ids too
PersonView view_of(db::Tx& tx, const Person& person);
std::string mask(const Person& person);  // the name
std::optional<int> age_of(const Person& person, Date today);
std::string number_of(const db::Tx& tx, const PersonPhone& phone);  // plain, as stored
ConsentView view_of(const Consent& consent);
std::vector<MembershipView> memberships_of(db::Tx& tx, const std::vector<PersonId>& selves);
std::vector<HouseholdView> views_of(db::Tx& tx, const std::vector<Household>& households);

// ── steps. Their callers have asked every rule.

struct FirstHome {
  Household household;
  std::string relation;
  Date from_day;
};
struct Newcomer {
  PersonId id;
  AreaId area_id;
  rules::Particulars particulars;
  std::vector<NewPhone> phones;
  std::optional<FirstHome> home;
};
// Writes a new person down, with phones, what they are found by, and where they live.
Person settle(db::Tx& tx, const Actor& actor, const Newcomer& newcomer);
// The particulars into the row, sealed where they are.
void put(const db::Tx& tx, const rules::Particulars& particulars, Person& person);
Household found_household(db::Tx& tx, const Actor& actor, const NewHousehold& form, const Place& place,
                          Date from_day);
void begin_stay(db::Tx& tx, const Household& household, Date from_day);
// Only the person's own row tells that they died or live here no longer; the episode tells since when.
void note_state(db::Tx& tx, Person person, PersonState state);
// The number must read. One they have already is not added again.
void attach_phone(db::Tx& tx, const Person& person, const NewPhone& form);
void join(db::Tx& tx, const Household& household, const Person& person, std::string_view relation,
          Date from_day);
// Who moved is where their main home is now; without one they stay where they were last.
void follow_homes(db::Tx& tx, const std::vector<PersonId>& ids);
// Without a statute it rests on the consent.
TraitId keep_trait(db::Tx& tx, const Actor& actor, const Person& person, const NewTrait& form,
                   std::optional<ConsentId> consent);
Consent keep_consent(db::Tx& tx, const Actor& actor, const Person& person, const NewConsent& form);
struct Look {
  Purpose purpose;
  std::string fields;
  std::string reason;
};
// Writes who looked at whom before anything plain is read; a journal entry a person, or one for a whole list.
std::vector<DisclosureId> disclose(db::Tx& tx, const Actor& actor, const std::vector<Person>& persons,
                                   const Look& look);

}  // namespace linli::residents
