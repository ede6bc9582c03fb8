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
// Signs them out everywhere.
StaffView reset_password(db::Tx& tx, const Actor& actor, const ResetPasswordForm& form,
                         const HashedPassword& password);

StaffView see_staff(db::Tx& tx, const Actor& actor, StaffId id);
// The accounts, for the three administrators.
extern const db::Listing staff_listing;
Page<StaffView> list_staff(db::Tx& tx, const Actor& actor, const db::ListQuery& query);

}  // namespace linli::access
