// A matter (事项): what a resident asked of the community, from the first word to the resident's own
// "solved".
// 1. One owner and one due time at every moment: owner_id and due_at are never empty, in any state.
// 2. The first receiver stays the owner until somebody has signed for it (首接负责, 北京条例 14).
// 3. How it ended (ending) and what the resident says (solved, satisfaction) are two facts.
#pragma once
#include <optional>
#include <string>

#include "modules/catalogue/catalogue.hpp"
#include "modules/grid/place.hpp"
#include "modules/matters/state.hpp"
#include "modules/residents/ids.hpp"
#include "modules/units/unit.hpp"

namespace linli {
struct Problem;  // several matters with one cause; a later module fills it
using ProblemId = Id<Problem>;
}  // namespace linli

namespace linli::matters {

using catalogue::MatterKind;
using catalogue::Urgency;

struct Matter;
using MatterId = Id<Matter>;

enum class Channel { hall, hotline, diary, visit, wechat, qq, web, superior, import };
DESCRIBE_ENUM(Channel, hall, hotline, diary, visit, wechat, qq, web, superior, import)

// How the work ended, as the office sees it.
enum class Ending { solved, partly, explained, not_possible, deferred };
DESCRIBE_ENUM(Ending, solved, partly, explained, not_possible, deferred)

// 解决 / 部分解决 / 未解决: the resident's word, never the handler's.
enum class Solved { yes, partly, no };
DESCRIBE_ENUM(Solved, yes, partly, no)

// Unanswered for 7 days counts as 基本满意 where the office says so (广东), and is always shown apart. So is
// praise by a code that whoever did the work was told: it closes nothing until somebody else has asked.
enum class RatingSource { spoken, by_default, unconfirmed };
DESCRIBE_ENUM(RatingSource, spoken, by_default, unconfirmed)

// 潍坊条例 19: why a matter is not accepted. An explanation goes with each.
enum class RefusalGround {
  in_other_procedure,
  petition_running,
  secret_or_indecent,
  already_concluded,
  other
};
DESCRIBE_ENUM(RefusalGround, in_other_procedure, petition_running, secret_or_indecent, already_concluded,
              other)

enum class EmergencyService { police_110, fire_119, ambulance_120, traffic_122 };
DESCRIBE_ENUM(EmergencyService, police_110, fire_119, ambulance_120, traffic_122)

// Where the responsible person stands; reopening goes one level up.
enum class Level { grid, committee, community };
DESCRIBE_ENUM(Level, grid, committee, community)

// 日常 / 挂牌 / 约谈督办.
enum class SupervisionLevel { daily, listed, summoned };
DESCRIBE_ENUM(SupervisionLevel, daily, listed, summoned)

// 潍坊条例 26, 济南条例 28.
enum class SupervisionTrigger { refused_to_sign, overdue, not_solved, bad_influence, many_voices, other };
DESCRIBE_ENUM(SupervisionTrigger, refused_to_sign, overdue, not_solved, bad_influence, many_voices, other)

enum class UnitPart { lead, assisting };  // 主办、协办
DESCRIBE_ENUM(UnitPart, lead, assisting)

// What was said, where, and by whom: hardly changed after intake.
struct MatterSaid {
  MatterId id;
  std::string number;  // "2026-000123": what people say
  MatterKind kind;
  Urgency urgency;
  Channel channel;
  std::string category_code;  // empty until somebody has named it
  std::string title, body;
  Time occurred_at;  // when it was said if nothing else is known
  // where: a grid always; a door, or words, or a point
  AreaId area_id;  // the grid of that day; a later split does not change it
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string place_text;
  std::optional<double> longitude, latitude;
  // who said it, as said that day; hidden from handlers when confidential
  std::optional<PersonId> reporter_id;
  Sealed reporter_name, reporter_phone;
  Digest phone_digest;  // equality look-up by phone
  bool confidential, no_reply_wanted;
  std::optional<StaffId> about_staff_id;  // a report about this person: he never sees or handles it
  // where it came from: raised elsewhere, or an earlier export
  std::string source_kind, source_key;  // ("diary_line", id), ("nyc311", "65243698"); empty: here
};
DESCRIBE_PART(MatterSaid, id, number, kind, urgency, channel, category_code, title, body, occurred_at,
              area_id, dwelling_id, entrance_id, building_id, place_text, longitude, latitude, reporter_id,
              reporter_name, reporter_phone, phone_digest, confidential, no_reply_wanted, about_staff_id,
              source_kind, source_key)

struct Matter : MatterSaid {
  State state;
  std::optional<ProblemId> problem_id;
  std::optional<MatterId> merged_into;
  // who is responsible, and until when
  StaffId first_receiver_id, owner_id;
  std::optional<StaffId> assignee_id;  // dispatched to, not yet signed
  std::optional<UnitId> lead_unit_id;
  std::optional<StaffId> handler_id;  // who replied last; never follows up or rates
  Level level;
  bool designated;           // assigned after a dispute: may not be returned
  Time accepted_at, due_at;  // due_at: of the step now running (sign, finish, follow up)
  Time finish_due_at;        // 办理时限
  std::optional<Time> sign_due_at, contact_due_at;
  std::optional<Time> dispatched_at, signed_at, first_contact_at, replied_at, closed_at, paused_at,
      paused_until;
  std::optional<Time> alarm_at;  // when the clock has to look at it next; see rules::next_alarm
  std::int64_t paused_ms;        // altogether
  std::int64_t warned;           // 0, 50, 80 or 100 % of the time to finish; past it 150, 200, 500
  std::int64_t returns, extensions, urges, reopenings, follow_up_tries;
  std::optional<SupervisionLevel> supervision;
  std::optional<Ending> ending;
  std::optional<Solved> solved;
  std::optional<std::int64_t> satisfaction;  // 5 非常满意 … 1 非常不满意
  std::optional<RatingSource> rating_source;
  Time created_at;
  std::int64_t version;
};
DESCRIBE_ROW_OF(Matter, MatterSaid, "matter", state, problem_id, merged_into, first_receiver_id, owner_id,
                assignee_id, lead_unit_id, handler_id, level, designated, accepted_at, due_at, finish_due_at,
                sign_due_at, contact_due_at, dispatched_at, signed_at, first_contact_at, replied_at,
                closed_at, paused_at, paused_until, alarm_at, paused_ms, warned, returns, extensions, urges,
                reopenings, follow_up_tries, supervision, ending, solved, satisfaction, rating_source,
                created_at, version)

// A report about a member of staff.
struct About {
  MatterId id;
  StaffId about_staff_id;
};
DESCRIBE_ROW(About, "matter", id, about_staff_id)

// One line of the timeline. Its words stay here; the journal only refers to it.
struct Step;
using StepId = Id<Step>;
struct Step {
  StepId id;
  MatterId matter_id;
  Time at;
  std::string act;  // the journal's act without "matter.": "accepted", "replied", "said"
  access::ActorKind actor_kind;
  std::optional<StaffId> actor_id;
  std::string actor_name;  // 张敏 (窗口), 居民, 供热供水公司 王师傅
  std::string text;
  std::string facts;  // JSON object: due, unit, level …
  bool is_public;     // the resident sees it
  std::int64_t journal_seq;
};
DESCRIBE_ROW(Step, "matter_step", id, matter_id, at, act, actor_kind, actor_id, actor_name, text, facts,
             is_public, journal_seq)

// Who works on it besides the owner: 主办 and 协办 units.
struct UnitTask {
  MatterId matter_id;
  UnitId unit_id;
  UnitPart part;
  Time asked_at;
  std::optional<Time> signed_at, done_at;
  std::string result;
};
DESCRIBE_ROW(UnitTask, "matter_unit", matter_id, unit_id, part, asked_at, signed_at, done_at, result)

enum class RequestKind { return_, extension, termination };
DESCRIBE_ENUM(RequestKind, return_, extension, termination)
enum class RequestState { asked, granted, denied };
DESCRIBE_ENUM(RequestState, asked, granted, denied)

// Something only the dispatcher may grant: 退单、延期、终止. At most one open a matter and kind.
struct Request;
using RequestId = Id<Request>;
struct Request {
  RequestId id;
  MatterId matter_id;
  RequestKind kind;
  RequestState state;
  StaffId asked_by;
  Time asked_at;
  std::string reason;
  std::optional<Time> new_due_at;  // asked for, of an extension
  std::optional<StaffId> decided_by;
  std::optional<Time> decided_at;
  std::string decision_reason;
};
DESCRIBE_ROW(Request, "matter_request", id, matter_id, kind, state, asked_by, asked_at, reason, new_due_at,
             decided_by, decided_at, decision_reason)

// A handling that a reopening ended: its moments and times, as the matter's row held them until then. Round 0
// is the first; the one now running, or ended last, stands on the row itself. Its verdict is the rating of
// that round.
struct Handling {
  MatterId matter_id;
  std::int64_t round;
  Time ended_at;  // when the next one began
  // Empty where nobody can tell: dealt with elsewhere, or before handlings were kept.
  std::optional<Time> sign_due_at, signed_at, contact_due_at, first_contact_at, finish_due_at, replied_at;
  std::int64_t returns, extensions;
};
DESCRIBE_ROW(Handling, "matter_handling", matter_id, round, ended_at, sign_due_at, signed_at, contact_due_at,
             first_contact_at, finish_due_at, replied_at, returns, extensions)

// One rating a handling: round 0 is the first, each reopening begins the next.
struct Rating {
  MatterId matter_id;
  std::int64_t round;
  std::int64_t level;            // 5 … 1
  std::optional<Solved> solved;  // empty by default: nobody said so
  std::string courtesies;        // those that were met, a line each; hall only
  std::string words;
  Channel channel;
  RatingSource source;
  Time at;
};
DESCRIBE_ROW(Rating, "matter_rating", matter_id, round, level, solved, courtesies, words, channel, source, at)

// A further voice on the same matter: whoever was merged into it is told the result too.
struct Follower;
using FollowerId = Id<Follower>;
struct Follower {
  FollowerId id;
  MatterId matter_id;
  std::optional<MatterId> from_matter_id;
  std::optional<PersonId> person_id;
  Sealed name, phone;
  Time at;
};
DESCRIBE_ROW(Follower, "matter_follower", id, matter_id, from_matter_id, person_id, name, phone, at)

}  // namespace linli::matters
