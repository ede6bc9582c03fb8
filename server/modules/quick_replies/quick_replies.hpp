// Verbs throw Refusal. The quick replies of a community, which everybody of the office may use.
#pragma once
#include <vector>

#include "modules/quick_replies/quick_reply.hpp"
#include "platform/db/tx.hpp"

namespace linli::quick_replies {

// By code; those no longer offered too, so that they can be brought back.
std::vector<QuickReplyView> all(db::Tx& tx, const access::Actor& actor);
QuickReplyView put(db::Tx& tx, const access::Actor& actor, const QuickReplyForm& form);

}  // namespace linli::quick_replies
