#include "modules/figures/rules.hpp"

#include <fmt/format.h>

namespace linli::figures::rules {

namespace {
constexpr int years_max = 20;

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

Indicator count(const char* name, std::int64_t part, const std::string& list, std::string_view filter) {
  return {name, part, {}, {}, filter.empty() ? list : list + "&" + std::string{filter}};
}

Indicator rate(const char* name, std::int64_t part, std::int64_t whole, const std::string& list = {},
               std::string_view filter = {}) {
  return {name, part, whole, share(part, whole),
          filter.empty() ? std::string{} : list + "&" + std::string{filter}};
}
}  // namespace

std::optional<Refusal> why_not_asked(const FiguresQuery& query, Date today) {
  Date from = first_day(query, today), until = end_day(query, today);
  if (until <= from)
    return wrong_field("until", {"结束日要在开始日之后。", "The end lies after the beginning."});
  if (until.year - from.year > years_max)
    return wrong_field(
        "from", {fmt::format("一次最多看 {} 年。", years_max), fmt::format("At most {} years.", years_max)});
  return std::nullopt;
}

Date first_day(const FiguresQuery& query, Date today) {
  if (query.from) return *query.from;
  Date day{today.year, today.month - 11, 1};
  if (day.month < 1) day = {day.year - 1, day.month + 12, 1};
  return day;
}

Date end_day(const FiguresQuery& query, Date today) {
  return query.until.value_or(today + std::chrono::days{1});
}

Tally sum(const Tally& a, const Tally& b) {
  Tally total = a;
  boost::mp11::mp_for_each<OwnMembers<Tally>>(
      [&](auto member) { total.*member.pointer += b.*member.pointer; });
  return total;
}

std::vector<Indicator> indicators(const Tally& t, const std::string& list) {
  const std::int64_t rated = t.asked + t.by_default;
  return {count("received", t.received, list, ""),
          count("open", t.open, list, "open=true"),
          count("overdue_open", t.overdue_open, {}, ""),
          rate("direct_answered", t.direct_answered, t.received, list, "state=direct_answered"),
          rate("accepted", t.received - t.refused, t.received),
          rate("signed_on_time", t.signed_on_time, t.signable),
          rate("responded", t.contacted_on_time, t.contactable),
          rate("finished_on_time", t.finished_on_time, t.finishable),
          rate("replied", t.replied, t.received),
          rate("solved", t.solved, t.asked, list, "rating_source=spoken&solved=yes"),
          rate("satisfied", t.satisfied, t.asked),
          rate("satisfied_with_defaults", t.satisfied + t.by_default, rated),
          rate("rated_by_themselves", t.asked, rated, list, "rating_source=spoken"),
          rate("reopened", t.reopened, t.received, list, "reopened=1"),
          rate("returned", t.returned, t.received, list, "returned=1"),
          rate("extended", t.extended, t.received, list, "extended=1"),
          count("urged", t.urged, {}, ""),
          count("supervised", t.supervised, list, "supervision=daily,listed,summoned")};
}

std::string month_of(std::int64_t day) {
  Date date = to_date(std::chrono::sys_days{std::chrono::days{day}});
  return fmt::format("{:04}-{:02}", date.year, date.month);
}

}  // namespace linli::figures::rules
