// The decisions about households: values in, values out.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "modules/residents/household.hpp"
#include "modules/residents/person.hpp"
#include "platform/core/refusal.hpp"

namespace linli::residents::rules {

struct Home {
  Member member;
  Household household;
};
// Of a person's open memberships: the household they live in before one they are only registered in; newest
// first. Null: none.
const Home* main_home(std::span<const Home> homes);
// Of a person and their doubles, listed in one household, one membership goes on: the head's, else the one of
// `remaining`, else the oldest. These are the others.
std::vector<Member> second_memberships(std::vector<Member> open, PersonId remaining);

struct MoveInAsked {
  std::string_view relation;
  Date from_day;
};
std::optional<Refusal> why_not_move_in(const Household& household, std::span<const Member> members,
                                       const Person& person, MoveInAsked asked, Date today);
// `member` is null for somebody who is not in the household.
std::optional<Refusal> why_not_move_out(const Member* member, Date day, Date today);
std::optional<Refusal> why_not_relate(const Household& household, std::span<const Member> members,
                                      const Member* member, MoveInAsked asked, Date today);
std::optional<Refusal> why_not_relocate(const Household& household, const std::optional<Stay>& stay,
                                        PlaceId to, Date from_day, Date today);
std::optional<Refusal> why_not_use(const std::optional<DwellingUse>& present, const RecordUse& form,
                                   Date from_day, Date today);

}  // namespace linli::residents::rules
