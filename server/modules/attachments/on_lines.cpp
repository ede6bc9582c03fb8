// Files on a line of the diary: whoever sees the line sees them, its author adds them, and who added one
// removes it.
#include "modules/attachments/attachments.hpp"
#include "modules/attachments/keeping.hpp"
#include "modules/attachments/rules.hpp"
#include "modules/attachments/store.hpp"
#include "modules/diary/diary.hpp"
#include "platform/journal/journal.hpp"

namespace linli::attachments {

using diary::DiaryLine;

namespace {
Attachment there(db::Tx& tx, const DiaryLine& line, AttachmentId id) {
  auto file = store::find(tx, id);
  const bool hangs_here =
      file && file->subject_kind == SubjectKind::diary_line && file->subject_id == line.id.value;
  if (!hangs_here || file->removed_at) throw keeping::no_such_file();
  return *std::move(file);
}

AttachmentView view_of(const Attachment& file, const Actor& actor) {
  return keeping::view_of(file, rules::may_change_own(file, actor));
}

// A private line is told of to nobody but its author.
void tell(db::Tx& tx, const Actor& actor, const DiaryLine& line, std::string_view act,
          const Attachment& file) {
  journal::record(tx, actor, "diary_line." + std::string{act}, line.id.value,
                  line.is_shared ? std::optional{line.area_id} : std::nullopt, {{"file", file.id.text()}});
}

Document handed_out(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id, Size size) {
  return keeping::handed_out(tx, there(tx, diary::line_seen_by(actor, tx, line), id), size);
}
}  // namespace

std::vector<AttachmentView> on_line(db::Tx& tx, const Actor& actor, LineId id) {
  const DiaryLine line = diary::line_seen_by(actor, tx, id);
  std::vector<AttachmentView> views;
  for (const Attachment& file : store::of_subject(tx, SubjectKind::diary_line, line.id.value))
    views.push_back(view_of(file, actor));
  return views;
}

AttachmentView add_to_line(db::Tx& tx, const Actor& author, LineId id, const SentFile<AddToLineForm>& sent) {
  const DiaryLine line = diary::line_seen_by(author, tx, id);
  refuse_if(rules::why_not_add_to(line, author));
  const keeping::Owner owner{SubjectKind::diary_line, line.id.value, author};
  const auto [file, is_new] =
      keeping::put(tx, owner, {sent.said.id, sent.said.name, {}}, sent.file, keeping::Visible::to_office);
  if (is_new) tell(tx, author, line, "file_added", file);
  return view_of(file, author);
}

Document line_whole(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id) {
  return handed_out(tx, actor, line, id, Size::whole);
}

Document line_small(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id) {
  return handed_out(tx, actor, line, id, Size::small);
}

AttachmentView remove_from_line(db::Tx& tx, const Actor& actor, LineId id, AttachmentId attachment,
                                const RemoveForm& form) {
  const DiaryLine line = diary::line_seen_by(actor, tx, id);
  Attachment file = there(tx, line, attachment);
  refuse_if(rules::why_not_change_own(file, actor, form.version));
  keeping::take_away(tx, file, actor.id, form.reason);
  tell(tx, actor, line, "file_removed", file);
  return view_of(file, actor);
}

int forget_on_lines(db::Tx& tx, std::span<const LineId> lines) {
  int removed = 0;
  for (Attachment& file : store::of_lines(tx, lines)) {
    if (file.removed_at) continue;
    keeping::take_away(tx, file, {}, "居民要求删除 erased at their request");
    ++removed;
  }
  return removed;
}

}  // namespace linli::attachments
