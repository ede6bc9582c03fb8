// A new password for an account that no one person may take over: the three administrators and the secretary.
// The system administrator asks, somebody of another of those roles confirms, and each is told one half of
// it. Their owner collects both.
#pragma once
#include "platform/access/staff.hpp"

namespace linli {

enum class ResetState { waiting, confirmed, called_off };
DESCRIBE_ENUM(ResetState, waiting, confirmed, called_off)

struct PasswordReset;
using PasswordResetId = Id<PasswordReset>;
struct PasswordReset {
  PasswordResetId id;
  StaffId staff_id;
  StaffId asked_by;
  Time asked_at;
  Time until_at;  // nobody can confirm it from this moment on
  ResetState state;
  std::optional<StaffId> decided_by;
  std::optional<Time> decided_at;
  std::int64_t version;
};
DESCRIBE_ROW(PasswordReset, "password_reset", id, staff_id, asked_by, asked_at, until_at, state, decided_by,
             decided_at, version)

}  // namespace linli

namespace linli::access {

// ── forms
struct AskResetForm {
  std::optional<PasswordResetId> id;
  StaffId staff_id;
};
DESCRIBE_FORM(AskResetForm, id, staff_id)

struct ConfirmResetForm {
  PasswordResetId reset_id;
};
DESCRIBE_FORM(ConfirmResetForm, reset_id)

// ── views
struct ResetView {
  PasswordResetId id;
  StaffId staff_id;
  std::string name, login;
  StaffId asked_by;
  std::string asked_by_name;
  Time asked_at, until_at;
  ResetState state;
  bool confirmable;  // by whoever looks at it
};
DESCRIBE_VIEW(ResetView, id, staff_id, name, login, asked_by, asked_by_name, asked_at, until_at, state,
              confirmable)

// To whoever asked: worth nothing until somebody else has confirmed.
struct ResetAskedView {
  ResetView reset;
  std::string first_half;
};
DESCRIBE_VIEW(ResetAskedView, reset, first_half)

// To whoever confirmed. The password is "FIRST-SECOND".
struct ResetConfirmedView {
  StaffView staff;
  std::string second_half;
};
DESCRIBE_VIEW(ResetConfirmedView, staff, second_half)

}  // namespace linli::access
