// 常用语: words an office says often, called up in a text box by a short code. Never about one person: what
// differs from matter to matter is a field such as {门牌}, which the desk fills in.
#pragma once
#include <optional>
#include <string>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"

namespace linli::quick_replies {

struct QuickReply;
using QuickReplyId = Id<QuickReply>;
struct QuickReply {
  QuickReplyId id;
  std::string code;  // what is typed behind "::", in lower case; one of a community
  std::string text;
  bool active;
  std::int64_t version;
};
DESCRIBE_ROW(QuickReply, "quick_reply", id, code, text, active, version)

// ── forms
struct QuickReplyForm {
  std::optional<QuickReplyId> id;  // empty: a new one
  std::int64_t version = 0;        // 0: a new one
  Text<12, 1> code;
  Text<1000, 1> text;
  bool active = true;  // no longer: kept, and no longer offered
};
DESCRIBE_FORM(QuickReplyForm, id, version, code, text, active)

// ── views
struct QuickReplyView {
  QuickReplyId id;
  std::string code, text;
  bool active;
  std::int64_t version;
};
DESCRIBE_VIEW(QuickReplyView, id, code, text, active, version)

}  // namespace linli::quick_replies
