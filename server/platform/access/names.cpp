#include "platform/access/names.hpp"

#include "platform/db/many.hpp"

namespace linli::access {

namespace {
struct StaffName {
  StaffId id;
  std::string name;
};
DESCRIBE_ROW(StaffName, "staff", id, name)
}  // namespace

std::map<StaffId, std::string> staff_names(db::Tx& tx, std::span<const StaffId> ids) {
  std::map<StaffId, std::string> names;
  for (StaffName& staff : db::query_among<StaffName>(
           tx, "SELECT id, name FROM staff WHERE community_id = $1 AND id IN ({ids})", ids))
    names.emplace(staff.id, std::move(staff.name));
  return names;
}

std::set<StaffId> at_work(db::Tx& tx, std::span<const StaffId> ids) {
  const auto found = db::query_among<StaffId>(
      tx,
      "SELECT s.id FROM staff s WHERE s.community_id = $1 AND s.id IN ({ids}) AND s.state = 'active' AND "
      "EXISTS"
      " (SELECT 1 FROM staff_grant g WHERE g.community_id = $1 AND g.staff_id = s.id AND g.from_at <= $2"
      " AND (g.to_at IS NULL OR g.to_at > $2))",
      ids, tx.now());
  return {found.begin(), found.end()};
}

}  // namespace linli::access
