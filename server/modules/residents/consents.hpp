// Verbs throw Refusal.
#pragma once
#include "modules/residents/consent.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

ConsentView give_consent(db::Tx& tx, const access::Actor& actor, PersonId id, const NewConsent& form);
ConsentView withdraw_consent(db::Tx& tx, const access::Actor& actor, PersonId id, ConsentId consent);
std::vector<ConsentView> consents_of(db::Tx& tx, const access::Actor& actor, PersonId id);

// ── for other modules: may this be done now, by consent or by duty?
bool consents_to(db::Tx& tx, PersonId id, ConsentPurpose purpose);

}  // namespace linli::residents
