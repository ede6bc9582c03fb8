// The State Council's days off and make-up working days: those that ship with the program (2007-2026, from
// NateScarlet/holiday-cn, MIT), and the reader for next year's notice, which an administrator loads.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/csv.hpp"
#include "platform/core/workdays.hpp"

namespace linli {

struct SpecialDay {
  Date date;
  DayKind kind = DayKind::off;
  std::string name;  // "春节"
  bool operator==(const SpecialDay&) const = default;
};

// In the order of time; with their names for the shared table special_day.
const std::vector<SpecialDay>& published_days();
std::map<Date, DayKind> published_special_days();
std::map<Date, DayKind> kinds_of(const std::vector<SpecialDay>& days);

struct Notice {
  int year = 0;
  std::vector<SpecialDay> days;
  std::vector<csv::LineProblem> problems;  // if there are any, nothing of the notice may be stored
};

// A CSV with the columns date, name, kind (日期, 名称, 类型): kind is off or work (休, 班). It must be one
// whole year's notice: all days of one year or of the last week of the December before, 1 January and 1
// October among them.
Notice parse_special_days(std::string_view csv);

}  // namespace linli
