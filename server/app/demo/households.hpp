// Who lives together in a farm town of the north-east: many old couples, many who live alone, few children.
#pragma once
#include <string_view>
#include <vector>

#include "app/demo/dice.hpp"

namespace linli::app::demo {

struct Someone {
  std::string_view relation;
  bool is_man;
  int age;
  std::string_view marriage;
  bool own_surname = false;  // not the family's
};

// The head first. 2.65 people on average.
std::vector<Someone> household(Dice& dice);

std::string_view education(Dice& dice, int age);
std::string_view politics(Dice& dice, int age);
// What they may need help with, as an import writes it; empty for most.
std::string_view traits(Dice& dice, const Someone& someone, const std::vector<Someone>& household);
// What those rest on, as an import writes it: a law where one asks the community to know, else "," and the
// notice under which the person consented.
std::string_view basis_of(std::string_view traits);

}  // namespace linli::app::demo
