#include "modules/quick_replies/store.hpp"

namespace linli::quick_replies::store {

std::vector<QuickReply> all(db::Tx& tx) { return tx.many<QuickReply>("TRUE ORDER BY code"); }

std::optional<QuickReply> find(db::Tx& tx, QuickReplyId id) { return tx.one<QuickReply>("id = $2", id); }

std::optional<QuickReply> with_code(db::Tx& tx, std::string_view code) {
  return tx.one<QuickReply>("code = $2", code);
}

std::int64_t count(db::Tx& tx) {
  return *tx.query_one<std::int64_t>("SELECT count(*) FROM quick_reply WHERE community_id = $1");
}

}  // namespace linli::quick_replies::store
