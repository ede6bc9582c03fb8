// Pure decisions about a matter: values in, values out.
#pragma once
#include <optional>
#include <vector>

#include "modules/grid/duty.hpp"
#include "modules/matters/forms.hpp"
#include "modules/matters/matter.hpp"
#include "platform/access/actor.hpp"

namespace linli::matters::rules {

// What somebody is to a matter. Unit contacts reach it through their unit alone, staff through area or
// assignment.
struct Standing {
  const access::Actor& actor;
  bool lead_contact = false;  // a contact of the lead unit
  bool assisting_contact = false;
  bool gave_link = false;  // handed out a link by which one works for the unit
  bool looked = false;     // was told in plain who the reporter of a confidential matter is
};

bool may_see(const Matter& matter, const Standing& me);
// A confidential reporter is hidden from whoever handles the matter (潍坊条例 11).
bool may_see_reporter(const Matter& matter, const Standing& me);
// Works on it or follows it up, and so has to speak to them.
bool may_speak_to_reporter(const Matter& matter, const Standing& me);
// Number and code are the resident's voice: whoever works or worked on the matter does not get to hold them.
std::optional<Refusal> why_no_receipt(const Matter& matter, const Standing& me);
bool has_worked_on(const Matter& matter, const Standing& me);
// A unit's contact reads what the resident may read, and their own unit's words; the office's notes stay
// within it.
bool may_read_notes(const Matter& matter, const Standing& me);
// A link works for the unit like a login: only who may dispatch there hands it out, while there is work to
// do.
std::optional<Refusal> why_no_link(const Matter& matter, const Standing& me);
// Null: the verb is allowed now, to me.
std::optional<Refusal> why_not(const Matter& matter, Verb verb, const Standing& me);
// Exactly the buttons to show. `open`: the requests waiting for a decision.
std::vector<Verb> verbs_for(const Matter& matter, const Standing& me, const std::vector<Request>& open,
                            Time now);
// Somebody else decides on one's own request.
std::optional<Refusal> why_not_decide(const Request& request, const Standing& me);
std::optional<Refusal> why_stale(const Matter& matter, std::int64_t version_read);

// The three clocks of a handling that begins now.
struct Clocks {
  Time sign_due, contact_due, finish_due;
};
Clocks clocks(const catalogue::TimeLimit& limit, Time from, const Workdays& workdays);
// `due`, later by what was missed from `paused` to `resumed`: whole working days or days keep the hour it
// falls on, hours of the office are rounded up.
Time due_after_pause(Time due, Time paused, Time resumed, LimitUnit unit, const Workdays& workdays);
// 办结次日回访: by the end of the next working day.
Time follow_up_due(Time replied, const Workdays& workdays);
// What presses an office, and how soon; each is a setting with its source.
struct Pace {
  std::int64_t default_rating_days = 7;  // 0: silence is no rating
  std::int64_t urge_after_days = 1;
  std::int64_t supervise_after_workdays = 2, escalate_after_workdays = 5;
};
// When the clock must look at it next: half of the time to finish, four fifths, the end, the day after it,
// two and five working days after it; the day a pause is over; seven days after a reply nobody rated. Nothing
// when no alarm is left.
std::optional<Time> next_alarm(const Matter& matter, const Workdays& workdays, const Pace& pace = {});
// Whether the next alarm depends on what the office has set; else nobody needs to look.
bool goes_by_pace(const Matter& matter);

// The resident asks: what was answered or is over begins again.
bool may_ask_to_reopen(const Matter& matter);
// Why not, in words for the resident.
Refusal not_to_reopen(const Matter& matter);
// The office's own word on a matter, fit for each of the residents who share it; the others quote one of
// them.
bool is_meant_for_everybody(std::string_view act);

// What the clock does when it looks: the first that applies.
enum class Alarm { none, half, four_fifths, overdue, urge, supervise, escalate, resume, rate_by_default };
Alarm alarm_due(const Matter& matter, Time now, const Workdays& workdays, const Pace& pace = {});

std::optional<Refusal> why_not_extend(const Matter& matter, const catalogue::TimeLimit& limit,
                                      const ExtensionForm& form, Time now, const Workdays& workdays);
// Never later than the limit's own length once more (信访条例: 延长不超过原期限的一半至一倍).
Time extended_due(const Matter& matter, const catalogue::TimeLimit& limit, std::int64_t workdays_asked,
                  const Workdays& workdays);
std::optional<Refusal> why_not_return(const Matter& matter, Time now, const Workdays& workdays);
std::optional<Refusal> why_not_pause(const Matter& matter, const catalogue::TimeLimit& limit,
                                     const PauseForm& form, Time now);
std::optional<Refusal> why_not_reply(const ReplyForm& form, Time now);
std::optional<Refusal> why_not_follow_up(const FollowUpForm& form);
// 五个一 are asked where the hall served, and only what its list asks: `asked`.
std::optional<Refusal> why_not_rate(const Matter& matter, const RatingForm& rating,
                                    const std::vector<std::string>& asked);
std::optional<Refusal> why_not_close(const Matter& matter);
// What is archived can no longer be rated or reopened: the resident has 30 days before that.
std::optional<Refusal> why_not_archive(const Matter& matter, Time now);
// Tries within the same two hours are one try.
std::optional<Refusal> why_no_further_try(const std::optional<Time>& last_try, Time now);
std::optional<Refusal> why_not_intake(const IntakeForm& form);

// Content enough to let it rest: at least 基本满意, and not "not solved" where the office says it is. What
// was explained or cannot be done may stay unsolved and yet be accepted: two facts.
bool content(const RatingForm& rating, std::optional<Ending> ending);
Level one_up(Level level);

// Our own people lead nothing that no published duty list lets them lead (北京条例 17); units are not bound.
std::optional<Refusal> why_not_lead(const grid::Duties& duties);
// The first level from `from` upwards whose list does not rule it out.
Level leading_level(const grid::Duties& duties, Level from);
// The body's first words, where no title was given.
std::string title_of(std::string_view title, std::string_view body);

}  // namespace linli::matters::rules
