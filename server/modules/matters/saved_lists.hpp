// Verbs of the lists somebody saved. Verbs throw Refusal. Each is asked of one's own alone.
#pragma once
#include <vector>

#include "modules/matters/saved_list.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters {

inline constexpr std::size_t saved_lists_max = 20;

std::vector<SavedListView> saved_lists(db::Tx& tx, const access::Actor& actor);
std::vector<SavedListView> save_list(db::Tx& tx, const access::Actor& actor, const SavedListForm& form);
std::vector<SavedListView> forget_list(db::Tx& tx, const access::Actor& actor, SavedListId id);

}  // namespace linli::matters
