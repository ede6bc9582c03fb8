// What the community's matters say in numbers. Every number is a list one can open; rates come with what they
// were divided by, and satisfaction is told with and without ratings by default. Sources: 12345 bulletins
// (办结率、按时反馈率、有效回访率、直接答复率), 北京市接诉即办工作条例 32 (响应率、解决率、满意率), GB/T
// 39735 and 国办发〔2019〕51号 (好差评). Formulas are ours where no official one was found; none is
// "Beijing's".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"

namespace linli::figures {

struct Days {
  Date from, until;  // `until` excluded
};

enum class By { none, month, area, category, channel, kind };
DESCRIBE_ENUM(By, none, month, area, category, channel, kind)

struct FiguresQuery {
  std::optional<Date> from,
      until;  // the day a matter was received, `until` excluded; the last 12 months if empty
  std::optional<By> by;
  std::optional<AreaId> area_id;  // it and all beneath it
};
DESCRIBE_FORM(FiguresQuery, from, until, by, area_id)

// The counts of one group, each by the name of what is counted (matters::Counted). A rate counts only what
// can be told already: a matter whose time is not over and that nobody signed for is neither on time nor
// late. Times and verdicts are counted by handling, all else by matter (matters::unit_of).
struct Tally {
  std::int64_t received, open, overdue_open, direct_answered, accepted;
  std::int64_t signable, signed_on_time, contactable, contacted_on_time, finishable, finished_on_time, ended;
  std::int64_t asked, solved, satisfied, by_default, rated, satisfied_rated;
  std::int64_t reopened, returned, extended, urged, supervised;
};
DESCRIBE_PART(Tally, received, open, overdue_open, direct_answered, accepted, signable, signed_on_time,
              contactable, contacted_on_time, finishable, finished_on_time, ended, asked, solved, satisfied,
              by_default, rated, satisfied_rated, reopened, returned, extended, urged, supervised)

// What is counted, and how many matters each list shows: fewer, where one of them was handled more than once.
struct Counts {
  Tally counted{}, listed{};
};

struct TextTally : Tally {
  std::string key;
};
DESCRIBE_ROW_OF(TextTally, Tally, "matter", key)
struct AreaTally : Tally {
  AreaId key;
};
DESCRIBE_ROW_OF(AreaTally, Tally, "matter", key)

// One number: part of whole where it is a rate, `part` alone where it is a count. The lists are queries of
// GET /matters that show exactly the matters counted. Where one of these was handled and counted more than
// once, part_matters and whole_matters say how many the list shows.
struct Indicator {
  std::string name;  // "finished_on_time"
  std::int64_t part;
  std::optional<std::int64_t> whole;
  std::optional<double> rate;  // absent where nothing could be divided
  std::string list;
  std::optional<std::string> whole_list;
  std::optional<std::int64_t> part_matters, whole_matters;
};
DESCRIBE_VIEW(Indicator, name, part, whole, rate, list, whole_list, part_matters, whole_matters)

struct FigureRow {
  std::string key, name;
  std::vector<Indicator> indicators;
  std::optional<double> median_days, p90_days;  // from received to the first reply; of the whole only
};
DESCRIBE_VIEW(FigureRow, key, name, indicators, median_days, p90_days)

struct Figures {
  Time as_of;
  Date from, until;
  By by;
  FigureRow total;
  std::vector<FigureRow> rows;
};
DESCRIBE_VIEW(Figures, as_of, from, until, by, total, rows)

}  // namespace linli::figures
