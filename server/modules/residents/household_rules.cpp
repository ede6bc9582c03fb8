#include "modules/residents/household_rules.hpp"

#include <algorithm>
#include <tuple>

#include "modules/residents/codes.hpp"
#include "modules/residents/rules.hpp"

namespace linli::residents::rules {

namespace {

std::optional<Refusal> why_not_from(Date day, std::optional<Date> earliest, Date today, std::string field) {
  if (day > today) return wrong_field(std::move(field), {"日期不能晚于今天。", "Not later than today."});
  if (earliest && day < *earliest)
    return wrong_field(std::move(field),
                       {"日期不能早于 " + earliest->text() + "。", "Not before " + earliest->text() + "."});
  return std::nullopt;
}

std::optional<Refusal> why_not_relation(std::span<const Member> members, PersonId person,
                                        std::string_view relation) {
  if (!code_of(CodeList::relation, relation))
    return wrong_field("relation",
                       {"没有这种关系，请从列表里选。", "No such relation; choose from the list."});
  const bool taken = std::ranges::any_of(members, [&](const Member& member) {
    return member.relation == head_relation && member.person_id != person;
  });
  if (relation == head_relation && taken)
    return conflict({"这户已经有户主了，请先改原户主的关系。",
                     "The household has a head; change that person's relation first."});
  return std::nullopt;
}

std::optional<Refusal> why_not_open(const Household& household) {
  if (!household.closed_on) return std::nullopt;
  return conflict({"这一户已经没有人了，请另立一户。", "Nobody is left in this household; open a new one."});
}

}  // namespace

const Home* main_home(std::span<const Home> homes) {
  auto rank = [](const Home& home) {
    return std::tuple{home.household.kind != HouseholdKind::registered_only, home.member.from_day,
                      home.member.id};
  };
  const Home* best = nullptr;
  for (const Home& home : homes)
    if (!home.member.until_day && (best == nullptr || rank(*best) < rank(home))) best = &home;
  return best;
}

std::vector<Member> second_memberships(std::vector<Member> open, PersonId remaining) {
  std::ranges::sort(open, {}, [&](const Member& member) {
    return std::tuple{member.household_id, member.relation != head_relation, member.person_id != remaining,
                      member.from_day, member.id};
  });
  std::vector<Member> second;
  for (std::size_t i = 1; i < open.size(); ++i)
    if (open[i].household_id == open[i - 1].household_id) second.push_back(open[i]);
  return second;
}

std::optional<Refusal> why_not_move_in(const Household& household, std::span<const Member> members,
                                       const Person& person, MoveInAsked asked, Date today) {
  if (auto refusal = why_not_open(household)) return refusal;
  if (person.state != PersonState::present && person.state != PersonState::moved_away)
    return conflict({"这个人不能迁入了。", "This person cannot move in."});
  if (std::ranges::find(members, person.id, &Member::person_id) != members.end())
    return conflict({"这个人已经在这一户里。", "This person is in the household already."});
  if (auto refusal = why_not_relation(members, person.id, asked.relation)) return refusal;
  return why_not_from(asked.from_day, person.birth_date, today, "from_day");
}

std::optional<Refusal> why_not_move_out(const Member* member, Date day, Date today) {
  if (member == nullptr)
    return wrong_field("person_id", {"这个人不在这一户里。", "This person is not in the household."});
  return why_not_from(day, member->from_day, today, "day");
}

std::optional<Refusal> why_not_relate(const Household& household, std::span<const Member> members,
                                      const Member* member, MoveInAsked asked, Date today) {
  if (auto refusal = why_not_open(household)) return refusal;
  if (member == nullptr)
    return wrong_field("person_id", {"这个人不在这一户里。", "This person is not in the household."});
  if (member->relation == asked.relation)
    return conflict({"关系没有变化。", "That is the relation already."});
  if (auto refusal = why_not_relation(members, member->person_id, asked.relation)) return refusal;
  return why_not_from(asked.from_day, member->from_day, today, "from_day");
}

std::optional<Refusal> why_not_relocate(const Household& household, const std::optional<Stay>& stay,
                                        PlaceId to, Date from_day, Date today) {
  if (auto refusal = why_not_open(household)) return refusal;
  if (household.place_id == to) return conflict({"这一户就住在这里。", "The household lives there already."});
  return why_not_from(from_day, stay ? std::optional{stay->from_day} : std::nullopt, today, "from_day");
}

std::optional<Refusal> why_not_use(const std::optional<DwellingUse>& present, const RecordUse& form,
                                   Date from_day, Date today) {
  if (present && present->kind == form.kind) return conflict({"用途没有变化。", "That is its use already."});
  return why_not_from(from_day, present ? std::optional{present->from_day} : std::nullopt, today, "from_day");
}

}  // namespace linli::residents::rules
