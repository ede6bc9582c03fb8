#include "platform/console/keys.hpp"

#include <map>

#include "platform/console/console.hpp"
#include "platform/crypto/key_number.hpp"

namespace linli::console {

using access::Permission;

KeysView see_keys(db::Tx& tx, const access::Actor& actor, const std::vector<db::SealedColumn>& columns) {
  access::require(actor, Permission::manage_jobs);
  KeysView view{crypto::newest_key(tx.vault()), 0, {}};
  std::map<std::pair<std::string, int>, std::int64_t> counted;  // a field may lie in two tables
  for (const db::SealedColumn& column : columns)
    for (const auto& [head, values] : db::count_sealed(tx, column))
      if (!head.empty()) counted[{std::string{column.field}, crypto::key_number(head)}] += values;
  for (const auto& [by, values] : counted) {
    view.sealed.push_back({by.first, by.second, values});
    if (by.second != view.newest) view.behind += values;
  }
  return view;
}

void mount_keys(http::Router& router, std::vector<db::SealedColumn> columns) {
  router.get("/keys", Permission::manage_jobs, "Which keys seal what",
             [columns = std::move(columns)](db::Tx& tx, const access::Actor& actor) {
               return see_keys(tx, actor, columns);
             },
             {.name = "seeKeys", .slow = true});
}

}  // namespace linli::console
