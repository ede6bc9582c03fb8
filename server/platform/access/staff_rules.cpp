#include "platform/access/staff_rules.hpp"

#include <algorithm>
#include <limits>

namespace linli::access::rules {

namespace {
bool is_administrator(Role role) {
  return role == Role::system_administrator || role == Role::security_administrator || role == Role::auditor;
}

std::int64_t end_of(const Holding& holding) {
  return holding.to_at ? holding.to_at->ms : std::numeric_limits<std::int64_t>::max();
}

bool may_stand_in_login(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}
}  // namespace

bool overlap(const Holding& a, const Holding& b) {
  const bool both_last = a.from_at.ms < end_of(a) && b.from_at.ms < end_of(b);
  return both_last && a.from_at.ms < end_of(b) && b.from_at.ms < end_of(a);
}

Holding lent(const Holding& holding, Time from, Time to) {
  return {holding.role, std::max(holding.from_at, from), Time{std::min(end_of(holding), to.ms)}};
}

bool exclude_each_other(Role a, Role b) {
  if (a == b) return false;
  if (a == Role::unit_contact || b == Role::unit_contact) return true;
  return is_administrator(a) || is_administrator(b);
}

std::optional<Refusal> why_not_together(const Holding& held, const Holding& added) {
  if (!overlap(held, added) || !exclude_each_other(held.role, added.role)) return std::nullopt;
  if (held.role == Role::unit_contact || added.role == Role::unit_contact)
    return Refusal{
        Reason::conflict,
        {"单位联系人不是社区工作人员，不能同时有别的角色，也不能代别的岗。",
         "A unit's contact is not of the office and can hold no other role, not even as a stand-in."}};
  return Refusal{
      Reason::conflict,
      {"系统管理员、安全管理员、审计员必须是三个不同的人，也不兼别的岗（等保“三权分立”），代岗也一样。",
       "System administrator, security administrator and auditor must be three different people"
       " with no other role (GB/T 22239, separation of the three powers), stand-ins included."}};
}

bool is_for_whole_community(Role role) { return is_administrator(role) || role == Role::community_secretary; }

bool is_guarded(Role role) { return is_administrator(role) || role == Role::community_secretary; }

bool is_of_the_four(const Actor& actor) {
  return std::ranges::any_of(actor.reaches, [](const Reach& reach) { return is_guarded(reach.role); });
}

std::optional<Refusal> why_not_reset_alone(const Actor& actor, bool guarded) {
  if (!guarded || actor.kind == ActorKind::system) return std::nullopt;
  return Refusal{
      Reason::conflict,
      {"管理员和社区书记的密码不能一个人重置。请提出申请，由安全管理员、审计员或社区书记确认，两人各"
       "告知一半。",
       "No one person resets the password of an administrator or of the secretary. Ask for it; the"
       " security administrator, the auditor or the secretary confirms, and each tells one half."}};
}

std::optional<Refusal> why_not_guard(const Actor& actor, bool must_change_password) {
  if (!must_change_password || actor.kind == ActorKind::system) return std::nullopt;
  return Refusal{
      Reason::conflict,
      {"这个账号还在用别人给的初始密码。请本人先登录换成自己的密码，再授管理员或书记的权。",
       "This account still has the initial password somebody gave. Its owner must sign in and change"
       " it before they can become an administrator or the secretary."}};
}

std::optional<Refusal> why_not_ask(bool guarded, bool waits_already) {
  if (!guarded)
    return Refusal{Reason::conflict,
                   {"这个账号不用两个人，直接给新的初始密码就行。",
                    "This account does not take two people: give a new initial password."}};
  if (waits_already)
    return Refusal{Reason::conflict,
                   {"已经有一个申请在等确认。", "A request is waiting to be confirmed already."}};
  return std::nullopt;
}

std::optional<Refusal> why_not_decide(const PasswordReset& reset, Time now) {
  if (reset.state != ResetState::waiting)
    return Refusal{Reason::conflict, {"这个申请已经办过了。", "This request has been decided already."}};
  if (reset.until_at <= now)
    return Refusal{Reason::conflict,
                   {"这个申请过期了，请重新提出。", "This request has expired; ask again."}};
  return std::nullopt;
}

std::optional<Refusal> why_not_confirm(const PasswordReset& reset, const Actor& actor, Time now) {
  if (auto refusal = why_not_decide(reset, now)) return refusal;
  if (actor.id == reset.asked_by || actor.id == reset.staff_id)
    return Refusal{Reason::forbidden,
                   {"要由另一个人确认：不是提出的人，也不是本人。",
                    "Somebody else must confirm: neither who asked nor whose password it is."}};
  const bool is_second_power = std::ranges::any_of(actor.reaches, [](const Reach& reach) {
    return is_guarded(reach.role) && reach.role != Role::system_administrator;
  });
  if (is_second_power) return std::nullopt;
  return Refusal{Reason::forbidden,
                 {"要由安全管理员、审计员或社区书记确认。",
                  "The security administrator, the auditor or the secretary must confirm."}};
}

std::optional<Refusal> why_not_last(Role role, bool another_holds_it) {
  if (another_holds_it) return std::nullopt;
  if (role == Role::system_administrator)
    return Refusal{Reason::conflict,
                   {"这是最后一个系统管理员，不能停用或收回；先给别人授上。",
                    "This is the last system administrator. Give the role to somebody else first."}};
  if (role == Role::security_administrator)
    return Refusal{Reason::conflict,
                   {"这是最后一个安全管理员，不能停用或收回；先给别人授上。",
                    "This is the last security administrator. Give the role to somebody else first."}};
  return std::nullopt;
}

std::optional<Refusal> why_not_login(std::string_view login) {
  const bool begins_well = !login.empty() && login.front() != '.' && login.front() != '-';
  if (login.size() >= 2 && login.size() <= 32 && begins_well &&
      std::ranges::all_of(login, may_stand_in_login))
    return std::nullopt;
  return wrong_field("login",
                     {"登录名用2到32个小写字母、数字、点、短横或下划线，不以点或短横开头。",
                      "2 to 32 lower-case letters, digits, dots, dashes or underscores, not beginning with a"
                      " dot or a dash."});
}

std::optional<Refusal> why_not_period(Time now, Time from, std::optional<Time> to) {
  if (from < start_of(day_of(now)))
    return wrong_field("from_at", {"授权不能从过去的日子算起。", "It cannot begin on a day that is over."});
  if (to && *to <= std::max(from, now))
    return wrong_field("to_at", {"结束时间要晚于开始时间，也要晚于现在。",
                                 "The end must be later than the beginning, and later than now."});
  return std::nullopt;
}

std::optional<Refusal> why_not_grant(const Actor& actor, const GrantForm& form, Time now, AreaFacts area) {
  if (actor.kind == ActorKind::staff && form.staff_id == actor.id)
    return Refusal{Reason::conflict,
                   {"不能给自己授权，请由另一位安全管理员办理。",
                    "Nobody grants a role to themselves; another security administrator must."}};
  if (!area.known) return wrong_field("area_id", {"没有这个区域。", "There is no such area."});
  if (is_for_whole_community(form.role) && !area.whole_community)
    return wrong_field("area_id",
                       {"这个角色只能授在整个社区上。", "This role is given for the whole community only."});
  return why_not_period(now, form.from_at.value_or(now), form.to_at);
}

std::optional<Refusal> why_not_to_principal(const Actor& actor, const std::vector<StaffId>& substitutes) {
  if (actor.kind != ActorKind::staff || std::ranges::find(substitutes, actor.id) == substitutes.end())
    return std::nullopt;
  return Refusal{Reason::conflict,
                 {"您正代这个人的岗，给他的授权也就到了您手里；请由另一位安全管理员办理。",
                  "You stand in for this person, so what you grant them would be yours; another security"
                  " administrator must."}};
}

std::optional<Refusal> why_not_stand_in(const Actor& actor, const StandInForm& form, Time now) {
  if (form.principal_id == form.substitute_id)
    return wrong_field("substitute_id", {"不能自己代自己。", "Nobody stands in for themselves."});
  if (actor.kind == ActorKind::staff && form.substitute_id == actor.id)
    return Refusal{Reason::conflict,
                   {"不能安排自己代岗，请由另一位安全管理员办理。",
                    "Nobody makes themselves a stand-in; another security administrator must."}};
  const Time from = form.from_at.value_or(now);
  if (auto refusal = why_not_period(now, from, form.to_at)) return refusal;
  if (form.to_at - from > stand_in_max)
    return wrong_field("to_at",
                       {"代岗最长90天，到期可以再办。", "At most 90 days; it can be arranged again."});
  return std::nullopt;
}

}  // namespace linli::access::rules
