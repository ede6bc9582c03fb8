// Which keys seal what. The keys themselves lie in a file beside the server; they are changed by its command
// line alone, and nobody sees them here. Verbs; they throw Refusal.
#pragma once
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/db/reseal.hpp"

namespace linli::console {

struct SealedByView {
  std::string field;  // "person_phone.number"
  int key;
  std::int64_t values;
};
DESCRIBE_VIEW(SealedByView, field, key, values)

struct KeysView {
  int newest;           // seals whatever is written now
  std::int64_t behind;  // values an older key still opens; 0 after a rotation went through
  std::vector<SealedByView> sealed;
};
DESCRIBE_VIEW(KeysView, newest, behind, sealed)

// Counts every sealed value of the community.
KeysView see_keys(db::Tx& tx, const access::Actor& actor, const std::vector<db::SealedColumn>& columns);

}  // namespace linli::console
