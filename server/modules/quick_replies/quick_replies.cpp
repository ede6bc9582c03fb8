#include "modules/quick_replies/quick_replies.hpp"

#include "modules/quick_replies/rules.hpp"
#include "modules/quick_replies/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::quick_replies {

namespace {
QuickReplyView view_of(const QuickReply& reply) {
  return {reply.id, reply.code, reply.text, reply.active, reply.version};
}

// The one that is changed, when the form names one that is there.
std::optional<QuickReply> stored(db::Tx& tx, const QuickReplyForm& form) {
  return form.id ? store::find(tx, *form.id) : std::nullopt;
}
}  // namespace

std::vector<QuickReplyView> all(db::Tx& tx, const access::Actor&) {
  std::vector<QuickReplyView> views;
  for (const QuickReply& reply : store::all(tx)) views.push_back(view_of(reply));
  return views;
}

QuickReplyView put(db::Tx& tx, const access::Actor& actor, const QuickReplyForm& form) {
  const auto before = stored(tx, form);
  const QuickReply reply{.id = form.id.value_or(tx.new_id<QuickReplyId>()),
                         .code = rules::code_of(form.code),
                         .text = form.text,
                         .active = form.active,
                         .version = form.version};
  const auto same_code = store::with_code(tx, reply.code);
  refuse_if(rules::why_not_put(reply, same_code, before ? 0 : store::count(tx)));
  QuickReply kept = reply;
  if (!before) {
    kept.version = 1;
    tx.insert(kept);
  } else {
    if (!tx.save(reply)) throw rules::saved_in_between();
    ++kept.version;
  }
  journal::record(tx, actor, "quick_reply.put", kept.id.value, {}, {{"code", kept.code}});
  return view_of(kept);
}

}  // namespace linli::quick_replies
