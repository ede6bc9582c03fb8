// What clients may see of a matter. Names and phones are masked here; revealing them is the residents
// module's business.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/core/page.hpp"

namespace linli::matters {

// A row of the queue.
struct MatterLine {
  MatterId id;
  std::string number;
  MatterKind kind;
  Urgency urgency;
  Channel channel;
  State state;
  std::string category_code, title, place_text;
  AreaId area_id;
  StaffId owner_id;
  std::optional<UnitId> lead_unit_id;
  Time due_at, created_at;
  std::int64_t warned, urges, reopenings, returns, follow_up_tries;
  std::optional<SupervisionLevel> supervision;
  std::int64_t version;
};
DESCRIBE_ROW(MatterLine, "matter", id, number, kind, urgency, channel, state, category_code, title,
             place_text, area_id, owner_id, lead_unit_id, due_at, created_at, warned, urges, reopenings,
             returns, follow_up_tries, supervision, version)

struct MatterLineView {
  MatterId id;
  std::string number;
  MatterKind kind;
  Urgency urgency;
  Channel channel;
  State state;
  std::string category, title, place_text, area, owner;  // names to read
  std::string category_code;
  AreaId area_id;
  StaffId owner_id;
  std::optional<UnitId> lead_unit_id;
  Time due_at, created_at;
  std::int64_t warned, urges, reopenings, returns, follow_up_tries;
  std::optional<SupervisionLevel> supervision;
  std::int64_t version;
};
DESCRIBE_VIEW(MatterLineView, id, number, kind, urgency, channel, state, category, title, place_text, area,
              owner, category_code, area_id, owner_id, lead_unit_id, due_at, created_at, warned, urges,
              reopenings, returns, follow_up_tries, supervision, version)

struct StepView {
  StepId id;
  Time at;
  std::string act, actor_name, text, facts;
  access::ActorKind actor_kind;
  bool is_public;
};
DESCRIBE_VIEW(StepView, id, at, act, actor_name, text, facts, actor_kind, is_public)

struct UnitTaskView {
  UnitId unit_id;
  std::string name;
  UnitPart part;
  Time asked_at;
  std::optional<Time> signed_at, done_at;
  std::string result;
};
DESCRIBE_VIEW(UnitTaskView, unit_id, name, part, asked_at, signed_at, done_at, result)

struct RequestView {
  RequestId id;
  RequestKind kind;
  RequestState state;
  std::string asked_by, reason, decision_reason;
  Time asked_at;
  std::optional<Time> new_due_at, decided_at;
};
DESCRIBE_VIEW(RequestView, id, kind, state, asked_by, reason, decision_reason, asked_at, new_due_at,
              decided_at)

struct RatingView {
  std::int64_t round, level;
  std::optional<Solved> solved;  // empty by default: nobody said so
  RatingSource source;
  Channel channel;
  std::vector<std::string> courtesies;
  std::string words;
  Time at;
};
DESCRIBE_VIEW(RatingView, round, level, solved, source, channel, courtesies, words, at)

// Who said it, masked; absent altogether for whom a confidential reporter is hidden from.
struct ReporterView {
  std::optional<PersonId> person_id;
  std::string name, phone;  // 张*, 138****1234
};
DESCRIBE_VIEW(ReporterView, person_id, name, phone)

// When what happened or has to.
struct MatterClock {
  Time created_at, accepted_at;
  Time due_at;         // of the step now running
  Time finish_due_at;  // 办理时限
  std::optional<Time> sign_due_at, contact_due_at, dispatched_at, signed_at, first_contact_at, replied_at,
      closed_at, paused_until;
  std::int64_t warned;  // 0, 50, 80, 100 %; 200 supervised, 500 escalated
  // A year the limit reaches into whose notice is not loaded: it was counted by weekends alone there.
  std::optional<std::int64_t> calendar_missing;
};
DESCRIBE_VIEW(MatterClock, created_at, accepted_at, due_at, finish_due_at, sign_due_at, contact_due_at,
              dispatched_at, signed_at, first_contact_at, replied_at, closed_at, paused_until, warned,
              calendar_missing)

// How it ended, and what the resident says: two facts.
struct MatterOutcome {
  std::optional<Ending> ending;
  std::optional<Solved> solved;
  std::optional<std::int64_t> satisfaction;
  std::optional<RatingSource> rating_source;
};
DESCRIBE_VIEW(MatterOutcome, ending, solved, satisfaction, rating_source)

// Everything about one matter, and what I may do with it now.
struct MatterView {
  MatterId id;
  std::string number;
  MatterKind kind;
  Urgency urgency;
  Channel channel;
  State state;
  std::string category_code, category, title, body, place_text;
  Time occurred_at;
  AreaId area_id;
  std::string area;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::optional<double> longitude, latitude;
  std::optional<ReporterView> reporter;  // absent: anonymous, or hidden from me
  bool confidential, no_reply_wanted;
  std::optional<MatterId> merged_into;
  std::optional<ProblemId> problem_id;
  StaffId owner_id;
  std::string owner;
  std::optional<StaffId> assignee_id;
  std::optional<std::string> assignee;
  std::vector<UnitTaskView> units;
  Level level;
  bool designated;
  MatterClock clock;
  MatterOutcome outcome;
  std::int64_t returns, extensions, urges, reopenings, follow_up_tries, followers;
  std::optional<SupervisionLevel> supervision;
  std::vector<RequestView> requests;
  std::vector<RatingView> ratings;
  std::vector<Verb> verbs;  // exactly the buttons my role and the state allow
  std::int64_t version;
};
DESCRIBE_VIEW(MatterView, id, number, kind, urgency, channel, state, category_code, category, title, body,
              place_text, occurred_at, area_id, area, dwelling_id, entrance_id, building_id, longitude,
              latitude, reporter, confidential, no_reply_wanted, merged_into, problem_id, owner_id, owner,
              assignee_id, assignee, units, level, designated, clock, outcome, returns, extensions, urges,
              reopenings, follow_up_tries, followers, supervision, requests, ratings, verbs, version)

// Why a matter is shown beside the one being typed.
enum class SimilarBecause { same_entrance, same_building, same_household, same_caller };
DESCRIBE_ENUM(SimilarBecause, same_entrance, same_building, same_household, same_caller)

struct SimilarView {
  MatterId id;
  std::string number, title, place_text, category, category_code;
  State state;
  Time created_at;
  SimilarBecause because;
  bool can_join;  // still open: a caller may follow it
  std::int64_t version;
};
DESCRIBE_VIEW(SimilarView, id, number, title, place_text, category, category_code, state, created_at, because,
              can_join, version)

struct SimilarMatters {
  std::vector<SimilarView> possible_same;   // same entrance or building, same category, last 90 days
  std::vector<SimilarView> household_open;  // what this household still waits for
  std::int64_t same_place_90_days =
      0;  // 第 n 次: this entrance and category in 90 days, the new one not counted
};
DESCRIBE_VIEW(SimilarMatters, possible_same, household_open, same_place_90_days)

// What intake answers: the matter, the code to follow it by (told once), and what could be the same.
struct IntakeView {
  MatterId id;
  std::string number;
  std::string code;  // eight digits, spoken or printed with the receipt; empty for who did not take it in
  std::string title, office_phone, office_note;
  State state;
  StaffId owner_id;
  std::string owner, area;
  Time created_at, due_at;
  std::optional<MatterId> followed;  // merged at once: what is worked on is that one
  SimilarMatters similar;
  std::int64_t version;
};
DESCRIBE_VIEW(IntakeView, id, number, code, title, office_phone, office_note, state, owner_id, owner, area,
              created_at, due_at, followed, similar, version)

struct PlainReporter {
  std::string name, phone;
};
DESCRIBE_VIEW(PlainReporter, name, phone)

// Printed or read out again whenever somebody asks.
struct ReceiptView {
  std::string number, code, title, area, office_phone, office_note;
  Time created_at, due_at;
};
DESCRIBE_VIEW(ReceiptView, number, code, title, area, office_phone, office_note, created_at, due_at)

struct TaskLinkView {
  std::string token;  // told once
  Time expires_at;
};
DESCRIBE_VIEW(TaskLinkView, token, expires_at)

// Exactly one task, for the unit's contact: what to do and where, nobody's name but by asking for it.
struct TaskView {
  std::string number, title, body, place_text, unit;
  UnitPart part;
  State state;
  Urgency urgency;
  Time due_at;
  std::vector<StepView> steps;  // public lines, and the unit's own
  std::vector<Verb> verbs;
  std::int64_t version;
};
DESCRIBE_VIEW(TaskView, number, title, body, place_text, unit, part, state, urgency, due_at, steps, verbs,
              version)

// The resident's page: plain words, no names of other residents, only public lines.
struct PublicStep {
  Time at;
  std::string act;
  access::ActorKind by;  // an office or a role, never a private name
  std::string text;
};
DESCRIBE_VIEW(PublicStep, at, act, by, text)

struct PublicMatter {
  std::string number, title, area, office_phone;
  State state;
  bool together;  // merged into another, whose state, times and ending these are
  Time created_at, due_at;
  std::optional<Ending> ending;
  std::vector<PublicStep> steps;
  bool can_rate, can_reopen, can_add;
  bool hall_served;                     // the five courtesies are asked only then
  std::vector<std::string> courtesies;  // the list to tick
  std::optional<std::int64_t> satisfaction;
  std::optional<Solved> solved;
};
DESCRIBE_VIEW(PublicMatter, number, title, area, office_phone, state, together, created_at, due_at, ending,
              steps, can_rate, can_reopen, can_add, hall_served, courtesies, satisfaction, solved)

struct PublicReceipt {
  std::string number, code;
  Time due_at;  // by then somebody has taken it in
};
DESCRIBE_VIEW(PublicReceipt, number, code, due_at)

}  // namespace linli::matters
