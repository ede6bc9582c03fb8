// Every statement about saved lists.
#pragma once
#include <vector>

#include "modules/matters/saved_list.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters::store {

std::vector<SavedList> saved_lists_of(db::Tx& tx, StaffId staff);
void put_saved_list(db::Tx& tx, const SavedList& list);  // a list of this id is written over
bool forget_saved_list(db::Tx& tx, StaffId staff, SavedListId id);

}  // namespace linli::matters::store
