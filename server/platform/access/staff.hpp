// The people who work here: their accounts, what they were granted, and who stands in for whom.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"

namespace linli {

enum class StaffState { active, disabled };
DESCRIBE_ENUM(StaffState, active, disabled)

// ── rows
struct Staff {
  StaffId id;
  std::string login;  // as typed at sign-in: lower-case letters, digits, dot, dash, underscore
  std::string name;
  std::string password_hash;
  Time password_set_at;
  bool must_change_password;
  StaffState state;
  Time created_at;
  std::int64_t version;
};
DESCRIBE_ROW(Staff, "staff", id, login, name, password_hash, password_set_at, must_change_password, state,
             created_at, version)

struct StaffGrant;
using GrantId = Id<StaffGrant>;
struct StaffGrant {
  GrantId id;
  StaffId staff_id;
  access::Role role;
  AreaId area_id;
  Time from_at;
  std::optional<Time> to_at;          // from this moment no longer; empty: until it is withdrawn
  std::optional<StaffId> granted_by;  // empty: the server's own command line
};
DESCRIBE_ROW(StaffGrant, "staff_grant", id, staff_id, role, area_id, from_at, to_at, granted_by)

// AB岗: the substitute acts with the principal's own grants; what the principal was lent is not lent on.
struct StandIn;
using StandInId = Id<StandIn>;
struct StandIn {
  StandInId id;
  StaffId principal_id;
  StaffId substitute_id;
  Time from_at;
  Time to_at;
  std::optional<StaffId> granted_by;
};
DESCRIBE_ROW(StandIn, "stand_in", id, principal_id, substitute_id, from_at, to_at, granted_by)

}  // namespace linli

namespace linli::access {

// ── forms
struct NewStaffForm {
  std::optional<StaffId> id;
  Text<32, 2> login;
  Text<40, 1> name;
};
DESCRIBE_FORM(NewStaffForm, id, login, name)

struct RenameStaffForm {
  Text<40, 1> name;
  std::int64_t version;
};
DESCRIBE_FORM(RenameStaffForm, name, version)

struct StaffVersionForm {
  std::int64_t version;
};
DESCRIBE_FORM(StaffVersionForm, version)

struct ResetPasswordForm {
  StaffId staff_id;
  std::int64_t version;
};
DESCRIBE_FORM(ResetPasswordForm, staff_id, version)

struct ChangePasswordForm {
  Text<128, 1> current_password;
  Text<128, 1> new_password;
};
DESCRIBE_FORM(ChangePasswordForm, current_password, new_password)

struct GrantForm {
  std::optional<GrantId> id;
  StaffId staff_id;
  Role role;
  AreaId area_id;
  std::optional<Time> from_at;  // empty: from now on
  std::optional<Time> to_at;
};
DESCRIBE_FORM(GrantForm, id, staff_id, role, area_id, from_at, to_at)

struct StandInForm {
  std::optional<StandInId> id;
  StaffId principal_id;
  StaffId substitute_id;
  std::optional<Time> from_at;  // empty: from now on
  Time to_at;
};
DESCRIBE_FORM(StandInForm, id, principal_id, substitute_id, from_at, to_at)

// ── views
struct StaffView {
  StaffId id;
  std::string login, name;
  StaffState state;
  bool must_change_password;
  bool guarded;  // a new password takes two people
  Time created_at;
  std::int64_t version;
};
DESCRIBE_VIEW(StaffView, id, login, name, state, must_change_password, guarded, created_at, version)

// Shown once and never again; its owner must change it at the first sign-in.
struct InitialPasswordView {
  StaffView staff;
  std::string password;
};
DESCRIBE_VIEW(InitialPasswordView, staff, password)

struct GrantView {
  GrantId id;
  StaffId staff_id;
  std::string name;
  Role role;
  AreaId area_id;
  Time from_at;
  std::optional<Time> to_at;
  std::optional<StaffId> granted_by;
};
DESCRIBE_VIEW(GrantView, id, staff_id, name, role, area_id, from_at, to_at, granted_by)

struct StandInView {
  StandInId id;
  StaffId principal_id;
  std::string principal_name;
  StaffId substitute_id;
  std::string substitute_name;
  Time from_at, to_at;
};
DESCRIBE_VIEW(StandInView, id, principal_id, principal_name, substitute_id, substitute_name, from_at, to_at)

// Who holds which role where, right now: to choose whom to turn to.
struct PostView {
  StaffId staff_id;
  std::string name;
  Role role;
  AreaId area_id;
};
DESCRIBE_VIEW(PostView, staff_id, name, role, area_id)

}  // namespace linli::access
