// What desk, unit, resident and a diary's writer do alike once it is settled who they are. Private to the
// module.
#pragma once
#include "modules/attachments/attachments.hpp"

namespace linli::attachments::keeping {

enum class Visible { to_office, to_all };

// Whose a file is, and in whose name it is put there.
struct Owner {
  SubjectKind kind;
  Uuid subject;
  const Actor& speaker;
  std::optional<UnitId> unit_id = {};
};
struct Put {
  Attachment file;
  bool is_new;  // false: sent before
};
// Stores the file; whoever calls tells of it.
Put put(db::Tx& tx, const Owner& owner, const FileSaid& said, const ReadFile& file, Visible visible);
// Its bytes go, the row stays and says why.
void take_away(db::Tx& tx, Attachment& file, const std::optional<StaffId>& by, const std::string& reason);
Refusal no_such_file();
AttachmentView view_of(const Attachment& file, bool may_change);

// Stores the file, tells of it in the timeline, and returns it; one sent before is only returned.
Attachment keep(db::Tx& tx, const matters::Held& held, const FileSaid& said, const ReadFile& file,
                Visible visible);
// Throws Refusal{not_found} for what hangs on another matter, and for what was removed.
Attachment there(db::Tx& tx, const matters::Held& held, AttachmentId id);
Document handed_out(db::Tx& tx, const Attachment& attachment, Size size);

}  // namespace linli::attachments::keeping
