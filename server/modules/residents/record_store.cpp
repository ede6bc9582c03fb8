#include "modules/residents/record_store.hpp"

#include "modules/residents/rows_in.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::store {

// ── traits

std::vector<Trait> traits(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Trait>(tx, "person_id", ids, " ORDER BY as_of DESC, id DESC");
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
  Statement statement{
      "SELECT DISTINCT p.id FROM trait t JOIN person p ON p.community_id = t.community_id AND p.id = "
      "t.person_id "
      "WHERE t.community_id = $1 AND t.ended_at IS NULL AND t.code_digest = "};
  statement.place(db::to_value(code)).text(" AND (t.last_day IS NULL OR t.last_day >= ");
  statement.place(db::to_value(today)).text(")").within(scope, "p.area_id");
  return statement.text(" ORDER BY p.id LIMIT ").place(static_cast<std::int64_t>(most)).rows<PersonId>(tx);
}

// ── consents

std::vector<Consent> consents(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Consent>(tx, "person_id", ids, " ORDER BY granted_at DESC, id DESC");
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
  if (disclosures.empty()) return;
  Statement statement{
      "INSERT INTO disclosure (community_id, id, person_id, area_id, actor_kind, staff_id, purpose, "
      "fields, reason, at) VALUES "};
  std::string_view before = "($1";
  for (const Disclosure& one : disclosures) {
    statement.text(before);
    before = "), ($1";
    each_member(
        one, [&](std::string_view, const auto& member) { statement.text(", ").place(db::to_value(member)); });
  }
  statement.text(")").run(tx);
}

std::vector<Disclosure> disclosures(db::Tx& tx, const std::vector<PersonId>& ids) {
  return rows_in<Disclosure>(tx, "person_id", ids, " ORDER BY at DESC, id DESC");
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
  const auto rows = tx.run(
      "UPDATE erasure_request SET state = $3, decided_at = $4, decided_by = $5, decision = $6, version = "
      "version + 1 "
      "WHERE community_id = $1 AND id = $2 AND version = $7",
      request.id, request.state, request.decided_at, request.decided_by, request.decision, request.version);
  if (rows == 0) throw rules::saved_in_between();
  ++request.version;
}

namespace {
void run_for(db::Tx& tx, std::string_view change, const std::vector<PersonId>& ids, std::string_view column) {
  Statement statement{change};
  statement.text(" WHERE community_id = $1 AND ").text(column).text(" IN ").any_of(std::span{ids}).run(tx);
}
}  // namespace

void wipe(db::Tx& tx, const std::vector<PersonId>& ids) {
  const Digest nothing;
  Statement person{"UPDATE person SET name = '', id_kind = 'none', id_number = "};
  person.place(db::to_value(nothing)).text(", id_digest = ").place(db::to_value(nothing));
  person.text(
      ", state = CASE WHEN merged_into IS NULL THEN 'erased' ELSE 'merged' END, sex = 'unknown', birth_date "
      "= NULL, nation = '', education = '', politics = '', marriage = '', "
      "told_place_id = NULL, version = version + 1 WHERE community_id = $1 AND id IN ");
  person.any_of(std::span{ids}).run(tx);

  run_for(tx, "DELETE FROM person_key", ids, "person_id");
  run_for(tx, "DELETE FROM person_before", ids, "person_id");
  run_for(tx, "DELETE FROM person_phone", ids, "person_id");
  run_for(tx, "DELETE FROM trait", ids, "person_id");
  run_for(tx, "UPDATE household_member SET relation = '99'", ids, "person_id");
  run_for(tx, "UPDATE disclosure SET reason = ''", ids, "person_id");
  run_for(tx, "UPDATE erasure_request SET reason = ''", ids, "person_id");

  Statement consent{"UPDATE consent SET guardian = "};
  consent.place(db::to_value(nothing)).text(" WHERE community_id = $1 AND person_id IN ");
  consent.any_of(std::span{ids}).run(tx);
}

}  // namespace linli::residents::store
