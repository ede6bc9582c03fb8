#include "modules/matters/saved_list_store.hpp"

namespace linli::matters::store {

std::vector<SavedList> saved_lists_of(db::Tx& tx, StaffId staff) {
  return tx.many<SavedList>("staff_id = $2 ORDER BY name", staff);
}

void put_saved_list(db::Tx& tx, const SavedList& list) {
  tx.run(
      "INSERT INTO saved_list (community_id, id, staff_id, name, asked, saved_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (community_id, id) DO UPDATE "
      "SET asked = excluded.asked, saved_at = excluded.saved_at",
      list.id, list.staff_id, list.name, list.asked, list.saved_at);
}

bool forget_saved_list(db::Tx& tx, StaffId staff, SavedListId id) {
  return tx.run("DELETE FROM saved_list WHERE community_id = $1 AND id = $2 AND staff_id = $3", id, staff) ==
         1;
}

}  // namespace linli::matters::store
