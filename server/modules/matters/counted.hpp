// What the figures count, and the conditions both the number and the list behind it are made of: they cannot
// disagree. GET /matters?counted=finished_on_time lists exactly what that figure counted.
//
// What is counted: 重办率, 退单率 and 延期率 are shares of the matters received (件), so that each counts a
// matter once, whichever of its handlings it was. Times and verdicts count every handling by itself: each has
// its own time to finish (北京条例 23: 退回再办), and is rated once, "一次一评" (GB/T 39734;
// 国办发〔2019〕51号); 满意率 = satisfied ÷ valid ratings, 解决率 = solved ÷ valid follow-ups
// (standards.md 1.6, 3.1). A reopening takes nothing from either. No official text says whether 按时办结率
// goes by matter or by handling; the choice is ours.
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
  returned,  // ever
  extended,  // ever
  urged,
  supervised
};
DESCRIBE_ENUM(Counted, received, open, overdue_open, late, waiting, direct_answered, accepted, signable,
              signed_on_time, contactable, contacted_on_time, finishable, finished_on_time, ended, asked,
              solved, satisfied, by_default, rated, satisfied_rated, reopened, returned, extended, urged,
              supervised)

// Of what one figure is a number.
enum class Unit { matters, handlings };
Unit unit_of(Counted counted);

// On a row of matter, for the handling that stands on it; each {} is the present moment. What was merged
// counts as the matter it went into: it meets none of them.
std::string_view condition_of(Counted counted);
// On a row `h` of matter_handling beside `r`, the matter_rating of its round; empty where only the matter can
// tell. A merging takes nothing from the handlings before it.
std::string_view condition_before(Counted counted);
// The matters that meet it by the handling that stands on them or by one before.
db::Condition counted_now(Counted counted, Time now);
// Never what is about oneself, nor about whom one stands in for.
db::Condition not_about(const access::Actor& actor);
// The actor's figures count what lies in `scope`, and never a report about the actor: nobody learns of that
// one. The scope must outlive the condition.
db::Condition counted_among(const access::Actor& actor, const access::Scope& scope);

}  // namespace linli::matters
