// Where a password is chosen, checked or replaced. These go over the database and not over one transaction,
// because hashing stands between what is read and what is written.
#pragma once
#include "platform/access/accounts.hpp"
#include "platform/access/hashing.hpp"
#include "platform/db/database.hpp"

namespace linli::access {

// The initial password is made here and told once.
InitialPasswordView create_staff(db::Database& database, CommunityId community, Hashing& hashing,
                                 const Actor& actor, const NewStaffForm& form);
InitialPasswordView reset_password(db::Database& database, CommunityId community, Hashing& hashing,
                                   const Actor& actor, const ResetPasswordForm& form);
// Of the actor's own account. Ends all their sessions and opens a new one: the answer is its token (see
// session.hpp).
std::string change_password(db::Database& database, CommunityId community, Hashing& hashing,
                            const Actor& actor, const ChangePasswordForm& form);

}  // namespace linli::access
