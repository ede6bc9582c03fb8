// Verbs of a matter. Verbs throw Refusal; a matter out of scope is answered like one that is absent.
#pragma once
#include "modules/matters/forms.hpp"
#include "modules/matters/together.hpp"
#include "modules/matters/views.hpp"
#include "modules/matters/waiting.hpp"
#include "platform/db/listing.hpp"

namespace linli::matters {

using access::Actor;

// intake.cpp
IntakeView take_in(db::Tx& tx, const Actor& clerk, const IntakeForm& form);
SimilarMatters similar(db::Tx& tx, const Actor& clerk, const SimilarQuery& query);

// reading.cpp
MatterView one(db::Tx& tx, const Actor& actor, MatterId id);
std::vector<StepView> timeline(db::Tx& tx, const Actor& actor, MatterId id);
// With it one can speak as the resident: never for who works on the matter, and told in the timeline.
ReceiptView receipt(db::Tx& tx, const Actor& clerk, MatterId id);
// A write: what was revealed is in the journal before it leaves.
PlainReporter reveal_reporter(db::Tx& tx, const Actor& actor, MatterId id, const RevealReporterForm& form);
// How the day begins, for whoever asks: what waits for them, in numbers that queue lists under ?waiting=.
ShiftView shift(db::Tx& tx, const Actor& actor);
Page<MatterLineView> queue(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
extern const db::Listing queue_listing;

// matters.cpp: find, rule, change, save, journal, view
MatterView accept(db::Tx& tx, const Actor& clerk, MatterId id, const AcceptForm& form);
MatterView correct(db::Tx& tx, const Actor& clerk, MatterId id, const CorrectForm& form);
MatterView answer(db::Tx& tx, const Actor& clerk, MatterId id, const AnswerForm& form);
MatterView refuse(db::Tx& tx, const Actor& clerk, MatterId id, const RefuseForm& form);
MatterView transfer(db::Tx& tx, const Actor& clerk, MatterId id, const TransferForm& form);
MatterView merge(db::Tx& tx, const Actor& actor, MatterId id, const MergeForm& form);
MatterView archive(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form);

// handling.cpp
MatterView dispatch(db::Tx& tx, const Actor& actor, MatterId id, const DispatchForm& form);
MatterView sign(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form);
MatterView contact(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form);
MatterView note(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form);
MatterView reply(db::Tx& tx, const Actor& actor, MatterId id, const ReplyForm& form);

// together.cpp: one step for several, in as many statements as for one
TogetherView together(db::Tx& tx, const Actor& actor, const TogetherForm& form);

// requests.cpp
MatterView ask_return(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form);
MatterView decide_return(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form);
MatterView ask_extension(db::Tx& tx, const Actor& actor, MatterId id, const ExtensionForm& form);
MatterView decide_extension(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form);
MatterView ask_termination(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form);
MatterView decide_termination(db::Tx& tx, const Actor& actor, MatterId id, const DecisionForm& form);

// clock.cpp
MatterView pause(db::Tx& tx, const Actor& actor, MatterId id, const PauseForm& form);
MatterView resume(db::Tx& tx, const Actor& actor, MatterId id, const VersionForm& form);
MatterView urge(db::Tx& tx, const Actor& actor, MatterId id, const NoteForm& form);
MatterView supervise(db::Tx& tx, const Actor& actor, MatterId id, const SuperviseForm& form);
// The clock's own round, by a job each minute: warnings at 50, 80 and 100 %, urging a day later,
// supervision 2 and 5 working days after the end, paused matters whose day has come, ratings by default after
// 7 days. At most `most` matters a call; returns how many it touched.
int keep_time(db::Tx& tx, int most);

// verdict.cpp: the resident's word
MatterView follow_up(db::Tx& tx, const Actor& actor, MatterId id, const FollowUpForm& form);
MatterView reopen(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form);
MatterView close(db::Tx& tx, const Actor& actor, MatterId id, const ReasonForm& form);

// task.cpp: a unit's contact by a one-task link, without login
TaskLinkView issue_task_link(db::Tx& tx, const Actor& actor, MatterId id, const TaskLinkForm& form);
TaskView task(db::Tx& tx, const Actor& contact, const TaskForm& form);
TaskView sign_task(db::Tx& tx, const Actor& contact, const TaskSignForm& form);
TaskView contact_task(db::Tx& tx, const Actor& contact, const TaskNoteForm& form);
PlainReporter reveal_task_reporter(db::Tx& tx, const Actor& contact, const TaskRevealForm& form);
TaskView note_task(db::Tx& tx, const Actor& contact, const TaskNoteForm& form);
TaskView reply_task(db::Tx& tx, const Actor& contact, const TaskReplyForm& form);

// resident.cpp: without login, by number and code; five wrong codes lock the pair out for 15 minutes
PublicReceipt report_by_web(db::Tx& tx, const Actor& resident, const WebReportForm& form);
PublicMatter follow(db::Tx& tx, const Actor& resident, const FollowForm& form);
PublicMatter add_word(db::Tx& tx, const Actor& resident, const WordForm& form);
PublicMatter rate(db::Tx& tx, const Actor& resident, const PublicRatingForm& form);
PublicMatter ask_to_reopen(db::Tx& tx, const Actor& resident, const WordForm& form);

}  // namespace linli::matters
