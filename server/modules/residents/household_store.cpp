#include "modules/residents/household_store.hpp"

#include "modules/residents/rows_in.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::store {

// ── households

std::optional<Household> find_household(db::Tx& tx, HouseholdId id) {
  return tx.one<Household>("id = $2", id);
}

std::optional<Household> household_numbered(db::Tx& tx, const std::string& number) {
  return tx.one<Household>("number = $2 AND number <> ''", number);
}

std::vector<Household> households(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return rows_in<Household>(tx, "id", ids);
}

std::vector<Household> households_at(db::Tx& tx, const std::vector<PlaceId>& places) {
  return rows_in<Household>(tx, "place_id", places, " AND closed_on IS NULL ORDER BY created_at, id");
}

std::vector<Household> next_households(db::Tx& tx, HouseholdId after, int most) {
  return tx.many<Household>("id > $2 AND place_id IS NOT NULL ORDER BY id LIMIT $3", after, most);
}

void add(db::Tx& tx, const Household& household) { tx.insert(household); }

void save(db::Tx& tx, Household& household) {
  const auto rows = tx.run(
      "UPDATE household SET area_id = $3, kind = $4, place_id = $5, closed_on = $6, version = version + 1 "
      "WHERE community_id = $1 AND id = $2 AND version = $7",
      household.id, household.area_id, household.kind, household.place_id, household.closed_on,
      household.version);
  if (rows == 0) throw rules::saved_in_between();
  ++household.version;
}

void move_to_area(db::Tx& tx, const std::vector<HouseholdId>& ids, AreaId area) {
  if (ids.empty()) return;
  Statement statement{"UPDATE household SET area_id = "};
  statement.place(area.value).text(" WHERE community_id = $1 AND id IN ").any_of(std::span{ids});
  statement.run(tx);
}

// ── stays

std::vector<Stay> stays(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return rows_in<Stay>(tx, "household_id", ids, " ORDER BY from_day DESC, id DESC");
}

std::optional<Stay> open_stay(db::Tx& tx, HouseholdId id) {
  return tx.one<Stay>("household_id = $2 AND until_day IS NULL", id);
}

void add(db::Tx& tx, const Stay& stay) { tx.insert(stay); }

void end(db::Tx& tx, const Stay& stay, Date day) {
  tx.run("UPDATE household_stay SET until_day = $3 WHERE community_id = $1 AND id = $2 AND until_day IS NULL",
         stay.id, day);
}

// ── members

std::vector<Member> members(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return rows_in<Member>(tx, "household_id", ids, " ORDER BY from_day DESC, id DESC");
}

std::vector<Member> open_members(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return rows_in<Member>(tx, "household_id", ids, " AND until_day IS NULL ORDER BY relation, id");
}

std::vector<Member> open_memberships(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Member>(tx, "person_id", ids, " AND until_day IS NULL ORDER BY id");
}

std::vector<Member> memberships(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Member>(tx, "person_id", ids, " ORDER BY from_day DESC, id DESC");
}

void add(db::Tx& tx, const Member& member) { tx.insert(member); }

void end(db::Tx& tx, const Member& member, Date day, std::optional<LeavingReason> because) {
  tx.run(
      "UPDATE household_member SET until_day = $3, left_because = $4 "
      "WHERE community_id = $1 AND id = $2 AND until_day IS NULL",
      member.id, day, because);
}

// ── uses

std::vector<DwellingUse> uses(db::Tx& tx, PlaceId place) {
  return tx.many<DwellingUse>("place_id = $2 ORDER BY from_day DESC, id DESC", place);
}

std::optional<DwellingUse> find_use(db::Tx& tx, DwellingUseId id) {
  return tx.one<DwellingUse>("id = $2", id);
}

void add(db::Tx& tx, const DwellingUse& use) { tx.insert(use); }

void end(db::Tx& tx, const DwellingUse& use, Date day) {
  tx.run("UPDATE dwelling_use SET until_day = $3 WHERE community_id = $1 AND id = $2 AND until_day IS NULL",
         use.id, day);
}

}  // namespace linli::residents::store
