#include "modules/attachments/store.hpp"

#include "platform/db/many.hpp"

namespace linli::attachments::store {

std::vector<Attachment> of_subject(db::Tx& tx, SubjectKind kind, Uuid id) {
  return tx.many<Attachment>("subject_kind = $2 AND subject_id = $3 ORDER BY added_at, id", kind, id);
}

namespace {
template <class SomeId>
std::vector<Attachment> among(db::Tx& tx, SubjectKind kind, std::span<const SomeId> ids) {
  return db::query_among<Attachment>(
      tx,
      db::select<Attachment>() +
          " WHERE community_id = $1 AND subject_kind = $2 AND subject_id IN ({ids}) ORDER BY added_at, id",
      ids, kind);
}
}  // namespace

std::vector<Attachment> of_matters(db::Tx& tx, std::span<const MatterId> ids) {
  return among(tx, SubjectKind::matter, ids);
}

std::vector<Attachment> of_lines(db::Tx& tx, std::span<const LineId> ids) {
  return among(tx, SubjectKind::diary_line, ids);
}

std::optional<Attachment> find(db::Tx& tx, AttachmentId id) { return tx.one<Attachment>("id = $2", id); }

}  // namespace linli::attachments::store
