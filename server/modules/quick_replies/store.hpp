// Every statement about quick replies. Private to the module.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "modules/quick_replies/quick_reply.hpp"
#include "platform/db/tx.hpp"

namespace linli::quick_replies::store {

std::vector<QuickReply> all(db::Tx& tx);
std::optional<QuickReply> find(db::Tx& tx, QuickReplyId id);
std::optional<QuickReply> with_code(db::Tx& tx, std::string_view code);
std::int64_t count(db::Tx& tx);

}  // namespace linli::quick_replies::store
