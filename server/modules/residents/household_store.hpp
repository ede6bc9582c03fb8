// Every statement about households, their members and stays, and the use of dwellings.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/household.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents::store {

std::optional<Household> find_household(db::Tx& tx, HouseholdId id);
std::optional<Household> household_numbered(db::Tx& tx, const std::string& number);
std::vector<Household> households(db::Tx& tx, const std::vector<HouseholdId>& ids);
// Not closed, oldest first.
std::vector<Household> households_at(db::Tx& tx, const std::vector<PlaceId>& places);
std::vector<Household> next_households(db::Tx& tx, HouseholdId after,
                                       int most);  // by id, of the whole community
void add(db::Tx& tx, const Household& household);
// Throws conflict when somebody saved in between; the row's version goes up by one.
void save(db::Tx& tx, Household& household);
void move_to_area(db::Tx& tx, const std::vector<HouseholdId>& ids, AreaId area);

std::vector<Stay> stays(db::Tx& tx, const std::vector<HouseholdId>& ids);  // newest first
std::optional<Stay> open_stay(db::Tx& tx, HouseholdId id);
void add(db::Tx& tx, const Stay& stay);
void end(db::Tx& tx, const Stay& stay, Date day);

std::vector<Member> members(db::Tx& tx, const std::vector<HouseholdId>& ids);       // newest first
std::vector<Member> open_members(db::Tx& tx, const std::vector<HouseholdId>& ids);  // the head before others
std::vector<Member> open_memberships(db::Tx& tx, const std::vector<PersonId>& ids);
std::vector<Member> memberships(db::Tx& tx, const std::vector<PersonId>& ids);  // newest first
void add(db::Tx& tx, const Member& member);
void end(db::Tx& tx, const Member& member, Date day, std::optional<LeavingReason> because);

std::vector<DwellingUse> uses(db::Tx& tx, PlaceId place);  // newest first
// Of each of these doors today, where somebody said.
std::vector<DwellingUse> uses_today(db::Tx& tx, const std::vector<PlaceId>& places);
std::vector<LivedIn> lived_in(db::Tx& tx, PlaceId estate,
                              const db::Condition& scope);  // areas by "p.area_id"
std::optional<DwellingUse> find_use(db::Tx& tx, DwellingUseId id);
void add(db::Tx& tx, const DwellingUse& use);
void end(db::Tx& tx, const DwellingUse& use, Date day);

}  // namespace linli::residents::store
