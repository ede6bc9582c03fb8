#include "modules/attachments/rules.hpp"

#include <algorithm>

#include "platform/core/text.hpp"

namespace linli::attachments::rules {

namespace {
constexpr std::size_t name_length_max = 100;

bool is_from(const Attachment& attachment, const Attachment& fresh) {
  return attachment.added_by_kind == fresh.added_by_kind && attachment.unit_id == fresh.unit_id;
}

Refusal too_many(std::int64_t most) {
  return wrong_field("file", {"最多放 " + std::to_string(most) + " 个文件，已经满了。",
                              "At most " + std::to_string(most) + " files; there is no room for another."});
}
}  // namespace

Phrase only_these() {
  return {
      "只收照片（JPEG、PNG）、PDF、Word（docx）、Excel（xlsx，不带宏）和 UTF-8 文本。",
      "Only photographs (JPEG, PNG), PDF, Word (docx), Excel (xlsx, no macros) and UTF-8 text are taken."};
}

std::string saved_name(std::string_view sent, std::string_view ending) {
  constexpr std::string_view refused = "\"<>|:*?%\n\t";
  if (const auto slash = sent.find_last_of("/\\"); slash != sent.npos) sent.remove_prefix(slash + 1);
  if (const auto dot = sent.rfind('.'); dot != sent.npos) sent = sent.substr(0, dot);
  std::string name{shortened(sent, name_length_max)};
  std::erase_if(name, [&](char c) { return refused.find(c) != refused.npos; });
  while (name.starts_with('.')) name.erase(0, 1);
  name = trimmed(name);
  if (name.empty()) name = "file";
  return name + "." + std::string{ending};
}

std::optional<Refusal> why_not_add(const Attachment& fresh, const std::vector<Attachment>& there) {
  std::int64_t files = 0, from_the_same = 0, bytes = fresh.size;
  for (const Attachment& attachment : there) {
    if (attachment.removed_at) continue;
    ++files;
    bytes += attachment.size;
    from_the_same += is_from(attachment, fresh) ? 1 : 0;
  }
  if (files >= files_max) return too_many(files_max);
  if (fresh.added_by_kind != ActorKind::staff && from_the_same >= from_outside_max)
    return too_many(from_outside_max);
  if (bytes > bytes_max)
    return wrong_field(
        "file", {"一件事的文件合起来最多 60 MB。", "The files of one matter may have 60 MB together."});
  return std::nullopt;
}

bool is_same(const Attachment& stored, const Attachment& sent) {
  return stored.subject_kind == sent.subject_kind && stored.subject_id == sent.subject_id &&
         stored.sent_digest == sent.sent_digest && is_from(stored, sent);
}

bool may_change(const Attachment& attachment, const Actor& actor, AreaId area) {
  if (actor.kind != ActorKind::staff || attachment.removed_at) return false;
  return attachment.added_by == actor.id || access::may(actor, access::Permission::take_in_matters, area);
}

std::optional<Refusal> why_not_change(const Attachment& attachment, const Actor& actor, AreaId area,
                                      std::int64_t version_read) {
  if (attachment.removed_at)
    return Refusal{Reason::conflict, {"这个文件已经删掉了。", "This file was removed already."}};
  if (!may_change(attachment, actor, area))
    return Refusal{
        Reason::forbidden,
        {"只有社区工作人员和放上它的人能改。", "Only the office and whoever added it may change it."}};
  if (attachment.version != version_read) return saved_in_between();
  return std::nullopt;
}

bool may_look(const Attachment& attachment, const Actor& actor, const matters::Held& held) {
  return !held.is_outside || attachment.is_public || attachment.added_by == actor.id;
}

std::optional<Refusal> why_not_add_to(const diary::DiaryLine& line, const Actor& actor) {
  if (line.author_id == actor.id) return std::nullopt;
  return Refusal{Reason::forbidden,
                 {"只有写这条日记的人能放照片和文件。", "Only its author adds files to a line."}};
}

bool may_change_own(const Attachment& attachment, const Actor& actor) {
  return actor.kind == ActorKind::staff && !attachment.removed_at && attachment.added_by == actor.id;
}

std::optional<Refusal> why_not_change_own(const Attachment& attachment, const Actor& actor,
                                          std::int64_t version_read) {
  if (!may_change_own(attachment, actor))
    return Refusal{Reason::forbidden, {"只有放上它的人能删。", "Only whoever added it removes it."}};
  if (attachment.version != version_read) return saved_in_between();
  return std::nullopt;
}

bool is_shared_with(const Attachment& attachment, const matters::Held& outsider) {
  if (attachment.removed_at) return false;
  const bool own =
      attachment.added_by_kind == outsider.speaker.kind && attachment.unit_id == outsider.unit_id;
  return attachment.is_public || own;
}

}  // namespace linli::attachments::rules
