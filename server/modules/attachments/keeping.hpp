// What desk, unit and resident do alike once it is settled who they are. Private to the module.
#pragma once
#include "modules/attachments/attachments.hpp"

namespace linli::attachments::keeping {

enum class Visible { to_office, to_all };

// Stores the file, tells of it in the timeline, and returns it; one sent before is only returned.
Attachment keep(db::Tx& tx, const matters::Held& held, const FileSaid& said, const ReadFile& file,
                Visible visible);
// Throws Refusal{not_found} for what hangs on another matter, and for what was removed.
Attachment there(db::Tx& tx, const matters::Held& held, AttachmentId id);
Document handed_out(db::Tx& tx, const Attachment& attachment, Size size);

}  // namespace linli::attachments::keeping
