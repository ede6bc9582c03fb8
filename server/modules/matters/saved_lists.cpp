#include "modules/matters/saved_lists.hpp"

#include <algorithm>

#include "modules/matters/saved_list_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::matters {

std::vector<SavedListView> saved_lists(db::Tx& tx, const access::Actor& actor) {
  std::vector<SavedListView> views;
  for (SavedList& list : store::saved_lists_of(tx, actor.id))
    views.push_back({list.id, std::move(list.name), std::move(list.asked)});
  return views;
}

std::vector<SavedListView> save_list(db::Tx& tx, const access::Actor& actor, const SavedListForm& form) {
  auto lists = store::saved_lists_of(tx, actor.id);
  auto same = std::ranges::find_if(lists, [&](const SavedList& list) { return list.name == form.name; });
  if (same == lists.end() && lists.size() >= saved_lists_max) {
    const std::string most = std::to_string(saved_lists_max);
    throw wrong_field("name", {"最多存 " + most + " 个，请先删掉一个。",
                               "At most " + most + " can be saved: delete one first."});
  }
  SavedList list{.id = same == lists.end() ? tx.new_id<SavedListId>() : same->id,
                 .staff_id = actor.id,
                 .name = form.name,
                 .asked = form.asked,
                 .saved_at = tx.now()};
  store::put_saved_list(tx, list);
  journal::record(tx, actor, "list.saved", list.id.value);
  return saved_lists(tx, actor);
}

std::vector<SavedListView> forget_list(db::Tx& tx, const access::Actor& actor, SavedListId id) {
  if (!store::forget_saved_list(tx, actor.id, id))
    throw Refusal{Reason::not_found, {"没有这个存好的清单。", "There is no such saved list."}};
  journal::record(tx, actor, "list.forgotten", id.value);
  return saved_lists(tx, actor);
}

}  // namespace linli::matters
