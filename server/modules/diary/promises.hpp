// Verbs throw Refusal. Promises made on lines: on their owner's list until they are kept, and when overdue on
// that of whoever sees the area's diary.
#pragma once
#include "modules/diary/promise.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::diary {

using access::Actor;

PromiseView note_promise(db::Tx& tx, const Actor& actor, LineId id, const NotePromiseForm& form);
PromiseView promise(db::Tx& tx, const Actor& actor, PromiseId id);
std::vector<PromiseStepView> promise_steps(db::Tx& tx, const Actor& actor, PromiseId id);
// ?ledger=noted|promised|cleared (问题账、责任账、销号账), ?mine=true, ?overdue=true, by line, owner, area,
// day.
Page<PromiseView> promises(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
extern const db::Listing promise_listing;

PromiseView take_on(db::Tx& tx, const Actor& actor, PromiseId id, const PromiseForm& form);
PromiseView keep(db::Tx& tx, const Actor& actor, PromiseId id, const KeepForm& form);
PromiseView clear(db::Tx& tx, const Actor& actor, PromiseId id, const ClearForm& form);
PromiseView withdraw(db::Tx& tx, const Actor& actor, PromiseId id, const WithdrawForm& form);

// What a shift begins with, in numbers that the list opens.
PromisesWaiting waiting(db::Tx& tx, const Actor& actor);

}  // namespace linli::diary
