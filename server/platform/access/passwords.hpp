// Where a password is chosen, checked or replaced. These go over the database and not over one transaction,
// because hashing stands between what is read and what is written.
#pragma once
#include "platform/access/accounts.hpp"
#include "platform/access/hashing.hpp"
#include "platform/access/reset.hpp"
#include "platform/db/database.hpp"

namespace linli::access {

// What is told once, and what is kept of it. With a seed it follows from that and the key file (see
// initial_password.hpp), else from chance.
struct InitialPassword {
  std::string told;
  HashedPassword hashed;
};
InitialPassword new_password(db::Database& database, CommunityId community, Hashing& hashing,
                             std::string_view login, const std::string& seed = {});
// What is told is the second half; the first is the asker's.
InitialPassword second_half(db::Database& database, CommunityId community, Hashing& hashing,
                            const Actor& actor, PasswordResetId reset, const std::string& seed = {});

InitialPasswordView create_staff(db::Database& database, CommunityId community, Hashing& hashing,
                                 const Actor& actor, const NewStaffForm& form);
InitialPasswordView reset_password(db::Database& database, CommunityId community, Hashing& hashing,
                                   const Actor& actor, const ResetPasswordForm& form);
// Of the actor's own account. Ends all their sessions and opens a new one: the answer is its token (see
// session.hpp).
std::string change_password(db::Database& database, CommunityId community, Hashing& hashing,
                            const Actor& actor, const ChangePasswordForm& form);

}  // namespace linli::access
