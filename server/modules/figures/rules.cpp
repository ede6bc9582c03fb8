#include "modules/figures/rules.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace linli::figures::rules {

namespace {
constexpr int years_max = 20;

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

// In the order people read them; each word is a member of Tally and of matters::Counted.
struct Line {
  std::string_view name, part, whole;  // whole: empty for a count
};
constexpr std::array lines{Line{"received", "received", ""},
                           Line{"open", "open", ""},
                           Line{"overdue_open", "overdue_open", ""},
                           Line{"direct_answered", "direct_answered", "received"},
                           Line{"accepted", "accepted", "received"},
                           Line{"signed_on_time", "signed_on_time", "signable"},
                           Line{"responded", "contacted_on_time", "contactable"},
                           Line{"finished_on_time", "finished_on_time", "finishable"},
                           Line{"ended", "ended", "received"},
                           Line{"solved", "solved", "asked"},
                           Line{"satisfied", "satisfied", "asked"},
                           Line{"satisfied_with_defaults", "satisfied_rated", "rated"},
                           Line{"rated_by_themselves", "asked", "rated"},
                           Line{"reopened", "reopened", "received"},
                           Line{"returned", "returned", "received"},
                           Line{"extended", "extended", "received"},
                           Line{"urged", "urged", ""},
                           Line{"supervised", "supervised", ""}};

std::int64_t count_of(const Tally& tally, std::string_view word) {
  std::optional<std::int64_t> found;
  boost::mp11::mp_for_each<OwnMembers<Tally>>([&](auto member) {
    if (word == member.name) found = tally.*member.pointer;
  });
  return found.value();
}

std::string counted_in(const std::string& list, std::string_view word) {
  return fmt::format("{}&counted={}", list, word);
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

Counts sum(const Counts& a, const Counts& b) { return {sum(a.counted, b.counted), sum(a.listed, b.listed)}; }

namespace {
std::optional<std::int64_t> matters_listed(const Counts& group, std::string_view word) {
  const std::int64_t listed = count_of(group.listed, word);
  if (listed == count_of(group.counted, word)) return std::nullopt;
  return listed;
}
}  // namespace

std::vector<Indicator> indicators(const Counts& group, const std::string& list) {
  std::vector<Indicator> all;
  for (const Line& line : lines) {
    const std::int64_t part = count_of(group.counted, line.part);
    Indicator indicator{.name = std::string{line.name},
                        .part = part,
                        .whole = {},
                        .rate = {},
                        .list = counted_in(list, line.part),
                        .whole_list = {},
                        .part_matters = matters_listed(group, line.part),
                        .whole_matters = {}};
    if (!line.whole.empty()) {
      indicator.whole = count_of(group.counted, line.whole);
      indicator.rate = share(part, *indicator.whole);
      indicator.whole_list = counted_in(list, line.whole);
      indicator.whole_matters = matters_listed(group, line.whole);
    }
    all.push_back(std::move(indicator));
  }
  return all;
}

std::optional<Days> left_out(const Days& held, const Days& asked) {
  if (asked.from <= held.from && held.until <= asked.until) return std::nullopt;
  return held;
}

Days days_of(const std::string& month, Date from, Date until) {
  Date first = *parse_date(month + "-01");
  Date next = first.month == 12 ? Date{first.year + 1, 1, 1} : Date{first.year, first.month + 1, 1};
  return {std::max(first, from), std::min(next, until)};
}

std::string list_of(const Days& days) {
  return fmt::format("created_from={}&created_until={}", days.from.text(), days.until.text());
}

std::string month_of(std::int64_t day) {
  Date date = to_date(std::chrono::sys_days{std::chrono::days{day}});
  return fmt::format("{:04}-{:02}", date.year, date.month);
}

std::vector<NowCount> counts_of(std::span<const OpenInArea> open, std::int64_t received, std::int64_t closed,
                                Date day) {
  OpenInArea sum{};
  for (const OpenInArea& area : open) {
    sum.open += area.open;
    sum.late += area.late;
    sum.waiting += area.waiting;
  }
  const std::string next = (day + std::chrono::days{1}).text();
  return {{"received_today", received,
           fmt::format("created_from={}&created_until={}&counted=received", day.text(), next)},
          {"closed_today", closed,
           fmt::format("closed_from={}&closed_until={}&counted=received", day.text(), next)},
          {"open", sum.open, "open=true&counted=open"},
          {"late", sum.late, "open=true&counted=late"},
          {"waiting", sum.waiting, "open=true&counted=waiting"}};
}

namespace {
Repeat repeat_of(const Trouble& trouble, bool in_entrance, const Days& days) {
  const PlaceId place = in_entrance ? *trouble.entrance_id : trouble.building_id;
  return {place,
          in_entrance ? PlaceKind::entrance : PlaceKind::building,
          {},
          trouble.trouble,
          {},
          in_entrance ? trouble.many : trouble.in_building,
          trouble.last_at,
          fmt::format("{}={}&category={}&{}&counted=received", in_entrance ? "entrance_id" : "building_id",
                      place.text(), trouble.trouble, list_of(days))};
}
}  // namespace

std::vector<Repeat> repeats_in(std::span<const Trouble> troubles, std::int64_t least, const Days& days) {
  std::vector<Repeat> repeats;
  for (std::size_t at = 0; at < troubles.size();) {
    const Trouble& first = troubles[at];
    const std::size_t before = repeats.size();
    Time last = first.last_at;
    for (; at < troubles.size() && troubles[at].building_id == first.building_id &&
           troubles[at].trouble == first.trouble;
         ++at) {
      last = std::max(last, troubles[at].last_at);
      if (troubles[at].entrance_id && troubles[at].many >= least)
        repeats.push_back(repeat_of(troubles[at], true, days));
    }
    if (repeats.size() > before || first.in_building < least) continue;
    repeats.push_back(repeat_of(first, false, days));
    repeats.back().last_at = last;
  }
  std::ranges::stable_sort(repeats, [](const Repeat& a, const Repeat& b) {
    return std::pair{a.count, a.last_at} > std::pair{b.count, b.last_at};
  });
  return repeats;
}

}  // namespace linli::figures::rules
