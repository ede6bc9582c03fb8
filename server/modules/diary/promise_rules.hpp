// Pure decisions about promises.
#pragma once
#include <optional>
#include <span>

#include "modules/diary/promise.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/refusal.hpp"

namespace linli::diary::rules {

// The one table of a promise's life; any other step is a conflict.
struct PromiseTransition {
  PromiseState from;
  PromiseVerb verb;
  PromiseState to;
};
std::span<const PromiseTransition> promise_transitions();

bool is_overdue(const Promise& promise, Date today);
// Its maker and its owner always; whoever sees the area's diary where it is shared, and when it is overdue.
bool may_see(const Promise& promise, const access::Actor& actor, Date today);
// Null: the verb is allowed now, to me.
std::optional<Refusal> why_not(const Promise& promise, PromiseVerb verb, const access::Actor& actor);
std::vector<PromiseVerb> verbs_for(const Promise& promise, const access::Actor& actor);

std::optional<Refusal> why_not_take_on(const Promise& promise, const PromiseForm& form,
                                       const access::Actor& actor, Date today);
// A second person is neither the owner, nor who stands in for the owner, nor who said that it is kept.
std::optional<Refusal> why_not_clear(const Promise& promise, const ClearForm& form,
                                     const access::Actor& actor);
std::optional<Refusal> why_not_note(const NotePromiseForm& form, AreaId area, const access::Actor& actor,
                                    Date today);
std::string all_words(const NotePromiseForm& form);

// ── what the steps change
void take_on(Promise& promise, StaffId owner, Date due_on);
void keep(Promise& promise, StaffId by, Time now);
void clear(Promise& promise, ClearedHow how, StaffId by, Time now);
void withdraw(Promise& promise, Time now);

}  // namespace linli::diary::rules
