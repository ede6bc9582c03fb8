#include "modules/matters/rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "platform/core/text.hpp"

namespace linli::matters::rules {

using access::Permission;
using access::Role;

namespace {
bool is_me(const Standing& me, const std::optional<StaffId>& staff) {
  if (!staff || me.actor.kind != access::ActorKind::staff) return false;
  if (me.actor.id == *staff) return true;
  return std::ranges::any_of(me.actor.reaches,
                             [&](const auto& reach) { return reach.standing_in_for == staff; });
}

// A unit's contact has a grant as well, but it opens their unit's tasks and nothing else of the area.
bool office_may(const Standing& me, Permission permission, AreaId area) {
  if (me.actor.kind == access::ActorKind::system) return true;
  return std::ranges::any_of(me.actor.reaches, [&](const access::Reach& reach) {
    return reach.role != Role::unit_contact && access::allows(reach.role, permission) &&
           (reach.everywhere || std::ranges::find(reach.areas, area) != reach.areas.end());
  });
}

bool is_about_me(const Matter& matter, const Standing& me) { return is_me(me, matter.about_staff_id); }

bool is_handler(const Matter& matter, const Standing& me) {
  return is_me(me, matter.owner_id) || me.lead_contact;
}

bool stands_as(By by, const Matter& matter, const Standing& me) {
  switch (by) {
    case By::anyone_there:
      return true;
    case By::assignee:
      return is_me(me, matter.assignee_id) || me.lead_contact;
    case By::owner:
      return is_me(me, matter.owner_id);
    case By::handler:
      return is_handler(matter, me);
    case By::not_handler:
      return !is_me(me, matter.handler_id) && !me.lead_contact && !me.assisting_contact && !me.gave_link;
  }
  return false;
}

// Assignment reaches across areas; everything else needs the permission over the matter's own area.
bool permitted(const Transition& step, const Matter& matter, const Standing& me) {
  if (office_may(me, step.permission, matter.area_id)) return true;
  bool by_assignment = step.by == By::assignee || step.by == By::handler;
  if (by_assignment && me.lead_contact) return true;
  bool noting =
      step.verb == Verb::note && (is_me(me, matter.owner_id) || me.lead_contact || me.assisting_contact);
  return (by_assignment && access::may(me.actor, step.permission)) || noting;
}

// Whoever could still come to handle it in their own area does not learn first who said it.
bool speaks_for_the_whole_office(const Standing& me) {
  if (me.actor.kind == access::ActorKind::system) return true;
  return std::ranges::any_of(me.actor.reaches, [](const access::Reach& reach) {
    return reach.everywhere && access::allows(reach.role, Permission::follow_up_matters);
  });
}

// Begun anew it is with whoever stands one level up: not back in the hands that were not good enough, unless
// that person sends it there.
bool is_for_the_owner(const Matter& matter, Verb verb) {
  return matter.reopenings > 0 && matter.state == State::accepted &&
         (verb == Verb::sign || verb == Verb::answer || verb == Verb::merge);
}

Refusal state_refuses(const Matter& matter) {
  return Refusal{Reason::conflict,
                 {"事项现在的状态不能这样办，请看最新情况。",
                  "The matter's state (" + std::string{name_of(matter.state)} + ") does not allow this."}};
}
}  // namespace

bool may_read_notes(const Matter& matter, const Standing& me) {
  return office_may(me, Permission::see_matters, matter.area_id) ||
         (!me.lead_contact && !me.assisting_contact);
}

std::optional<Refusal> why_no_link(const Matter& matter, const Standing& me) {
  if (!office_may(me, Permission::dispatch_matters, matter.area_id))
    return Refusal{Reason::forbidden,
                   {"您的岗位不能给单位发链接。", "Your role does not hand out a unit's link."}};
  if (!is_open(matter.state)) return state_refuses(matter);
  return std::nullopt;
}

bool may_see(const Matter& matter, const Standing& me) {
  if (is_about_me(matter, me)) return false;
  if (office_may(me, Permission::see_matters, matter.area_id)) return true;
  return is_me(me, matter.owner_id) || is_me(me, matter.assignee_id) || is_me(me, matter.first_receiver_id) ||
         me.lead_contact || me.assisting_contact;
}

bool may_see_reporter(const Matter& matter, const Standing& me) {
  if (!matter.confidential) return true;
  if (is_me(me, matter.first_receiver_id)) return true;
  bool handles = is_handler(matter, me) || is_me(me, matter.assignee_id) || is_me(me, matter.handler_id) ||
                 me.assisting_contact;
  return !handles && speaks_for_the_whole_office(me);
}

bool may_speak_to_reporter(const Matter& matter, const Standing& me) {
  return is_me(me, matter.owner_id) || (me.lead_contact && is_open(matter.state)) ||
         is_me(me, matter.assignee_id) || is_me(me, matter.first_receiver_id) ||
         office_may(me, Permission::follow_up_matters, matter.area_id);
}

bool has_worked_on(const Matter& matter, const Standing& me) {
  const bool took_it_over = is_me(me, matter.owner_id) && matter.signed_at && matter.state != State::replied;
  return took_it_over || is_me(me, matter.assignee_id) || is_me(me, matter.handler_id) || me.lead_contact ||
         me.assisting_contact;
}

std::optional<Refusal> why_no_receipt(const Matter& matter, const Standing& me) {
  if (!may_see_reporter(matter, me))
    return Refusal{Reason::forbidden,
                   {"这是保密的事项，不能补打回执。", "It is confidential: no receipt again."}};
  if (has_worked_on(matter, me))
    return Refusal{Reason::forbidden,
                   {"您办理过这件事，回执请别的同事补打：凭它可以替居民打分。",
                    "You worked on it. Let a colleague print it: with it one can rate as the resident."}};
  return std::nullopt;
}

std::optional<Refusal> why_not(const Matter& matter, Verb verb, const Standing& me) {
  const Transition* step = transition(matter.state, verb);
  if (!step) return state_refuses(matter);
  if (!permitted(*step, matter, me))
    return Refusal{Reason::forbidden, {"您的岗位不能办这一步。", "Your role does not allow this step."}};
  if (is_for_the_owner(matter, verb) && !is_me(me, matter.owner_id))
    return Refusal{Reason::forbidden,
                   {"重办的事先由上一级负责人接手，再由他派单。",
                    "It was reopened: whoever is responsible one level up takes it, or sends it on."}};
  if (matter.reopenings > 0 && verb == Verb::refuse)
    return Refusal{Reason::conflict,
                   {"受理过的事不能再不予受理。", "It was accepted once: it can no longer be refused."}};
  if (verb == Verb::sign && matter.confidential && me.looked)
    return Refusal{Reason::forbidden,
                   {"您看过诉求人是谁，这件保密的事要由别人办。",
                    "You were told who said it: somebody else handles what is confidential."}};
  if (stands_as(step->by, matter, me)) return std::nullopt;
  if (step->by == By::not_handler)
    return Refusal{Reason::forbidden,
                   {"办理的人、替单位发过链接的人不能回访或办结，请由别人来。",
                    "Whoever handled it, or handed out the unit's link, does not follow up or close it."}};
  if (step->by == By::assignee)
    return Refusal{Reason::forbidden,
                   {"只有被派单的人能办这一步。", "Only whom it was dispatched to can do this."}};
  return Refusal{Reason::forbidden, {"只有责任人能办这一步。", "Only the responsible person can do this."}};
}

std::vector<Verb> verbs_for(const Matter& matter, const Standing& me, const std::vector<Request>& open,
                            Time now) {
  auto waiting = [&](RequestKind kind) { return std::ranges::find(open, kind, &Request::kind); };
  auto may_ask = [&](RequestKind kind) { return waiting(kind) == open.end(); };
  auto may_decide = [&](RequestKind kind) {
    auto request = waiting(kind);
    return request != open.end() && !why_not_decide(*request, me);
  };
  auto fits = [&](Verb verb) {
    switch (verb) {
      case Verb::ask_return:
        return may_ask(RequestKind::return_) && !matter.designated && matter.returns == 0;
      case Verb::decide_return:
        return may_decide(RequestKind::return_);
      case Verb::ask_extension:
        return may_ask(RequestKind::extension);
      case Verb::decide_extension:
        return may_decide(RequestKind::extension);
      case Verb::ask_termination:
        return may_ask(RequestKind::termination);
      case Verb::decide_termination:
        return may_decide(RequestKind::termination);
      case Verb::follow_up:
        return !matter.rating_source || matter.rating_source == RatingSource::unconfirmed;
      case Verb::close:
        return !why_not_close(matter).has_value();
      case Verb::archive:
        return !why_not_archive(matter, now).has_value();
      default:
        return true;
    }
  };
  std::vector<Verb> verbs;
  for (const Transition& step : transitions())
    if (step.from == matter.state && fits(step.verb) && !why_not(matter, step.verb, me))
      verbs.push_back(step.verb);
  return verbs;
}

std::optional<Refusal> why_not_decide(const Request& request, const Standing& me) {
  if (!is_me(me, request.asked_by)) return std::nullopt;
  return Refusal{Reason::forbidden,
                 {"自己的申请要由别人审核。", "Somebody else decides on one's own request."}};
}

std::optional<Refusal> why_stale(const Matter& matter, std::int64_t version_read) {
  if (matter.version == version_read) return std::nullopt;
  return Refusal{
      Reason::conflict,
      {"刚才有人先保存了。您写的还在，请看过最新情况再存。",
       "Somebody saved in between. What you typed is kept; look at the newest state and save again."},
      {{"version",
        {"读到的是第 " + std::to_string(version_read) + " 版，现在是第 " + std::to_string(matter.version) +
             " 版",
         "read " + std::to_string(version_read) + ", now " + std::to_string(matter.version)}}}};
}

Level one_up(Level level) { return level == Level::grid ? Level::committee : Level::community; }

namespace {
bool may_lead(grid::Duty duty) { return duty == grid::Duty::leads || duty == grid::Duty::unpublished; }
}  // namespace

std::optional<Refusal> why_not_lead(const grid::Duties& duties) {
  auto has = [&](grid::Duty duty) { return std::ranges::find(duties, duty) != duties.end(); };
  if (has(grid::Duty::leads) || std::ranges::all_of(duties, may_lead)) return std::nullopt;
  if (has(grid::Duty::assists))
    return Refusal{
        Reason::conflict,
        {"按职责清单，这类事社区只协助、不主办（北京条例第十七条）：请派给主办单位。",
         "By the duty list the community only assists in this: dispatch it to the unit that leads."}};
  return Refusal{Reason::conflict,
                 {"这类事不在社区的职责清单里（北京条例第十七条）：请派给负责的单位。",
                  "This is not on the community's duty list: dispatch it to the unit whose duty it is."}};
}

Level leading_level(const grid::Duties& duties, Level from) {
  for (Level level = from;; level = one_up(level))
    if (level == Level::community || may_lead(duties[static_cast<std::size_t>(level)])) return level;
}

std::string title_of(std::string_view title, std::string_view body) {
  if (!title.empty()) return std::string{title};
  auto line = body.substr(0, body.find('\n'));
  return std::string{shortened(line, 30)};
}

bool may_ask_to_reopen(const Matter& matter) { return transition(matter.state, Verb::reopen) != nullptr; }

Refusal not_to_reopen(const Matter& matter) {
  if (matter.state == State::archived)
    return Refusal{Reason::conflict,
                   {"这件事已经归档。请打社区电话，或者重新说一次。",
                    "It was put away. Phone the office, or tell us anew."}};
  return Refusal{Reason::conflict,
                 {"这件事还在办，不用重办；可以补充一句。", "It is still being worked on."}};
}

bool is_meant_for_everybody(std::string_view act) {
  constexpr std::array<std::string_view, 8> acts{"answered", "interim_reported", "extended",    "paused",
                                                 "resumed",  "replied",          "transferred", "terminated"};
  return std::ranges::find(acts, act) != acts.end();
}

}  // namespace linli::matters::rules
