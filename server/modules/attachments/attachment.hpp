// Files on a matter or a line of the diary (附件): photographs, drawn anew, and documents. What hangs on a
// line is reached as the line is. What hangs on a matter is told in its timeline and reached as it is: the
// office and whoever handles the matter see all, a unit by its link and the resident what was shown to them
// and what they sent themselves. Whoever removes one says why; the row stays, its bytes go.
#pragma once
#include <optional>
#include <string>

#include "modules/diary/line.hpp"
#include "modules/matters/holding.hpp"
#include "platform/blobs/blobs.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/sealed.hpp"

namespace linli::attachments {

using access::Actor;
using access::ActorKind;
using diary::LineId;
using matters::MatterId;

// What owns a file.
enum class SubjectKind { matter, diary_line };
DESCRIBE_ENUM(SubjectKind, matter, diary_line)

enum class FileKind { photo, pdf, docx, xlsx, txt };
DESCRIBE_ENUM(FileKind, photo, pdf, docx, xlsx, txt)

struct Attachment;
using AttachmentId = Id<Attachment>;

// What was sent, and by whom: never changed.
struct AttachmentSent {
  AttachmentId id;  // made by whoever sends it: sent twice is stored once
  SubjectKind subject_kind;
  Uuid subject_id;
  FileKind kind;
  std::string name;  // as it is saved under, with the ending its bytes deserve
  std::string media_type;
  std::int64_t size;  // of what is kept
  std::optional<std::int64_t> width, height;
  Digest sent_digest;  // of the bytes as they were sent
  ActorKind added_by_kind;
  std::optional<StaffId> added_by;
  std::optional<UnitId> unit_id;
  std::string added_by_name;
  Time added_at;
};
DESCRIBE_PART(AttachmentSent, id, subject_kind, subject_id, kind, name, media_type, size, width, height,
              sent_digest, added_by_kind, added_by, unit_id, added_by_name, added_at)

struct Attachment : AttachmentSent {
  std::optional<BlobId> file_id, small_id;  // small_id: of a photo, for lists
  bool is_public;                           // the resident, and a unit with a link, see it
  std::optional<Time> removed_at;
  std::optional<StaffId> removed_by;
  std::string removal_reason;
  std::int64_t version;
};
DESCRIBE_ROW_OF(Attachment, AttachmentSent, "attachment", file_id, small_id, is_public, removed_at,
                removed_by, removal_reason, version)

// ── forms: beside the bytes of a file
struct FileSaid {
  AttachmentId id;
  Text<120, 1> name;
  std::optional<Text<1000>> words;  // stands in the timeline with it
};
DESCRIBE_FORM(FileSaid, id, name, words)

struct AddForm {
  FileSaid file;
  bool is_public = false;
};
DESCRIBE_FORM(AddForm, file, is_public)

struct AddByLinkForm {
  Text<100, 20> token;
  FileSaid file;
};
DESCRIBE_FORM(AddByLinkForm, token, file)

struct AddByCodeForm {
  Text<20, 1> number;
  Text<12, 1> code;
  FileSaid file;
};
DESCRIBE_FORM(AddByCodeForm, number, code, file)

// A line is shared as a whole: so are its files.
struct AddToLineForm {
  AttachmentId id;
  Text<120, 1> name;
};
DESCRIBE_FORM(AddToLineForm, id, name)

struct ShowForm {
  std::int64_t version;
  bool is_public;
};
DESCRIBE_FORM(ShowForm, version, is_public)

struct RemoveForm {
  std::int64_t version;
  Text<200, 2> reason;
};
DESCRIBE_FORM(RemoveForm, version, reason)

// Secrets travel in the body, so that no log keeps them.
struct LinkForm {
  Text<100, 20> token;
};
DESCRIBE_FORM(LinkForm, token)

enum class Size { whole, small };
DESCRIBE_ENUM(Size, whole, small)

struct FileByLinkForm {
  Text<100, 20> token;
  AttachmentId id;
  Size size;
};
DESCRIBE_FORM(FileByLinkForm, token, id, size)

struct CodeForm {
  Text<20, 1> number;
  Text<12, 1> code;
};
DESCRIBE_FORM(CodeForm, number, code)

struct FileByCodeForm {
  Text<20, 1> number;
  Text<12, 1> code;
  AttachmentId id;
  Size size;
};
DESCRIBE_FORM(FileByCodeForm, number, code, id, size)

// ── views
struct AttachmentView {
  AttachmentId id;
  FileKind kind;
  std::string name;
  std::int64_t size;
  std::optional<std::int64_t> width, height;
  bool is_public;
  ActorKind added_by_kind;
  std::string added_by;
  Time added_at;
  std::optional<Time> removed_at;
  std::optional<std::string> removal_reason;
  bool may_change;  // show it, hide it, remove it
  std::int64_t version;
};
DESCRIBE_VIEW(AttachmentView, id, kind, name, size, width, height, is_public, added_by_kind, added_by,
              added_at, removed_at, removal_reason, may_change, version)

// To a unit with a link, and to the resident: no private name.
struct SharedFileView {
  AttachmentId id;
  FileKind kind;
  std::string name;
  std::int64_t size;
  std::optional<std::int64_t> width, height;
  ActorKind added_by_kind;
  Time added_at;
};
DESCRIBE_VIEW(SharedFileView, id, kind, name, size, width, height, added_by_kind, added_at)

}  // namespace linli::attachments
