#include "modules/residents/household_store.hpp"

#include "modules/residents/among.hpp"
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
  return among<Household>(tx, db::select<Household>() + " WHERE community_id = $1 AND id IN ({ids})", ids);
}

std::vector<Household> households_at(db::Tx& tx, const std::vector<PlaceId>& places) {
  return among<Household>(
      tx,
      db::select<Household>() +
          " WHERE community_id = $1 AND place_id IN ({ids}) AND closed_on IS NULL ORDER BY created_at, id",
      places);
}

std::vector<Household> next_households(db::Tx& tx, HouseholdId after, int most) {
  return tx.many<Household>("id > $2 AND place_id IS NOT NULL ORDER BY id LIMIT $3", after, most);
}

void add(db::Tx& tx, const Household& household) { tx.insert(household); }

void save(db::Tx& tx, Household& household) {
  if (!tx.save(household)) throw rules::saved_in_between();
  ++household.version;
}

void move_to_area(db::Tx& tx, const std::vector<HouseholdId>& ids, AreaId area) {
  among<HouseholdId>(
      tx, "UPDATE household SET area_id = $2 WHERE community_id = $1 AND id IN ({ids}) RETURNING id", ids,
      area);
}

// ── stays

std::vector<Stay> stays(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return among<Stay>(
      tx,
      db::select<Stay>() +
          " WHERE community_id = $1 AND household_id IN ({ids}) ORDER BY from_day DESC, id DESC",
      ids);
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
  return among<Member>(
      tx,
      db::select<Member>() +
          " WHERE community_id = $1 AND household_id IN ({ids}) ORDER BY from_day DESC, id DESC",
      ids);
}

std::vector<Member> open_members(db::Tx& tx, const std::vector<HouseholdId>& ids) {
  return among<Member>(
      tx,
      db::select<Member>() +
          " WHERE community_id = $1 AND household_id IN ({ids}) AND until_day IS NULL ORDER BY relation, id",
      ids);
}

std::vector<Member> open_memberships(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Member>(
      tx,
      db::select<Member>() +
          " WHERE community_id = $1 AND person_id IN ({ids}) AND until_day IS NULL ORDER BY person_id, id",
      ids);
}

std::vector<Member> memberships(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Member>(
      tx,
      db::select<Member>() +
          " WHERE community_id = $1 AND person_id IN ({ids}) ORDER BY from_day DESC, id DESC",
      ids);
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

std::vector<DwellingUse> uses_today(db::Tx& tx, const std::vector<PlaceId>& places) {
  return among<DwellingUse>(
      tx,
      db::select<DwellingUse>() + " WHERE community_id = $1 AND place_id IN ({ids}) AND until_day IS NULL",
      places);
}

std::vector<LivedIn> lived_in(db::Tx& tx, PlaceId estate, const db::Condition& scope) {
  return db::query_where<LivedIn>(
      tx,
      "SELECT p.building_id, COUNT(*), CAST(SUM(CASE WHEN EXISTS (SELECT 1 FROM household h "
      "WHERE h.community_id = p.community_id AND h.place_id = p.id AND h.closed_on IS NULL "
      "AND h.kind <> 'registered_only') THEN 1 ELSE 0 END) AS bigint) FROM place p "
      "WHERE p.community_id = $1 AND p.estate_id = $2 AND p.building_id IS NOT NULL AND p.kind = 'dwelling' "
      "AND p.closed_on IS NULL AND {where} GROUP BY p.building_id",
      scope, estate);
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
