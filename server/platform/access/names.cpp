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

}  // namespace linli::access
