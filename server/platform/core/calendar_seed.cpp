#include "platform/core/calendar_seed.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <sstream>

#include "platform/core/text.hpp"

namespace linli {

namespace {
// "2027-01-01", and "2027/1/1" as spreadsheets like to write it back.
std::optional<Date> loose_date(std::string_view text) {
  std::array<int, 3> parts{};
  const char* at = text.data();
  const char* end = at + text.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && (at == end || (*at != '-' && *at != '/') || !(++at))) return std::nullopt;
    auto [after, error] = std::from_chars(at, end, parts[i]);
    if (error != std::errc{} || parts[i] < 0) return std::nullopt;
    at = after;
  }
  if (at != end) return std::nullopt;
  return parse_date(Date{parts[0], parts[1], parts[2]}.text());
}

std::optional<DayKind> day_kind(std::string_view text) {
  const std::string word = normalise(text);
  for (const char* off : {"off", "休", "休息", "放假"})
    if (word == off) return DayKind::off;
  for (const char* work : {"work", "班", "上班", "补班", "调休上班"})
    if (word == work) return DayKind::work;
  return std::nullopt;
}

struct Columns {
  std::size_t date, name, kind;
};
std::optional<Columns> columns_of(const csv::Reader& reader) {
  auto either = [&](const char* english, const char* chinese) {
    auto found = reader.column(english);
    return found ? found : reader.column(chinese);
  };
  auto date = either("date", "日期"), name = either("name", "名称"), kind = either("kind", "类型");
  if (!date || !name || !kind) return std::nullopt;
  return Columns{*date, *name, *kind};
}

// The day on this line, or what keeps it from being one.
std::optional<Phrase> read_day(const csv::Record& record, const Columns& columns, SpecialDay& day) {
  if (record.problem) return record.problem;
  auto date = loose_date(trimmed(record.fields[columns.date]));
  if (!date) return Phrase{"日期写成 2027-01-01 这样。", "Write the date like 2027-01-01."};
  auto kind = day_kind(trimmed(record.fields[columns.kind]));
  if (!kind) return Phrase{"类型只能是“休”或“班”（off、work）。", "The kind is off or work."};
  const auto name = trimmed(record.fields[columns.name]);
  if (name.empty() || length_of(name) > 40)
    return Phrase{"名称要有，最多 40 个字。", "A name is needed, of at most 40 characters."};
  day = {*date, *kind, std::string{name}};
  return std::nullopt;
}

bool late_december(Date date) { return date.month == 12 && date.day >= 25; }

// What one line cannot show: that the lines together are one year's notice.
void check_year(Notice& notice, const std::vector<std::size_t>& lines) {
  for (const SpecialDay& day : notice.days)
    notice.year = std::max(notice.year, late_december(day.date) ? day.date.year - 1 : day.date.year);
  for (std::size_t i = 0; i < notice.days.size(); ++i) {
    const Date date = notice.days[i].date;
    bool inside = date.year == notice.year || (date.year == notice.year - 1 && late_december(date));
    if (!inside)
      notice.problems.push_back({lines[i],
                                 {fmt::format("{} 不属于 {} 年的放假安排。", date.text(), notice.year),
                                  fmt::format("{} is not of the notice for {}.", date.text(), notice.year)}});
    auto same = [&](const SpecialDay& other) { return other.date == date; };
    auto earlier = notice.days.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(notice.days.begin(), earlier, same))
      notice.problems.push_back({lines[i], {"这一天前面已经写过了。", "This day was given before."}});
  }
  for (Date needed : {Date{notice.year, 1, 1}, Date{notice.year, 10, 1}}) {
    auto off = [&](const SpecialDay& day) { return day.date == needed && day.kind == DayKind::off; };
    if (std::ranges::none_of(notice.days, off))
      notice.problems.push_back(
          {1,
           {fmt::format("没有 {} 休息：这不像一整年的放假安排。", needed.text()),
            fmt::format("{} is not off: this does not look like a whole year's notice.", needed.text())}});
  }
}
}  // namespace

const std::vector<SpecialDay>& published_days() {
  static const std::vector<SpecialDay> days = {
#include "special_days.inc"
  };
  return days;
}

std::map<Date, DayKind> kinds_of(const std::vector<SpecialDay>& days) {
  std::map<Date, DayKind> kinds;
  for (const SpecialDay& day : days) kinds.insert_or_assign(day.date, day.kind);
  return kinds;
}

std::map<Date, DayKind> published_special_days() { return kinds_of(published_days()); }

Notice parse_special_days(std::string_view text) {
  constexpr std::size_t days_max = 400;
  Notice notice;
  std::istringstream in{std::string{text}};
  csv::Reader reader{in};
  auto columns = columns_of(reader);
  if (reader.header_problem() || !columns) {
    notice.problems.push_back(reader.header_problem().value_or(csv::LineProblem{
        1, {"第一行要有“日期、名称、类型”三列。", "The first line names the columns date, name, kind."}}));
    return notice;
  }
  std::vector<std::size_t> lines;
  csv::Record record;
  while (reader.next(record)) {
    SpecialDay day;
    if (notice.days.size() == days_max) {
      notice.problems.push_back({record.line, {"最多 400 天。", "At most 400 days."}});
      break;
    }
    if (auto problem = read_day(record, *columns, day)) {
      notice.problems.push_back({record.line, *problem});
    } else {
      notice.days.push_back(std::move(day));
      lines.push_back(record.line);
    }
  }
  check_year(notice, lines);
  return notice;
}

}  // namespace linli
