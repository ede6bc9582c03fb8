#include "modules/attachments/store.hpp"

namespace linli::attachments::store {

std::vector<Attachment> of_subject(db::Tx& tx, SubjectKind kind, Uuid id) {
  return tx.many<Attachment>("subject_kind = $2 AND subject_id = $3 ORDER BY added_at, id", kind, id);
}

std::optional<Attachment> find(db::Tx& tx, AttachmentId id) { return tx.one<Attachment>("id = $2", id); }

}  // namespace linli::attachments::store
