// Verbs throw Refusal. Files on a matter, from the desk, by a task's link, and by number and code; and on a
// line of the diary.
#pragma once
#include <span>
#include <vector>

#include "modules/attachments/sent_file.hpp"
#include "platform/db/tx.hpp"

namespace linli::attachments {

// attachments.cpp: whoever sees the matter
std::vector<AttachmentView> on_matter(db::Tx& tx, const Actor& actor, MatterId id);
AttachmentView add(db::Tx& tx, const Actor& actor, MatterId id, const SentFile<AddForm>& sent);
Document whole(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id);
Document small(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id);  // of a photo
AttachmentView show(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id, const ShowForm& form);
AttachmentView remove(db::Tx& tx, const Actor& actor, MatterId matter, AttachmentId id,
                      const RemoveForm& form);

// What residents sent to these matters, removed for good: whoever sent it asked to be erased. Returns how
// many.
int forget_sent_by_residents(db::Tx& tx, std::span<const MatterId> matters);

// outside.cpp: a helping unit by its task's link
std::vector<SharedFileView> on_task(db::Tx& tx, const Actor& anyone, const LinkForm& form);
SharedFileView add_by_link(db::Tx& tx, const Actor& anyone, const SentFile<AddByLinkForm>& sent);
Document file_by_link(db::Tx& tx, const Actor& anyone, const FileByLinkForm& form);
// and the resident by number and code
std::vector<SharedFileView> on_own(db::Tx& tx, const Actor& resident, const CodeForm& form);
SharedFileView add_by_code(db::Tx& tx, const Actor& resident, const SentFile<AddByCodeForm>& sent);
Document file_by_code(db::Tx& tx, const Actor& resident, const FileByCodeForm& form);

// on_lines.cpp: whoever sees the line; its author adds and removes
std::vector<AttachmentView> on_line(db::Tx& tx, const Actor& actor, LineId id);
AttachmentView add_to_line(db::Tx& tx, const Actor& author, LineId id, const SentFile<AddToLineForm>& sent);
Document line_whole(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id);
Document line_small(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id);  // of a photo
AttachmentView remove_from_line(db::Tx& tx, const Actor& actor, LineId line, AttachmentId id,
                                const RemoveForm& form);
// For good: whom the lines are about asked to be erased. Returns how many.
int forget_on_lines(db::Tx& tx, std::span<const LineId> lines);

}  // namespace linli::attachments
