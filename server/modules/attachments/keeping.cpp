#include "modules/attachments/keeping.hpp"

#include <algorithm>
#include <utility>

#include "modules/attachments/rules.hpp"
#include "modules/attachments/store.hpp"

namespace linli::attachments::keeping {

Refusal no_such_file() { return {Reason::not_found, {"没有这个文件。", "There is no such file."}}; }

namespace {
Attachment made_of(db::Tx& tx, const Owner& owner, const FileSaid& said, const ReadFile& file,
                   Visible visible) {
  const bool is_photo = file.kind == FileKind::photo;
  Attachment fresh{};
  fresh.id = said.id;
  fresh.subject_kind = owner.kind;
  fresh.subject_id = owner.subject;
  fresh.kind = file.kind;
  fresh.name = rules::saved_name(said.name, file.ending);
  fresh.media_type = file.media_type;
  fresh.size = static_cast<std::int64_t>(file.whole.bytes.size());
  if (is_photo) {
    fresh.width = file.whole.width;
    fresh.height = file.whole.height;
  }
  fresh.sent_digest = file.sent_digest;
  fresh.added_by_kind = owner.speaker.kind;
  if (owner.speaker.kind == ActorKind::staff) fresh.added_by = owner.speaker.id;
  fresh.unit_id = owner.unit_id;
  fresh.added_by_name = owner.speaker.name;
  fresh.added_at = tx.now();
  fresh.is_public = visible == Visible::to_all;
  fresh.version = 1;
  return fresh;
}

bool hangs_on(const Attachment& attachment, const matters::Held& held) {
  if (attachment.subject_kind != SubjectKind::matter) return false;
  const MatterId on{attachment.subject_id};
  return on == held.matter.id || std::ranges::find(held.joined, on) != held.joined.end();
}
}  // namespace

Put put(db::Tx& tx, const Owner& owner, const FileSaid& said, const ReadFile& file, Visible visible) {
  Attachment fresh = made_of(tx, owner, said, file, visible);
  if (auto stored = store::find(tx, fresh.id)) {
    if (rules::is_same(*stored, fresh)) return {*std::move(stored), false};
    fresh.id = tx.new_id<AttachmentId>();  // what hangs elsewhere is not even said to be there
  }
  refuse_if(rules::why_not_add(fresh, store::of_subject(tx, fresh.subject_kind, fresh.subject_id)));
  fresh.file_id = file.kind == FileKind::photo ? blobs::keep(tx, file.whole)
                                               : blobs::keep(tx, file.media_type, file.whole.bytes);
  if (file.small) fresh.small_id = blobs::keep(tx, *file.small);
  tx.insert(fresh);
  return {std::move(fresh), true};
}

Attachment keep(db::Tx& tx, const matters::Held& held, const FileSaid& said, const ReadFile& file,
                Visible visible) {
  const Owner owner{SubjectKind::matter, held.matter.id.value, held.speaker, held.unit_id};
  auto [fresh, is_new] = put(tx, owner, said, file, visible);
  if (is_new)
    matters::tell_of(tx, held, "file_added",
                     {.text = said.words.value_or(Text<1000>{}),
                      .is_public = fresh.is_public,
                      .facts = {{"file", fresh.id.text()}, {"kind", std::string{name_of(fresh.kind)}}}});
  return std::move(fresh);
}

Attachment there(db::Tx& tx, const matters::Held& held, AttachmentId id) {
  auto attachment = store::find(tx, id);
  if (!attachment || attachment->removed_at || !hangs_on(*attachment, held)) throw no_such_file();
  return *std::move(attachment);
}

Document handed_out(db::Tx& tx, const Attachment& attachment, Size size) {
  const auto blob_id = size == Size::small ? attachment.small_id : attachment.file_id;
  auto blob = blob_id ? blobs::find(tx, *blob_id) : std::nullopt;
  if (!blob) throw no_such_file();
  return {attachment.name, blob->media_type, std::move(blob->bytes.bytes)};
}

void take_away(db::Tx& tx, Attachment& file, const std::optional<StaffId>& by, const std::string& reason) {
  const auto whole_id = std::exchange(file.file_id, {}), small_id = std::exchange(file.small_id, {});
  file.removed_at = tx.now();
  file.removed_by = by;
  file.removal_reason = reason;
  if (!tx.save(file)) throw saved_in_between();
  ++file.version;
  for (const auto& blob : {whole_id, small_id})
    if (blob) blobs::drop(tx, *blob);
}

AttachmentView view_of(const Attachment& file, bool may_change) {
  return {.id = file.id,
          .kind = file.kind,
          .name = file.name,
          .size = file.size,
          .width = file.width,
          .height = file.height,
          .is_public = file.is_public,
          .added_by_kind = file.added_by_kind,
          .added_by = file.added_by_name,
          .added_at = file.added_at,
          .removed_at = file.removed_at,
          .removal_reason = file.removed_at ? std::optional{file.removal_reason} : std::nullopt,
          .may_change = may_change,
          .version = file.version};
}

}  // namespace linli::attachments::keeping
