// One act on many subjects at once.
#pragma once
#include "platform/journal/journal.hpp"

namespace linli::journal {

struct Subject {
  Uuid id;
  std::optional<AreaId> area;
  Facts facts;
};
// An entry each, in their order; returns the first one's seq.
std::int64_t record_all(db::Tx& tx, const access::Actor& actor, std::string_view act,
                        const std::vector<Subject>& subjects);

}  // namespace linli::journal
