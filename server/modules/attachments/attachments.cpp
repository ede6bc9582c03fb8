#include "modules/attachments/attachments.hpp"

#include "modules/attachments/keeping.hpp"
#include "modules/attachments/rules.hpp"
#include "modules/attachments/store.hpp"

namespace linli::attachments {

using matters::Held;
using matters::Wish;

namespace {
AttachmentView view_of(const Attachment& file, const Actor& actor, const Held& held) {
  return keeping::view_of(file, rules::may_change(file, actor, held.matter.area_id));
}

journal::Facts facts_of(const Attachment& file) { return {{"file", file.id.text()}}; }

// The one that is to be changed, by whom may, as it was read.
Attachment changed_by(db::Tx& tx, const Actor& actor, const Held& held, AttachmentId id,
                      std::int64_t version) {
  Attachment file = keeping::there(tx, held, id);
  refuse_if(rules::why_not_change(file, actor, held.matter.area_id, version));
  return file;
}

}  // namespace

std::vector<AttachmentView> on_matter(db::Tx& tx, const Actor& actor, MatterId id) {
  const Held held = matters::hold(tx, actor, id, Wish::look);
  std::vector<MatterId> matters = held.joined;
  matters.push_back(id);
  std::vector<AttachmentView> views;
  for (const Attachment& file : store::of_matters(tx, matters))
    if (rules::may_look(file, actor, held)) views.push_back(view_of(file, actor, held));
  return views;
}

AttachmentView add(db::Tx& tx, const Actor& actor, MatterId id, const SentFile<AddForm>& sent) {
  const Held held = matters::hold(tx, actor, id, Wish::add);
  const auto visible = sent.said.is_public ? keeping::Visible::to_all : keeping::Visible::to_office;
  return view_of(keeping::keep(tx, held, sent.said.file, sent.file, visible), actor, held);
}

namespace {
Document handed_to(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id, Size size) {
  const Held held = matters::hold(tx, actor, matter, Wish::look);
  const Attachment file = keeping::there(tx, held, id);
  if (!rules::may_look(file, actor, held))
    throw Refusal{Reason::not_found, {"没有这个文件。", "There is no such file."}};
  return keeping::handed_out(tx, file, size);
}
}  // namespace

Document whole(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id) {
  return handed_to(tx, actor, matter, id, Size::whole);
}

Document small(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id) {
  return handed_to(tx, actor, matter, id, Size::small);
}

AttachmentView show(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id, const ShowForm& form) {
  const Held held = matters::hold(tx, actor, matter, Wish::look);
  Attachment file = changed_by(tx, actor, held, id, form.version);
  file.is_public = form.is_public;
  if (!tx.save(file)) throw saved_in_between();
  ++file.version;
  matters::tell_of(tx, held, form.is_public ? "file_shown" : "file_hidden", {.facts = facts_of(file)});
  return view_of(file, actor, held);
}

AttachmentView remove(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id,
                      const RemoveForm& form) {
  const Held held = matters::hold(tx, actor, matter, Wish::look);
  Attachment file = changed_by(tx, actor, held, id, form.version);
  keeping::take_away(tx, file, actor.id, form.reason);
  matters::tell_of(tx, held, "file_removed", {.text = form.reason, .facts = facts_of(file)});
  return view_of(file, actor, held);
}

int forget_sent_by_residents(db::Tx& tx, std::span<const MatterId> matters) {
  int removed = 0;
  for (Attachment& file : store::of_matters(tx, matters)) {
    if (file.added_by_kind != ActorKind::resident || file.removed_at) continue;
    keeping::take_away(tx, file, {}, "居民要求删除 erased at their request");
    ++removed;
  }
  return removed;
}

}  // namespace linli::attachments
