#include "modules/diary/promise_rules.hpp"

#include <algorithm>
#include <array>

#include "modules/diary/rules.hpp"
#include "modules/diary/sent.hpp"

namespace linli::diary::rules {

using access::Permission;

namespace {
constexpr auto promised_within = std::chrono::days{366};

using enum PromiseState;
constexpr std::array transitions{
    PromiseTransition{noted, PromiseVerb::promise, promised},
    PromiseTransition{promised, PromiseVerb::promise, promised},  // another day, another owner
    PromiseTransition{kept, PromiseVerb::promise, promised},      // the resident does not find it done
    PromiseTransition{promised, PromiseVerb::keep, kept},
    PromiseTransition{kept, PromiseVerb::clear, cleared},
    PromiseTransition{noted, PromiseVerb::withdraw, withdrawn},
    PromiseTransition{promised, PromiseVerb::withdraw, withdrawn},
};

bool is_me(const access::Actor& actor, const std::optional<StaffId>& staff) {
  if (!staff || actor.kind != access::ActorKind::staff) return false;
  return actor.id == *staff || std::ranges::any_of(actor.reaches, [&](const access::Reach& reach) {
           return reach.standing_in_for == staff;
         });
}

bool heads(const access::Actor& actor, AreaId area) {
  return access::may(actor, Permission::see_diary, area);
}

bool may_take_part(const Promise& promise, PromiseVerb verb, const access::Actor& actor) {
  switch (verb) {
    case PromiseVerb::keep:
      return is_me(actor, promise.owner_id);
    case PromiseVerb::promise:
    case PromiseVerb::withdraw:
      return is_me(actor, promise.owner_id) || is_me(actor, promise.made_by) || heads(actor, promise.area_id);
    case PromiseVerb::clear:
      return true;  // how it is cleared decides who may
  }
  return false;
}

std::optional<Refusal> why_not_on(Date due_on, Date today) {
  if (due_on < today)
    return wrong_field("due_on", {"答应的日子不能早于今天。", "The day cannot lie before today."});
  if (due_on > today + promised_within)
    return wrong_field("due_on", {"答应的日子要在一年以内。", "The day lies within a year."});
  return std::nullopt;
}

std::optional<Refusal> why_not_give(const std::optional<StaffId>& owner, AreaId area,
                                    const access::Actor& actor) {
  if (!owner || *owner == actor.id || heads(actor, area)) return std::nullopt;
  return wrong_field("owner_id", {"只能自己答应；要请别人办，请网格员来安排。",
                                  "One promises for oneself; the grid's head gives it to another."});
}
}  // namespace

std::span<const PromiseTransition> promise_transitions() { return transitions; }

bool is_overdue(const Promise& promise, Date today) {
  return promise.state == promised && promise.due_on && *promise.due_on < today;
}

bool may_see(const Promise& promise, const access::Actor& actor, Date today) {
  if (is_me(actor, promise.owner_id) || is_me(actor, promise.made_by)) return true;
  return heads(actor, promise.area_id) && (promise.is_shared || is_overdue(promise, today));
}

std::optional<Refusal> why_not(const Promise& promise, PromiseVerb verb, const access::Actor& actor) {
  const bool is_step = std::ranges::any_of(transitions, [&](const PromiseTransition& step) {
    return step.from == promise.state && step.verb == verb;
  });
  if (!is_step)
    return Refusal{
        Reason::conflict,
        {"这个承诺现在的状态不能这样办，请看最新情况。",
         "The promise's state (" + std::string{name_of(promise.state)} + ") does not allow this."}};
  if (may_take_part(promise, verb, actor)) return std::nullopt;
  return Refusal{Reason::forbidden,
                 verb == PromiseVerb::keep
                     ? Phrase{"只有责任人能说办好了。", "Only its owner says that it is kept."}
                     : Phrase{"这一步由责任人、写的人或本网格的人来办。",
                              "Its owner, its maker or the grid's head does this."}};
}

std::vector<PromiseVerb> verbs_for(const Promise& promise, const access::Actor& actor) {
  std::vector<PromiseVerb> verbs;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<PromiseVerb>>([&](auto verb) {
    if (!why_not(promise, verb.value, actor)) verbs.push_back(verb.value);
  });
  return verbs;
}

std::optional<Refusal> why_not_take_on(const Promise& promise, const PromiseForm& form,
                                       const access::Actor& actor, Date today) {
  if (auto wrong = why_not_on(form.due_on, today)) return wrong;
  const bool is_first = promise.state == noted;
  if (!is_first && form.reason.empty())
    return wrong_field("reason", {"改期、换人或重新办，要写明原因。",
                                  "Say why the day or the owner changes, or why it begins again."});
  if (form.owner_id == promise.owner_id) return std::nullopt;
  return why_not_give(form.owner_id, promise.area_id, actor);
}

std::optional<Refusal> why_not_clear(const Promise& promise, const ClearForm& form,
                                     const access::Actor& actor) {
  if (form.how == ClearedHow::resident_word) return std::nullopt;
  if (!is_me(actor, promise.owner_id) && promise.kept_by != actor.id) return std::nullopt;
  return Refusal{
      Reason::forbidden,
      {"责任人不能自己销号：记下居民的话，或请另一个人来核实。",
       "Its owner does not clear it alone: take down the resident's word, or let a second person look."}};
}

std::optional<Refusal> why_not_note(const NotePromiseForm& form, AreaId area, const access::Actor& actor,
                                    Date today) {
  if (form.person_id && form.to_whom)
    return wrong_field("to_whom", {"答应的人要么选，要么写，只用一种。", "A person or words, not both."});
  if (form.owner_id && !form.due_on)
    return wrong_field("due_on", {"有责任人就要有日子。", "Where somebody owns it there is a day."});
  if (form.due_on)
    if (auto wrong = why_not_on(*form.due_on, today)) return wrong;
  return why_not_give(form.owner_id, area, actor);
}

std::string all_words(const NotePromiseForm& form) {
  return Sent{}
      .add(form.what)
      .add(form.person_id)
      .add(form.to_whom)
      .add(form.due_on)
      .add(form.owner_id)
      .text();
}

void take_on(Promise& promise, StaffId owner, Date due_on) {
  promise.state = promised;
  promise.owner_id = owner;
  promise.due_on = due_on;
  promise.kept_at.reset();
  promise.kept_by.reset();
}

void keep(Promise& promise, StaffId by, Time now) {
  promise.state = kept;
  promise.kept_at = now;
  promise.kept_by = by;
}

void clear(Promise& promise, ClearedHow how, StaffId by, Time now) {
  promise.state = cleared;
  promise.cleared_how = how;
  promise.cleared_by = by;
  promise.ended_at = now;
}

void withdraw(Promise& promise, Time now) {
  promise.state = withdrawn;
  promise.ended_at = now;
}

}  // namespace linli::diary::rules
