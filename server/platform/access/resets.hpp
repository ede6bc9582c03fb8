// New passwords that take two people: verbs. They throw Refusal. Who may ask: manage_staff. Who may confirm:
// the security administrator, the auditor or the secretary, but neither who asked nor whose password it is.
// Whoever of the four sees it waiting may call it off. Where nobody is left to do so, the machine's owner has
// the command line.
#pragma once
#include "platform/access/accounts.hpp"
#include "platform/access/reset.hpp"

namespace linli::access {

inline constexpr std::chrono::days reset_waits{3};

ResetAskedView ask_reset(db::Tx& tx, const Actor& actor, const AskResetForm& form);
// The password takes effect and every session of its owner ends. `password` holds the asker's half, which
// first_half tells to whoever makes it.
StaffView confirm_reset(db::Tx& tx, const Actor& actor, const ConfirmResetForm& form,
                        const HashedPassword& password);
ResetView call_off_reset(db::Tx& tx, const Actor& actor, PasswordResetId id);
// Those that can still be confirmed, the oldest first.
std::vector<ResetView> waiting_resets(db::Tx& tx, const Actor& actor);

// Throws Refusal{forbidden} for anybody but the three administrators and the secretary.
void require_one_of_four(const Actor& actor);
// The asker's half. Kept nowhere: it follows from the key file and the request.
std::string first_half(const db::Tx& tx, PasswordResetId id);

}  // namespace linli::access
