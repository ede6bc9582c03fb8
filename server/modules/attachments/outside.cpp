// From outside the office, without an account: the resident, and a helping unit. What they send is meant for
// the office; the resident sees their own, and so does the unit.
#include "modules/attachments/attachments.hpp"
#include "modules/attachments/keeping.hpp"
#include "modules/attachments/rules.hpp"
#include "modules/attachments/store.hpp"

namespace linli::attachments {

using keeping::Visible;
using matters::Held;
using matters::Wish;

namespace {
SharedFileView view_of(const Attachment& file) {
  return {file.id,    file.kind,   file.name,          file.size,
          file.width, file.height, file.added_by_kind, file.added_at};
}

std::vector<SharedFileView> shared_with(db::Tx& tx, const Held& held) {
  std::vector<SharedFileView> views;
  for (const Attachment& file : store::of_subject(tx, SubjectKind::matter, held.matter.id.value))
    if (rules::is_shared_with(file, held)) views.push_back(view_of(file));
  return views;
}

Document handed_to(db::Tx& tx, const Held& held, AttachmentId id, Size size) {
  const Attachment file = keeping::there(tx, held, id);
  if (!rules::is_shared_with(file, held))
    throw Refusal{Reason::not_found, {"没有这个文件。", "There is no such file."}};
  return keeping::handed_out(tx, file, size);
}
}  // namespace

std::vector<SharedFileView> on_task(db::Tx& tx, const Actor& anyone, const LinkForm& form) {
  return shared_with(tx, matters::hold_by_link(tx, anyone, form.token, Wish::look));
}

SharedFileView add_by_link(db::Tx& tx, const Actor& anyone, const SentFile<AddByLinkForm>& sent) {
  const Held held = matters::hold_by_link(tx, anyone, sent.said.token, Wish::add);
  return view_of(keeping::keep(tx, held, sent.said.file, sent.file, Visible::to_office));
}

Document file_by_link(db::Tx& tx, const Actor& anyone, const FileByLinkForm& form) {
  return handed_to(tx, matters::hold_by_link(tx, anyone, form.token, Wish::look), form.id, form.size);
}

std::vector<SharedFileView> on_own(db::Tx& tx, const Actor& resident, const CodeForm& form) {
  return shared_with(tx, matters::hold_by_code(tx, resident, form.number, form.code, Wish::look));
}

SharedFileView add_by_code(db::Tx& tx, const Actor& resident, const SentFile<AddByCodeForm>& sent) {
  const Held held = matters::hold_by_code(tx, resident, sent.said.number, sent.said.code, Wish::add);
  return view_of(keeping::keep(tx, held, sent.said.file, sent.file, Visible::to_all));
}

Document file_by_code(db::Tx& tx, const Actor& resident, const FileByCodeForm& form) {
  return handed_to(tx, matters::hold_by_code(tx, resident, form.number, form.code, Wish::look), form.id,
                   form.size);
}

}  // namespace linli::attachments
