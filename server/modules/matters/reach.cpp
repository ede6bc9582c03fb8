#include "modules/matters/reach.hpp"

#include <algorithm>

#include "modules/matters/counted.hpp"
#include "modules/matters/store.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"
#include "platform/access/reach.hpp"

namespace linli::matters {

namespace {
void or_else(db::Condition& where, const db::Condition& more) {
  where.sql += " OR " + more.sql;
  where.arguments.insert(where.arguments.end(), more.arguments.begin(), more.arguments.end());
}
}  // namespace

std::vector<StaffId> own_ids(const access::Actor& actor) {
  std::vector<StaffId> ids{actor.id};
  for (const access::Reach& lent : actor.reaches)
    if (lent.standing_in_for) ids.push_back(*lent.standing_in_for);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void narrow(db::Condition& where, const db::Condition& more) {
  if (more.sql.empty()) return;
  where.sql += (where.sql.empty() ? "(" : " AND (") + more.sql + ")";
  where.arguments.insert(where.arguments.end(), more.arguments.begin(), more.arguments.end());
}

void reach(db::Tx& tx, const access::Actor& actor, Reached& reached) {
  reached.me = own_ids(actor);
  reached.office = work::office_scope(actor);
  if (actor.has(access::Role::unit_contact)) reached.units = units::units_of_contact(tx, actor.id);
  narrow(reached.condition, not_about(actor));
  if (reached.office.everywhere) return;
  db::Condition mine = access::within(reached.office, "area_id");
  for (std::string_view column : {"owner_id", "assignee_id", "first_receiver_id"})
    or_else(mine, is_one_of(column, reached.me));
  if (!reached.units.empty()) {
    db::Condition tasks{store::in_tasks_of(reached.units.size()), {}};
    for (const UnitId& unit : reached.units) tasks.arguments.push_back(db::to_value(unit));
    or_else(mine, tasks);
  }
  narrow(reached.condition, mine);
}

}  // namespace linli::matters
