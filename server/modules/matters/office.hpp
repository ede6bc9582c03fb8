// Verbs throw Refusal. What the resident's page has to know of the office before anybody says anything.
#pragma once
#include <string>

#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters {

struct PublicOffice {
  std::string name;    // of the community
  std::string phone;   // empty: not told
  std::string notice;  // empty: nothing to say today
  std::string privacy;
  bool takes_unnamed;  // one may write in without name and phone
};
DESCRIBE_VIEW(PublicOffice, name, phone, notice, privacy, takes_unnamed)

PublicOffice public_office(db::Tx& tx, const access::Actor& resident);

}  // namespace linli::matters
