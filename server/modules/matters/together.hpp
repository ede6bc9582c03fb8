// The same step for several matters at once, each on its own merits: what cannot be done to one is said of
// it, and the others go on.
#pragma once
#include <string>
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/core/fields.hpp"

namespace linli::matters {

// What may be done to several: nothing that a resident has to be told in words of its own.
enum class Together { dispatch, urge, supervise };
DESCRIBE_ENUM(Together, dispatch, urge, supervise)

struct ChosenMatter {
  MatterId id;
  std::int64_t version;
};
DESCRIBE_FORM(ChosenMatter, id, version)

struct TogetherForm {
  Together verb;
  List<ChosenMatter, 50> matters;
  std::optional<StaffId> staff_id;  // of a dispatch: to somebody, to a unit, or by the rules
  std::optional<UnitId> unit_id;
  Text<1000> note;                            // needed where it is urged or supervised
  std::optional<SupervisionLevel> level;      // daily, where not said
  std::optional<SupervisionTrigger> trigger;  // overdue, where not said
};
DESCRIBE_FORM(TogetherForm, verb, matters, staff_id, unit_id, note, level, trigger)

// What came of one of them.
struct TogetherRow {
  MatterId id;
  std::string number, title;  // empty where there is no such matter
  bool done;
  std::string why_not;  // in the reader's language
  std::string to;       // of a dispatch: where it goes
  std::optional<Time> due_at;
};
DESCRIBE_VIEW(TogetherRow, id, number, title, done, why_not, to, due_at)

struct TogetherView {
  std::vector<TogetherRow> rows;  // in the order they were chosen
  std::int64_t done;
};
DESCRIBE_VIEW(TogetherView, rows, done)

}  // namespace linli::matters
