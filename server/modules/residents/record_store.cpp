#include "modules/residents/record_store.hpp"

#include "modules/residents/among.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::store {

// ── traits

std::vector<Trait> traits(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Trait>(
      tx,
      db::select<Trait>() + " WHERE community_id = $1 AND person_id IN ({ids}) ORDER BY as_of DESC, id DESC",
      ids);
}

std::optional<Trait> find_trait(db::Tx& tx, TraitId id) { return tx.one<Trait>("id = $2", id); }

void add(db::Tx& tx, const Trait& trait) { tx.insert(trait); }

void end(db::Tx& tx, const Trait& trait) {
  tx.run(
      "UPDATE trait SET ended_at = $3, ended_by = $4 WHERE community_id = $1 AND id = $2 AND ended_at IS "
      "NULL",
      trait.id, trait.ended_at, trait.ended_by);
}

std::vector<PersonId> holders(db::Tx& tx, const Digest& code, Date today, const access::Scope& scope,
                              std::size_t most) {
  return db::query_where<PersonId>(
      tx,
      "SELECT id FROM person WHERE community_id = $1 AND id IN (SELECT person_id FROM trait "
      "WHERE trait.community_id = $1 AND ended_at IS NULL AND code_digest = $2 AND "
      "(last_day IS NULL OR last_day >= $3) AND (statute IS NOT NULL OR EXISTS (SELECT 1 FROM consent c "
      "WHERE c.community_id = $1 AND c.id = trait.consent_id AND c.withdrawn_at IS NULL))) AND {where} "
      "ORDER BY id LIMIT $4",
      access::within(scope, "area_id"), code, today, most);
}

// ── consents

std::vector<Consent> consents(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Consent>(
      tx,
      db::select<Consent>() +
          " WHERE community_id = $1 AND person_id IN ({ids}) ORDER BY granted_at DESC, id DESC",
      ids);
}

std::optional<Consent> find_consent(db::Tx& tx, ConsentId id) { return tx.one<Consent>("id = $2", id); }

void add(db::Tx& tx, const Consent& consent) { tx.insert(consent); }

void withdraw(db::Tx& tx, const Consent& consent) {
  tx.run(
      "UPDATE consent SET withdrawn_at = $3, withdrawn_by = $4 "
      "WHERE community_id = $1 AND id = $2 AND withdrawn_at IS NULL",
      consent.id, consent.withdrawn_at, consent.withdrawn_by);
}

// ── disclosures

void add(db::Tx& tx, const std::vector<Disclosure>& disclosures) {
  db::insert_all<Disclosure>(tx, disclosures);
}

std::vector<Disclosure> disclosures(db::Tx& tx, const std::vector<PersonId>& ids) {
  return among<Disclosure>(tx,
                           db::select<Disclosure>() +
                               " WHERE community_id = $1 AND person_id IN ({ids}) ORDER BY person_id, at, id",
                           ids);
}

std::vector<Disclosure> newest_disclosures(db::Tx& tx, const std::vector<PersonId>& ids, int most) {
  return among<Disclosure>(tx,
                           db::select<Disclosure>() +
                               " WHERE community_id = $1 AND person_id IN ({ids}) "
                               "ORDER BY at DESC, id DESC LIMIT $2",
                           ids, most);
}

// ── erasure

std::optional<ErasureRequest> find_request(db::Tx& tx, ErasureRequestId id) {
  return tx.one<ErasureRequest>("id = $2", id);
}

bool asked_to_erase(db::Tx& tx, PersonId id) {
  return tx.one<ErasureRequest>("person_id = $2 AND state = 'asked'", id).has_value();
}

void add(db::Tx& tx, const ErasureRequest& request) { tx.insert(request); }

void save(db::Tx& tx, ErasureRequest& request) {
  if (!tx.save(request)) throw rules::saved_in_between();
  ++request.version;
}

void wipe(db::Tx& tx, const std::vector<PersonId>& ids) {
  const Sealed nothing;
  among<PersonId>(
      tx,
      "UPDATE person SET name = '', id_kind = 'none', id_number = $2, id_digest = $2, sex = 'unknown', "
      "birth_date = NULL, nation = '', education = '', politics = '', marriage = '', "
      "told_place_id = NULL, state = CASE WHEN merged_into IS NULL THEN 'erased' ELSE 'merged' END, "
      "version = version + 1 WHERE community_id = $1 AND id IN ({ids}) RETURNING id",
      ids, nothing);
  among<PersonId>(
      tx,
      "UPDATE household_member SET relation = '99' WHERE community_id = $1 AND person_id IN ({ids}) "
      "RETURNING person_id",
      ids);
  among<PersonId>(tx,
                  "UPDATE consent SET guardian = $2 WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids, nothing);
  among<PersonId>(tx,
                  "UPDATE disclosure SET reason = '' WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids);
  among<PersonId>(tx,
                  "UPDATE erasure_request SET reason = '' WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids);
  among<PersonId>(
      tx, "DELETE FROM person_key WHERE community_id = $1 AND person_id IN ({ids}) RETURNING person_id", ids);
  among<PersonId>(tx,
                  "DELETE FROM person_before WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids);
  among<PersonId>(tx,
                  "DELETE FROM person_phone WHERE community_id = $1 AND person_id IN ({ids}) "
                  "RETURNING person_id",
                  ids);
  among<PersonId>(
      tx, "DELETE FROM trait WHERE community_id = $1 AND person_id IN ({ids}) RETURNING person_id", ids);
}

}  // namespace linli::residents::store
