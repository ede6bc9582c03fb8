// Every statement about attachments. Private to the module.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "modules/attachments/attachment.hpp"
#include "platform/db/tx.hpp"

namespace linli::attachments::store {

std::vector<Attachment> of_subject(db::Tx& tx, SubjectKind kind, Uuid id);  // in the order they came
std::vector<Attachment> of_matters(db::Tx& tx, std::span<const MatterId> ids);
std::vector<Attachment> of_lines(db::Tx& tx, std::span<const LineId> ids);
std::optional<Attachment> find(db::Tx& tx, AttachmentId id);

}  // namespace linli::attachments::store
