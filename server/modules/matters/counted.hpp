// What the figures count, and the conditions both the number and the list behind it are made of: they cannot
// disagree. GET /matters?counted=finished_on_time lists exactly what that figure counted.
#pragma once
#include <string_view>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/db/listing.hpp"

namespace linli::matters {

// Signing and speaking to the resident are told of matters dealt with here only: what another system brought
// says when something was said and answered, and nothing of the steps between.
enum class Counted {
  received,
  open,
  overdue_open,
  late,     // the step now running is over its time, whichever it is
  waiting,  // replied: the resident has not been asked yet
  direct_answered,
  accepted,
  signable,  // signed for, or dispatched and the time to sign is over
  signed_on_time,
  contactable,  // spoken to, or signed for and the time to speak is over
  contacted_on_time,
  finishable,  // replied, or the time to finish is over and the clock does not stand still
  finished_on_time,
  ended,            // the office has said how it ended
  asked,            // the resident spoke; of these:
  solved,           //   said it is solved
  satisfied,        //   3 to 5
  by_default,       // nobody spoke for seven days
  rated,            // one of the two
  satisfied_rated,  // of the rated: 3 to 5
  reopened,
  returned,
  extended,
  urged,
  supervised
};
DESCRIBE_ENUM(Counted, received, open, overdue_open, late, waiting, direct_answered, accepted, signable,
              signed_on_time, contactable, contacted_on_time, finishable, finished_on_time, ended, asked,
              solved, satisfied, by_default, rated, satisfied_rated, reopened, returned, extended, urged,
              supervised)

// On a row of matter; each {} is the present moment. What was merged counts as the matter it went into: it
// meets none of them.
std::string_view condition_of(Counted counted);
db::Condition counted_now(Counted counted, Time now);
// Never what is about oneself, nor about whom one stands in for.
db::Condition not_about(const access::Actor& actor);
// The actor's figures count what lies in `scope`, and never a report about the actor: nobody learns of that
// one. The scope must outlive the condition.
db::Condition counted_among(const access::Actor& actor, const access::Scope& scope);

}  // namespace linli::matters
