// What clients send about a matter. Every form that changes one carries the version it read.
#pragma once
#include <optional>

#include "modules/matters/matter.hpp"
#include "platform/core/fields.hpp"

namespace linli::matters {

// Who says it. Either somebody we know, or what they said of themselves; nothing at all is anonymous.
struct ReporterForm {
  std::optional<PersonId> person_id;
  std::optional<Text<40>> name;
  std::optional<Text<30>> phone;
};
DESCRIBE_FORM(ReporterForm, person_id, name, phone)

// One-screen intake. Sending it again with the same id changes nothing and answers alike.
struct IntakeForm {
  std::optional<MatterId> id;      // client-made, so that a lost answer can be asked again
  std::optional<MatterKind> kind;  // help, where not said
  std::optional<Urgency> urgency;  // normal, where not said
  Channel channel = Channel::hall;
  std::optional<Text<6>> category_code;
  Text<60> title;  // the body's first words where empty
  Text<4000, 1> body;
  std::optional<Time> occurred_at;
  std::optional<PlaceId> place_id;            // a dwelling, entrance, building or estate
  std::optional<Text<120>> place_text;        // where no door fits
  std::optional<AreaId> area_id;              // needed only where neither place nor point tells the grid
  std::optional<double> longitude, latitude;  // WGS84
  std::optional<ReporterForm> reporter;
  bool confidential = false;
  bool no_reply_wanted = false;
  std::optional<StaffId> about_staff_id;  // of a report: whom it is about
  std::optional<Text<40>> source_kind;    // raised from elsewhere: "diary_line" and its id
  std::optional<Text<80>> source_key;
  std::optional<Text<2000>> answer;  // said at once: 直接答复
  std::optional<MatterId> follow;    // 并入: no new matter, the caller follows this one
};
DESCRIBE_FORM(IntakeForm, id, kind, urgency, channel, category_code, title, body, occurred_at, place_id,
              place_text, area_id, longitude, latitude, reporter, confidential, no_reply_wanted,
              about_staff_id, source_kind, source_key, answer, follow)

// What could be the same while it is being typed.
struct SimilarQuery {
  std::optional<PlaceId> place_id;
  std::optional<Text<6>> category_code;
  std::optional<Text<30>> phone;
};
DESCRIBE_FORM(SimilarQuery, place_id, category_code, phone)

// Taken in, and with it what the clerk knows better than whoever wrote it: where it belongs above all.
struct AcceptForm {
  std::int64_t version;
  std::optional<MatterKind> kind;
  std::optional<Urgency> urgency;
  std::optional<Text<6>> category_code;
  std::optional<PlaceId> place_id;
  std::optional<Text<120>> place_text;
  std::optional<AreaId> area_id;
};
DESCRIBE_FORM(AcceptForm, version, kind, urgency, category_code, place_id, place_text, area_id)

// What was taken down wrongly; only what is named changes.
struct CorrectForm {
  std::int64_t version;
  std::optional<MatterKind> kind = {};
  std::optional<Urgency> urgency = {};
  std::optional<Text<6>> category_code = {};
  std::optional<PlaceId> place_id = {};
  std::optional<Text<120>> place_text = {};
  std::optional<AreaId> area_id = {};
  Text<300> reason = {};
};
DESCRIBE_FORM(CorrectForm, version, kind, urgency, category_code, place_id, place_text, area_id, reason)

struct AnswerForm {
  std::int64_t version;
  Text<2000, 1> text;
};
DESCRIBE_FORM(AnswerForm, version, text)

struct RefuseForm {
  std::int64_t version;
  RefusalGround ground = RefusalGround::other;
  Text<1000, 5> explanation;  // and where to turn to
};
DESCRIBE_FORM(RefuseForm, version, ground, explanation)

struct TransferForm {
  std::int64_t version;
  EmergencyService service = EmergencyService::police_110;
  Text<1000> note;
};
DESCRIBE_FORM(TransferForm, version, service, note)

// To somebody, or to a unit, or (neither given) to whom the dispatch rules name.
struct DispatchForm {
  std::int64_t version;
  std::optional<StaffId> staff_id;
  std::optional<UnitId> unit_id;
  List<UnitId, 10> assisting_unit_ids;
  Text<1000> note;
};
DESCRIBE_FORM(DispatchForm, version, staff_id, unit_id, assisting_unit_ids, note)

struct VersionForm {
  std::int64_t version;
};
DESCRIBE_FORM(VersionForm, version)

struct NoteForm {
  std::int64_t version;
  Text<2000, 1> text;
  bool is_public = false;  // the resident may read it: an interim report (阶段性情况)
};
DESCRIBE_FORM(NoteForm, version, text, is_public)

struct ReasonForm {
  std::int64_t version;
  Text<1000, 5> reason;
};
DESCRIBE_FORM(ReasonForm, version, reason)

struct ExtensionForm {
  std::int64_t version;
  Whole<1, 60> workdays;  // more; never beyond the limit's own length
  Text<1000, 5> reason;
  bool resident_told = false;  // 延期须向诉求人说明: it is refused unless the resident was told
};
DESCRIBE_FORM(ExtensionForm, version, workdays, reason, resident_told)

struct DecisionForm {
  std::int64_t version;
  bool granted = false;
  Text<1000> reason;                // needed where it is denied
  std::optional<StaffId> staff_id;  // of a denied return: designated to them, to the present one where empty
  std::optional<UnitId> unit_id;
};
DESCRIBE_FORM(DecisionForm, version, granted, reason, staff_id, unit_id)

struct PauseForm {
  std::int64_t version;
  Date until;  // within the limit's cap
  Text<1000, 5> reason;
};
DESCRIBE_FORM(PauseForm, version, until, reason)

struct SuperviseForm {
  std::int64_t version;
  SupervisionLevel level = SupervisionLevel::daily;
  SupervisionTrigger trigger = SupervisionTrigger::overdue;
  Text<1000, 1> words;
};
DESCRIBE_FORM(SuperviseForm, version, level, trigger, words)

struct ReplyForm {
  std::int64_t version;
  Ending ending = Ending::solved;
  Text<4000, 1> text;                // what the resident reads
  std::optional<Text<2000>> plan;    // of a deferred or impossible one: what happens instead
  std::optional<Date> promised_for;  // of a deferred one
};
DESCRIBE_FORM(ReplyForm, version, ending, text, plan, promised_for)

struct RatingForm {
  Whole<1, 5> level;
  Solved solved = Solved::yes;
  List<Text<40, 1>, 10> courtesies;  // 五个一, those that were met; only where the hall served
  Text<1000> words;
};
DESCRIBE_FORM(RatingForm, level, solved, courtesies, words)

// Either the resident's verdict, or a try that reached nobody.
struct FollowUpForm {
  std::int64_t version;
  bool reached = true;
  Channel channel = Channel::hotline;
  std::optional<RatingForm> rating;  // needed when reached
  Text<1000> note;
};
DESCRIBE_FORM(FollowUpForm, version, reached, channel, rating, note)

struct MergeForm {
  std::int64_t version;
  MatterId into;
};
DESCRIBE_FORM(MergeForm, version, into)

// The reporter's name and number in plain, to speak to them; the reason is journalled.
struct RevealReporterForm {
  Text<200, 2> reason;
};
DESCRIBE_FORM(RevealReporterForm, reason)

// A link that lets one unit's contact reach exactly this task without an account.
struct TaskLinkForm {
  UnitId unit_id;
  std::optional<UnitContactId> contact_id;
  Whole<1, 30> days;
};
DESCRIBE_FORM(TaskLinkForm, unit_id, contact_id, days)

// The unit's side: the link's token travels in the body, so that no log keeps it.
struct TaskForm {
  Text<100, 20> token;
};
DESCRIBE_FORM(TaskForm, token)
struct TaskSignForm {
  Text<100, 20> token;
  std::int64_t version;
};
DESCRIBE_FORM(TaskSignForm, token, version)
struct TaskNoteForm {
  Text<100, 20> token;
  NoteForm note;
};
DESCRIBE_FORM(TaskNoteForm, token, note)
struct TaskRevealForm {
  Text<100, 20> token;
  Text<200, 2> reason;
};
DESCRIBE_FORM(TaskRevealForm, token, reason)
struct TaskReplyForm {
  Text<100, 20> token;
  ReplyForm reply;
};
DESCRIBE_FORM(TaskReplyForm, token, reply)

// The resident's side: number and code, no login. Both travel in the body, so that no log or history keeps
// the code.
struct FollowForm {
  Text<40, 1> number;
  Text<40, 1> code;
};
DESCRIBE_FORM(FollowForm, number, code)

struct WordForm {
  Text<40, 1> number;
  Text<40, 1> code;
  Text<1000, 1> text;  // a word more, or what is still wrong
};
DESCRIBE_FORM(WordForm, number, code, text)

struct PublicRatingForm {
  Text<40, 1> number;
  Text<40, 1> code;
  RatingForm rating;
};
DESCRIBE_FORM(PublicRatingForm, number, code, rating)

struct WebReportForm {
  std::optional<MatterId> id;
  Text<4000, 1> body;
  std::optional<Text<120>> place_text;
  std::optional<Text<40>> name;
  std::optional<Text<30>> phone;
};
DESCRIBE_FORM(WebReportForm, id, body, place_text, name, phone)

}  // namespace linli::matters
