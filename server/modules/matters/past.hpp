// Verbs throw Refusal. Matters as another system kept them: what was said and what was answered, each at its
// own time, written by the same steps as any matter.
#pragma once
#include <optional>

#include "modules/matters/forms.hpp"
#include "platform/access/actor.hpp"

namespace linli::matters {

struct PastReply {
  std::optional<Time> at;  // empty: it is over, but the other system does not say since when
  ReplyForm form;
};

struct PastMatter {
  std::optional<Time> said;  // empty: the other system does not say; it counts from now
  IntakeForm form;           // has a source; the same source twice is one matter
  std::optional<PastReply> reply;
};

// False: it is there already, and nothing was written. What was answered is closed with its answer, and has
// no verdict: no resident was asked here, so that silence is no rating by default. What ended at a moment
// nobody knows is closed in one step and counts as ended, and in nothing that needs a moment: no time to
// reply, neither on time nor late.
bool record_past(db::Tx& tx, const access::Actor& actor, const PastMatter& past);

}  // namespace linli::matters
