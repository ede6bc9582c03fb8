// Pure decisions about attachments.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "modules/attachments/attachment.hpp"
#include "platform/core/refusal.hpp"

namespace linli::attachments::rules {

inline constexpr std::size_t photo_bytes_max = 12 * 1024 * 1024;  // as sent; what is kept is far smaller
inline constexpr std::size_t document_bytes_max = 10 * 1024 * 1024;
inline constexpr std::int64_t files_max = 20;        // of one matter, those removed not counted
inline constexpr std::int64_t from_outside_max = 6;  // of those by the resident, and by each unit's link
inline constexpr std::int64_t bytes_max = 60 * 1024 * 1024;  // of one matter

Phrase only_these();
// What it is saved under: no path, no sign a disk refuses, and the ending its bytes deserve.
std::string saved_name(std::string_view sent, std::string_view ending);
// `there`: the matter's other files, those removed too.
std::optional<Refusal> why_not_add(const Attachment& fresh, const std::vector<Attachment>& there);
// The same file on the same record, sent by the same side once more.
bool is_same(const Attachment& stored, const Attachment& sent);
// Whoever takes in matters there, and whoever added it.
bool may_change(const Attachment& attachment, const Actor& actor, AreaId area);
std::optional<Refusal> why_not_change(const Attachment& attachment, const Actor& actor, AreaId area,
                                      std::int64_t version_read);
// In the office everything is seen; a unit's contact sees what is public and what they added.
bool may_look(const Attachment& attachment, const Actor& actor, const matters::Held& held);
// On a line of the diary: its author alone adds, and who added one removes it.
std::optional<Refusal> why_not_add_to(const diary::DiaryLine& line, const Actor& actor);
bool may_change_own(const Attachment& attachment, const Actor& actor);
std::optional<Refusal> why_not_change_own(const Attachment& attachment, const Actor& actor,
                                          std::int64_t version_read);
// The resident sees what is public and what residents sent; a unit what is public and its own.
bool is_shared_with(const Attachment& attachment, const matters::Held& outsider);

}  // namespace linli::attachments::rules
