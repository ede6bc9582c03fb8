#include <stdexcept>

#include "modules/matters/waiting.hpp"
#include "platform/db/many.hpp"

namespace linli::matters {

namespace {
db::Condition has_asked(std::string_view kind, const Desk& desk) {
  return {
      "id IN (SELECT matter_id FROM matter_request WHERE community_id = $1 AND kind = {} AND "
      "state = 'asked' AND asked_by <> {})",
      {db::Value{kind}, db::to_value(desk.staff)}};
}

// Before tomorrow includes what is late already; what stands still is never late.
db::Condition due_before(Time moment) {
  return {"state <> 'paused' AND due_at < {}", {db::to_value(moment)}};
}

// What the state, the clock and the people say.
db::Condition own_words(Waiting waiting, const Desk& desk) {
  switch (waiting) {
    case Waiting::mine_late:
    case Waiting::late:
      return due_before(desk.now);
    case Waiting::mine_today: {
      auto today = due_before(desk.tomorrow);
      narrow(today, {"due_at >= {}", {db::to_value(desk.now)}});
      return today;
    }
    case Waiting::to_sign:
      return {"state = 'dispatched'", {}};
    case Waiting::to_contact:
      return {"state = 'signed_for' AND first_contact_at IS NULL", {}};
    case Waiting::to_accept:
      return {"state = 'reported'", {}};
    case Waiting::returned:
      return {"state = 'accepted' AND returns > 0", {}};
    case Waiting::to_dispatch:
      return {"state = 'accepted'", {}};
    // Only while the state lets them be decided.
    case Waiting::return_asked: {
      db::Condition asked{"state IN ('dispatched', 'signed_for')", {}};
      narrow(asked, has_asked("return_", desk));
      return asked;
    }
    case Waiting::extension_asked:
    case Waiting::termination_asked: {
      db::Condition asked{"state IN ('signed_for', 'handling')", {}};
      narrow(asked, has_asked(waiting == Waiting::extension_asked ? "extension" : "termination", desk));
      return asked;
    }
    case Waiting::follow_up_due: {
      db::Condition due{"state = 'replied'", {}};
      narrow(due, due_before(desk.tomorrow));
      return due;
    }
    case Waiting::follow_up:
      return {"state = 'replied'", {}};
    case Waiting::supervised:
      return {"supervision IS NOT NULL", {}};
  }
  throw std::logic_error("something that waits for nothing");
}

// Dispatched to one of me, or to one of my units.
db::Condition given_to_me(const Desk& desk) {
  db::Condition given = is_one_of("assignee_id", desk.reached.me);
  if (desk.reached.units.empty()) return given;
  std::string places;
  for (const UnitId& unit : desk.reached.units) {
    places += places.empty() ? "{}" : ", {}";
    given.arguments.push_back(db::to_value(unit));
  }
  given.sql += " OR lead_unit_id IN (" + places + ")";
  return given;
}

// Nobody asks for their own marks.
db::Condition not_handled_by_me(const Desk& desk) {
  auto mine = is_one_of("handler_id", desk.reached.me);
  mine.sql = "handler_id IS NULL OR NOT " + mine.sql;
  return mine;
}

// Whose it is to do.
db::Condition whose(Waiting waiting, const Desk& desk) {
  switch (waiting) {
    case Waiting::mine_late:
    case Waiting::mine_today:
    case Waiting::to_contact:
      return is_one_of("owner_id", desk.reached.me);
    case Waiting::to_sign:
      return given_to_me(desk);
    case Waiting::to_accept:
      return access::within(desk.take_in, "area_id");
    case Waiting::returned:
    case Waiting::to_dispatch:
    case Waiting::return_asked:
    case Waiting::extension_asked:
    case Waiting::termination_asked:
      return access::within(desk.dispatch, "area_id");
    case Waiting::follow_up_due:
    case Waiting::follow_up: {
      auto there = access::within(desk.follow_up, "area_id");
      db::Condition condition = not_handled_by_me(desk);
      condition.sql = "(" + condition.sql + ")";
      narrow(condition, there);
      return condition;
    }
    case Waiting::late:
      return access::within(desk.reached.office, "area_id");
    case Waiting::supervised:
      return access::within(desk.supervise, "area_id");
  }
  return {"FALSE", {}};
}
}  // namespace

db::Condition condition_of(Waiting waiting, const Desk& desk) {
  // Said of each, because what nobody has ended yet has a partial index of its own.
  db::Condition condition{"closed_at IS NULL", {}};
  narrow(condition, own_words(waiting, desk));
  narrow(condition, whose(waiting, desk));
  return condition;
}

std::vector<std::int64_t> count_waiting(db::Tx& tx, const Desk& desk, const std::vector<Waiting>& asked) {
  std::vector<std::int64_t> counts(asked.size());
  if (asked.empty()) return counts;
  std::vector<db::Value> values;
  auto place = [&](const db::Condition& condition) {
    std::string placed = db::placed(condition, values.size() + 2);
    values.insert(values.end(), condition.arguments.begin(), condition.arguments.end());
    return placed;
  };
  std::string sql;
  for (Waiting one : asked)
    sql +=
        (sql.empty() ? "SELECT " : ", ") + ("CAST(COALESCE(SUM(CASE WHEN " + place(condition_of(one, desk)) +
                                            " THEN 1 ELSE 0 END), 0) AS bigint)");
  // Every due time is after 1970: said, so that SQLite walks the index of what is open and not the whole
  // table.
  sql += " FROM matter WHERE community_id = $1 AND closed_at IS NULL AND due_at > 0 AND " +
         place(desk.reached.condition);
  tx.run_values(sql, values, [&](const db::Cells& cells) {
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = cells.whole(static_cast<int>(i));
  });
  return counts;
}

}  // namespace linli::matters
