#include "app/key_check.hpp"

#include "app/modules.hpp"
#include "platform/access/community.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/key_check.hpp"

namespace linli::app {

void require_own_keys(db::Database& database, const Place& place, db::Purpose purpose) {
  const auto columns = sealed_columns();
  for (const auto& community : access::communities(database)) {
    if (!database.reading(community.id, [&](db::Tx& tx) { return db::keys_fit(tx, columns); }))
      throw Refusal{
          Reason::conflict,
          {"密钥文件 " + place.key_file().string() +
               " 不是这个数据库的，或者是换密钥以前的旧文件，什么也没有做。请用 --keys 指到对的那一个。",
           "the key file " + place.key_file().string() +
               " is not this database's, or is older than its last rotation; nothing was done. Name the "
               "right "
               "one with --keys"}};
    if (purpose == db::Purpose::write &&
        !database.reading(community.id, [](db::Tx& tx) { return db::has_key_check(tx); }))
      database.write(community.id, [](db::Tx& tx) { db::keep_key_check(tx); });
  }
}

}  // namespace linli::app
