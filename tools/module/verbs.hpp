// Verbs throw Refusal. A @noun@ out of reach is answered like one that does not exist.
#pragma once
#include "modules/@module@/@noun@.hpp"
#include "platform/db/listing.hpp"

namespace linli::@module@ {

@Noun@View add(db::Tx& tx, const access::Actor& actor, const New@Noun@& form);
@Noun@View one(db::Tx& tx, const access::Actor& actor, @Noun@Id id);
@Noun@View rename(db::Tx& tx, const access::Actor& actor, @Noun@Id id, const Rename@Noun@& form);
Page<@Noun@View> list(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);
extern const db::Listing listing;

}  // namespace linli::@module@
