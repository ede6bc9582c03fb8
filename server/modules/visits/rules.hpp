// Pure decisions about visits and their plans.
#pragma once
#include <optional>
#include <string>

#include "modules/visits/visit.hpp"
#include "platform/core/refusal.hpp"

namespace linli::visits::rules {

inline constexpr std::int64_t missed_to_alert = 2;
inline constexpr auto after_a_change = std::chrono::hours{24};

std::int64_t cycle_days(Tier tier);
// The last second of that day in China.
Time end_of(Date day);
// By the end of the day one cycle later.
Time due_after(Tier tier, Time seen);

// ── who
bool may_plan(const VisitPlan& plan, const access::Actor& actor);
bool visits_it(const VisitPlan& plan, const access::Actor& actor);  // owner, backup, or stands in for one
bool may_see(const VisitPlan& plan, const access::Actor& actor);
bool may_see(const Visit& visit, const access::Actor& actor);

std::optional<Refusal> why_not_plan(const NewPlanForm& form);
std::optional<Refusal> why_not_change(const VisitPlan& plan, const ChangePlanForm& form);
std::optional<Refusal> why_ended(const VisitPlan& plan);
std::optional<Refusal> why_not_record(const VisitForm& form, Time now);
std::string all_words(const NewPlanForm& form);
std::string all_words(const VisitForm& form);

// ── what happens to a plan
void begin(VisitPlan& plan, Time now);
// Counts from when they were last seen; without that, from the beginning.
void keep_rhythm(VisitPlan& plan);
void have_changed(VisitPlan& plan, Time now, const std::string& words);
void end(VisitPlan& plan, EndedBecause because, Time now);

// Seen: themselves, or their family where they do not live alone.
bool is_seen(Met met, bool lives_alone);
enum class Alert { none, alerted };
// A visit, also one that is told late: it does not undo what a later one found.
Alert note_visit(VisitPlan& plan, Met met, Time visited, Time now);
// The time to be there has passed and nobody was.
Alert let_pass(VisitPlan& plan, Time now);
bool is_second_try(const VisitPlan& plan, Time now);

}  // namespace linli::visits::rules
