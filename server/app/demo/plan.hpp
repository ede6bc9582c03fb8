// What happens to every matter of the demo, thought out beforehand: values in, values out. Played by
// play.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/demo/dice.hpp"
#include "app/demo/town.hpp"
#include "app/demo/troubles.hpp"
#include "modules/matters/matter.hpp"

namespace linli::app::demo {

enum class Act {
  take_in,
  take_in_answered,
  take_in_same,  // told again by a neighbour, who now follows the first
  report_by_web,
  accept,
  refuse,
  transfer,
  dispatch,
  ask_return,
  grant_return,
  deny_return,
  sign,
  contact,
  interim,
  ask_extension,
  decide_extension,
  pause,
  ask_termination,
  grant_termination,
  urge,
  reply,
  not_reached,
  follow_up,
  rate_by_web,
  ask_to_reopen,
  archive
};

struct Point {
  double longitude, latitude;
};

struct Case {
  const Trouble* trouble;
  const Door* door;
  Time said;
  std::string_view words;
  matters::Channel channel = matters::Channel::hotline;
  std::optional<Point> outside = {};     // in the open: a point, no door
  std::optional<std::size_t> same = {};  // the case it turns out to be
  bool confidential = false;
  std::optional<Act> ends_with = {};  // stays there until today
};

struct Planned {
  Time at;
  std::size_t matter;
  Act act;
  std::string_view text;
  std::int64_t number = 0;  // stars of a rating, days of an extension or a pause
  matters::Ending ending = matters::Ending::solved;
  matters::Solved solved = matters::Solved::yes;
};

struct Plan {
  std::vector<Case> cases;
  std::vector<Planned> steps;  // in the order of time
};

std::vector<Case> think_up_cases(const Town& town, Dice& dice, Time now);
// Appends the life of one matter, as far as it has come by now.
void live(const Case& it, std::size_t matter, Dice& dice, Time now, std::vector<Planned>& steps);
Plan plan_matters(const Town& town, Time now);

}  // namespace linli::app::demo
