// Decisions about accounts, grants and stand-ins: values in, values out.
#pragma once
#include <optional>

#include "platform/access/reset.hpp"
#include "platform/access/staff.hpp"

namespace linli::access::rules {

// One role somebody holds for a time, by a grant of their own or lent by a stand-in.
struct Holding {
  Role role;
  Time from_at;
  std::optional<Time> to_at;
};
bool overlap(const Holding& a, const Holding& b);
// What of a principal's grant a substitute holds.
Holding lent(const Holding& holding, Time from, Time to);

// 三权分立 (GB/T 22239): the three administrators are three people. A unit's contact is not of the office at
// all.
bool exclude_each_other(Role a, Role b);
std::optional<Refusal> why_not_together(const Holding& held, const Holding& added);

// Roles that only make sense for the community as a whole.
bool is_for_whole_community(Role role);

// Whoever acts as one of these could undo what keeps people apart: the three administrators and the
// secretary. No one person may come by such an account.
bool is_guarded(Role role);
bool is_of_the_four(const Actor& actor);
std::optional<Refusal> why_not_reset_alone(const Actor& actor, bool guarded);
// A guarded role, given to an account whose password somebody else still knows, would be theirs too.
std::optional<Refusal> why_not_guard(const Actor& actor, bool must_change_password);
std::optional<Refusal> why_not_ask(bool guarded, bool waits_already);
std::optional<Refusal> why_not_decide(const PasswordReset& reset, Time now);
std::optional<Refusal> why_not_confirm(const PasswordReset& reset, const Actor& actor, Time now);

// Taking `role` away from its last holder: without these two nobody could let anybody in any more.
std::optional<Refusal> why_not_last(Role role, bool another_holds_it);

std::optional<Refusal> why_not_login(std::string_view login);
std::optional<Refusal> why_not_period(Time now, Time from, std::optional<Time> to);

struct AreaFacts {
  bool known, whole_community;
};
std::optional<Refusal> why_not_grant(const Actor& actor, const GrantForm& form, Time now, AreaFacts area);
// What is granted to a principal, their substitute holds too.
std::optional<Refusal> why_not_to_principal(const Actor& actor, const std::vector<StaffId>& substitutes);

inline constexpr std::chrono::days stand_in_max{90};
std::optional<Refusal> why_not_stand_in(const Actor& actor, const StandInForm& form, Time now);

}  // namespace linli::access::rules
