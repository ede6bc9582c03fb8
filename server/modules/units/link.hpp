// One-task links: by one a contact without a login reaches exactly one task.
#pragma once
#include <optional>
#include <string>

#include "modules/units/contact.hpp"
#include "platform/core/sealed.hpp"

namespace linli {

struct TaskLink;
using TaskLinkId = Id<TaskLink>;

// Whoever holds the token reaches subject_id as a contact of unit_id, until expires_at. Only its digest is
// kept.
struct TaskLink {
  TaskLinkId id;
  Digest token_digest;
  UnitId unit_id;
  std::optional<UnitContactId> contact_id;  // to whom it was sent
  Uuid subject_id;                          // a matter
  Time issued_at;
  Time expires_at;
  std::optional<Time> opened_at;  // the first time
  std::optional<Time> revoked_at;
};
DESCRIBE_ROW(TaskLink, "task_link", id, token_digest, unit_id, contact_id, subject_id, issued_at, expires_at,
             opened_at, revoked_at)

}  // namespace linli

namespace linli::units {

// For other modules; sent to nobody but the contact.
struct IssuedLink {
  TaskLinkId id;
  std::string token;  // told once and kept nowhere
  Time expires_at;
};

}  // namespace linli::units
