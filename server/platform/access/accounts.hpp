// Accounts of the staff: verbs. They throw Refusal. What somebody may do is granted in grants.hpp, by
// somebody else.
#pragma once
#include "platform/access/staff.hpp"
#include "platform/db/listing.hpp"

namespace linli::access {

// A password that was already hashed: Argon2id takes 27 ms, which no transaction waits for (see
// passwords.hpp).
struct HashedPassword {
  std::string hash;
  bool must_change = true;
};

StaffView create_staff(db::Tx& tx, const Actor& actor, const NewStaffForm& form,
                       const HashedPassword& password);
StaffView rename_staff(db::Tx& tx, const Actor& actor, StaffId id, const RenameStaffForm& form);
// Signs them out everywhere. The last active system or security administrator cannot be disabled.
StaffView disable_staff(db::Tx& tx, const Actor& actor, StaffId id, const StaffVersionForm& form);
StaffView enable_staff(db::Tx& tx, const Actor& actor, StaffId id, const StaffVersionForm& form);
// Signs them out everywhere. Not for the three administrators and the secretary, who could be played by
// whoever was told the password: that takes two (see resets.hpp).
StaffView reset_password(db::Tx& tx, const Actor& actor, const ResetPasswordForm& form,
                         const HashedPassword& password);

StaffView see_staff(db::Tx& tx, const Actor& actor, StaffId id);
// The accounts, for the three administrators.
extern const db::Listing staff_listing;
Page<StaffView> list_staff(db::Tx& tx, const Actor& actor, const db::ListQuery& query);

// ── for the verbs of resets.hpp
void replace_password(db::Tx& tx, Staff& staff, const HashedPassword& password);
StaffView view_of(db::Tx& tx, const Staff& staff);

}  // namespace linli::access
