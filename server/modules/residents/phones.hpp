// Verbs throw Refusal. All answer with the person as they are now.
#pragma once
#include "modules/residents/person.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

PersonView add_phone(db::Tx& tx, const access::Actor& actor, PersonId id, const NewPhone& form);
// The office has reached them under it, or seen proof.
PersonView confirm_phone(db::Tx& tx, const access::Actor& actor, PersonId id, PersonPhoneId phone);
// It is theirs no longer; what was stays as history.
PersonView end_phone(db::Tx& tx, const access::Actor& actor, PersonId id, PersonPhoneId phone);

}  // namespace linli::residents
