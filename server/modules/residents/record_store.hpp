// Every statement about traits, consents, disclosures and erasure.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/consent.hpp"
#include "modules/residents/disclosure.hpp"
#include "modules/residents/erasure.hpp"
#include "modules/residents/trait.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents::store {

// ── traits
std::vector<Trait> traits(db::Tx& tx, const std::vector<PersonId>& ids);  // newest first
std::optional<Trait> find_trait(db::Tx& tx, TraitId id);
void add(db::Tx& tx, const Trait& trait);
void end(db::Tx& tx, const Trait& trait);
// Persons in scope whose trait holds today and rests on what still stands, in the order of ids.
std::vector<PersonId> holders(db::Tx& tx, const Digest& code, Date today, const access::Scope& scope,
                              std::size_t most);

// ── consents
std::vector<Consent> consents(db::Tx& tx, const std::vector<PersonId>& ids);  // newest first
std::optional<Consent> find_consent(db::Tx& tx, ConsentId id);
void add(db::Tx& tx, const Consent& consent);
void withdraw(db::Tx& tx, const Consent& consent);

// ── disclosures
void add(db::Tx& tx, const std::vector<Disclosure>& disclosures);
std::vector<Disclosure> disclosures(db::Tx& tx, const std::vector<PersonId>& ids);  // of each, oldest first
std::vector<Disclosure> newest_disclosures(db::Tx& tx, const std::vector<PersonId>& ids, int most);

// ── erasure
std::optional<ErasureRequest> find_request(db::Tx& tx, ErasureRequestId id);
bool asked_to_erase(db::Tx& tx, PersonId id);
void add(db::Tx& tx, const ErasureRequest& request);
void save(db::Tx& tx, ErasureRequest& request);
// Wipes every value and digest held of these persons (one person and their doubles); rows stay and name
// nobody.
void wipe(db::Tx& tx, const std::vector<PersonId>& ids);

}  // namespace linli::residents::store
