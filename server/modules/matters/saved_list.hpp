// A list of matters somebody comes back to, kept for them alone and wherever they sign in.
#pragma once
#include <string>

#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"

namespace linli::matters {

struct SavedList;
using SavedListId = Id<SavedList>;
struct SavedList {
  SavedListId id;
  StaffId staff_id;
  std::string name;
  std::string asked;  // the queue's address behind its "?", as the page wrote it; only the page reads it
  Time saved_at;
};
DESCRIBE_ROW(SavedList, "saved_list", id, staff_id, name, asked, saved_at)

// Saved again under a name it has already, it takes the other's place.
struct SavedListForm {
  Text<20, 1> name;
  Text<600> asked;
};
DESCRIBE_FORM(SavedListForm, name, asked)

struct SavedListView {
  SavedListId id;
  std::string name, asked;
};
DESCRIBE_VIEW(SavedListView, id, name, asked)

}  // namespace linli::matters
