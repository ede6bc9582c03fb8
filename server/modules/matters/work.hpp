// What every verb does around its own decision: find and authorise, then save with its version, write the
// timeline's line and the journal's entry, and show the result.
#pragma once
#include "modules/catalogue/catalogues.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/rules.hpp"
#include "modules/matters/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::matters::work {

rules::Standing standing(db::Tx& tx, const Actor& actor, const Matter& matter);

// Lists and single matters are for whoever sees an area's and for whoever handles one: a unit's contact sees
// no area, but their own unit's tasks. Throws Refusal{forbidden} for everybody else.
void require_sight(const Actor& actor);

// The only way to a matter. Who may not see it learns no more than that there is none.
Matter seen_by(const Actor& actor, db::Tx& tx, MatterId id);

// seen_by, then: nobody saved since `version_read`, and the verb is allowed now and to this actor.
Matter ready_for(Verb verb, const Actor& actor, db::Tx& tx, MatterId id, std::int64_t version_read);

// To whom a step goes: the journal, which outlives everybody, is told the id, the timeline the name.
struct Whom {
  Uuid id;
  std::string name;
};
// What the timeline is told.
struct Line {
  std::string text = {};
  bool is_public = false;
  journal::Facts facts = {};
  std::optional<Whom> to = {};
};
// Writes the timeline's line and the journal's entry "matter.<act>".
void tell(db::Tx& tx, const Actor& actor, const Matter& matter, std::string_view act, const Line& line);
// Sets the alarm, saves one version on, tells. The matter is as stored afterwards.
void save(db::Tx& tx, const Actor& actor, Matter& matter, std::string_view act, const Line& line);
// As the office has set it; the defaults where the matter does not go by it.
rules::Pace pace_of(db::Tx& tx, const Matter& matter);
// save, and what the actor may see of it now.
MatterView finish(db::Tx& tx, const Actor& actor, Matter& matter, std::string_view act, const Line& line);

// save, for many: a line each. Their alarms are set already.
void save_all(db::Tx& tx, const Actor& actor, const std::vector<Matter>& matters, std::string_view act,
              const std::vector<Line>& lines);
MatterView view_of(db::Tx& tx, const Actor& actor, const Matter& matter);
StepView shown(Step& step);
std::string area_name(db::Tx& tx, AreaId area);
// The areas whose matters the actor sees for the office; a unit's contact has none by that role.
access::Scope office_scope(const Actor& actor);

// A new matter, stored and told: accepted by a clerk, or reported by itself. `receiver`: who answers for it,
// where that is known already; else the clerk, else whoever the area's matters go to.
Matter register_matter(db::Tx& tx, const Actor& clerk, const IntakeForm& form, State state,
                       std::optional<StaffId> receiver = {});
// Whoever would take in a matter of the whole community today. Throws Refusal{unavailable} when there is
// nobody.
StaffId receiver_today(db::Tx& tx);
SimilarMatters similar_to(db::Tx& tx, const Actor& clerk, const SimilarQuery& query,
                          std::optional<PersonId> caller, std::optional<MatterId> not_this);

// Begins a handling: state accepted, the clocks started now, `owner` responsible.
void begin_handling(db::Tx& tx, Matter& matter, StaffId owner);
// Who answers for the matter's area, `level_up` levels above its grid. Falls back to the first receiver, so
// that there is always somebody; never the one it is about: throws Refusal{unavailable} where nobody else is.
StaffId responsible(db::Tx& tx, const Matter& matter, Level level);

// To whom a matter goes: named by the clerk, else by the dispatch rules, else the area's own worker.
struct Destination {
  std::optional<StaffId> staff_id;
  std::optional<UnitId> unit_id;
  std::string name;
  Level level;  // where that person stands
};
Whom whom(const Destination& to);
Destination destination(db::Tx& tx, const Matter& matter, const std::optional<StaffId>& staff,
                        const std::optional<UnitId>& unit);
// Their name, where they can take a matter: at work, and in a role that handles matters. Throws Refusal.
std::string who_can_handle(db::Tx& tx, StaffId id);
// Dispatched: it waits to be signed for until `sign_due`.
void give_to(Matter& matter, const Destination& to, Time sign_due, Time now);
// Somebody is asked to work on it; the owner stays the owner until they have signed (首接负责).
void send_to(db::Tx& tx, const Actor& actor, Matter& matter, const Destination& to);

// The steps a unit's contact takes as well, by a one-task link; the caller has asked the rules.
MatterView sign_for(db::Tx& tx, const Actor& actor, Matter matter);
MatterView speak_to(db::Tx& tx, const Actor& actor, Matter matter, const NoteForm& form);
// Told in plain to whoever asked for a reason, which is journalled.
PlainReporter plain_reporter(db::Tx& tx, const Actor& actor, const Matter& matter, const std::string& reason);
MatterView reply_with(db::Tx& tx, const Actor& actor, Matter matter, const ReplyForm& form);
// What a unit did, beside the timeline.
void finish_task(db::Tx& tx, const Matter& matter, UnitId unit, const std::string& result);
void keep_assisting_result(db::Tx& tx, const Actor& actor, const Matter& matter, const std::string& result);

// The alarm that is due now, if any; one a call.
void ring(db::Tx& tx, const Actor& clock, Matter& matter);

// One rating a handling; into the matter and beside it.
void keep_rating(db::Tx& tx, Matter& matter, const RatingForm& rating, Channel channel, RatingSource source);
// Whoever worked on it was told number and code as well, and could praise themselves by them.
bool worker_could_speak(db::Tx& tx, const Matter& matter);
journal::Facts verdict_facts(const RatingForm& rating);
// The next handling begins, with who answers one level up; saved and told.
void reopen_one_up(db::Tx& tx, const Actor& actor, Matter& matter, const std::string& reason);

// Merged: its voice goes along, and nobody works on it by itself any more. Throws Refusal; the caller saves
// it.
void join(db::Tx& tx, const Actor& actor, Matter& matter, const Matter& into, const char* field = "into");
// The matter that is worked on: this one, or at the end of the chain what it was merged into.
Matter worked_on(db::Tx& tx, const Matter& matter);
bool may_be_rated(db::Tx& tx, const Matter& matter);  // answered, and nobody has rated this handling
PublicMatter shown_to_resident(db::Tx& tx, const Matter& matter);

// Eight digits, the same for a number at any time: told at intake, asked for on the resident's page.
std::string follow_code(db::Tx& tx, std::string_view number);

}  // namespace linli::matters::work
