// 承诺: what was promised on a line, to whom, and by when.
// 1. Once promised it has one owner and a day.
// 2. Its owner says that it is kept; it is cleared by the resident's word, or by a second person.
// 3. 问题账, 责任账 and 销号账 are three views of the one table. Nothing is graded.
#pragma once
#include "modules/diary/line.hpp"

namespace linli::diary {

enum class PromiseState { noted, promised, kept, cleared, withdrawn };
DESCRIBE_ENUM(PromiseState, noted, promised, kept, cleared, withdrawn)

enum class Ledger { noted, promised, cleared };  // 问题账 责任账 销号账
DESCRIBE_ENUM(Ledger, noted, promised, cleared)

enum class ClearedHow { resident_word, second_person };
DESCRIBE_ENUM(ClearedHow, resident_word, second_person)

enum class PromiseVerb { promise, keep, clear, withdraw };
DESCRIBE_ENUM(PromiseVerb, promise, keep, clear, withdraw)

struct Promise;
using PromiseId = Id<Promise>;

// What it was when it was noted: never changed.
struct PromiseMade {
  PromiseId id;
  LineId line_id;
  AreaId area_id;  // the line's
  std::string what;
  std::optional<PersonId> person_id;  // to whom: of the register,
  Sealed to_whom;                     // or in words
  StaffId made_by;
  Time made_at;
  Digest sent_digest;
};
DESCRIBE_PART(PromiseMade, id, line_id, area_id, what, person_id, to_whom, made_by, made_at, sent_digest)

struct Promise : PromiseMade {
  PromiseState state;
  std::optional<StaffId> owner_id;
  std::optional<Date> due_on;
  std::optional<Time> kept_at;
  std::optional<StaffId> kept_by;  // the owner, or who stood in
  std::optional<Time> ended_at;    // cleared or withdrawn
  std::optional<StaffId> cleared_by;
  std::optional<ClearedHow> cleared_how;
  bool is_shared;  // as its line is
  std::int64_t version;
};
DESCRIBE_ROW_OF(Promise, PromiseMade, "promise", state, owner_id, due_on, kept_at, kept_by, ended_at,
                cleared_by, cleared_how, is_shared, version)

struct PromiseStep;
using PromiseStepId = Id<PromiseStep>;
struct PromiseStep {
  PromiseStepId id;
  PromiseId promise_id;
  Time at;
  std::string act;  // the journal's act without "promise."
  StaffId actor_id;
  std::optional<StaffId> owner_id;  // as it was from then on
  std::optional<Date> due_on;
  std::string words;
  std::int64_t journal_seq;
};
DESCRIBE_ROW(PromiseStep, "promise_step", id, promise_id, at, act, actor_id, owner_id, due_on, words,
             journal_seq)

// ── forms

struct NotePromiseForm {
  PromiseId id;  // made by the client: sent again it answers as before
  Text<500, 2> what;
  std::optional<PersonId> person_id;  // to whom; whoever the line met where neither is said
  std::optional<Text<60, 1>> to_whom;
  std::optional<Date> due_on;       // a day: promised. None: only noted (问题账)
  std::optional<StaffId> owner_id;  // oneself where not said
};
DESCRIBE_FORM(NotePromiseForm, id, what, person_id, to_whom, due_on, owner_id)

// Takes it on, gives it to another, moves its day, or begins again what the resident does not find done.
struct PromiseForm {
  std::int64_t version;
  Date due_on;
  std::optional<StaffId> owner_id;  // who has it stays, else oneself
  Text<500> reason;                 // needed but for the first promise
};
DESCRIBE_FORM(PromiseForm, version, due_on, owner_id, reason)

struct KeepForm {
  std::int64_t version;
  Text<1000, 2> how;
};
DESCRIBE_FORM(KeepForm, version, how)

struct ClearForm {
  std::int64_t version;
  ClearedHow how;
  Text<1000, 2> words;  // what the resident said, or what the second person found
};
DESCRIBE_FORM(ClearForm, version, how, words)

struct WithdrawForm {
  std::int64_t version;
  Text<500, 2> reason;
};
DESCRIBE_FORM(WithdrawForm, version, reason)

// ── views

struct PromiseView {
  PromiseId id;
  LineId line_id;
  AreaId area_id;
  std::string area;
  std::string what;
  std::optional<MetView> to_whom;
  StaffId made_by_id;
  std::string made_by;
  Time made_at;
  PromiseState state;
  std::optional<StaffId> owner_id;
  std::string owner;
  std::optional<Date> due_on;
  bool overdue;
  std::optional<Time> kept_at, ended_at;
  std::optional<ClearedHow> cleared_how;
  std::string cleared_by;
  bool shared;
  std::vector<PromiseVerb> verbs;  // exactly the buttons for me now
  std::int64_t version;
};
DESCRIBE_VIEW(PromiseView, id, line_id, area_id, area, what, to_whom, made_by_id, made_by, made_at, state,
              owner_id, owner, due_on, overdue, kept_at, ended_at, cleared_how, cleared_by, shared, verbs,
              version)

struct PromiseStepView {
  Time at;
  std::string act, actor, owner, words;
  std::optional<Date> due_on;
};
DESCRIBE_VIEW(PromiseStepView, at, act, actor, owner, words, due_on)

// How the day begins.
struct PromisesWaiting {
  std::int64_t due_today, overdue;  // mine
  std::int64_t to_clear;            // mine that are kept: the resident's word is missing
  std::int64_t others_overdue;      // of others, where I head the grid
};
DESCRIBE_VIEW(PromisesWaiting, due_today, overdue, to_clear, others_overdue)

}  // namespace linli::diary
