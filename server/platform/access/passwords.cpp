#include "platform/access/passwords.hpp"

#include <algorithm>

#include "platform/access/guess.hpp"
#include "platform/access/initial_password.hpp"
#include "platform/access/resets.hpp"
#include "platform/access/session.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/crypto/password.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

namespace {
Refusal wrong_new_password(Phrase problem) { return wrong_field("new_password", std::move(problem)); }

struct Before {
  Staff staff;
  std::vector<std::string> old_passwords;
};

// Counts the try, so that a borrowed session is no way to guess its owner's password.
Before count_and_read(db::Tx& tx, const Actor& actor) {
  try_secret(tx, guesser(tx, {"change password", actor.id.text()}));
  auto staff = store::staff_by_id(tx, actor.id);
  if (!staff) throw Refusal{Reason::unauthenticated, {"请先登录。", "Please sign in first."}};
  return {std::move(*staff), store::old_passwords(tx, actor.id)};
}

std::optional<Refusal> why_not_replace(const Hashing::Turn& turn, const Before& before,
                                       const ChangePasswordForm& form) {
  if (auto problem = crypto::password_problem(form.new_password, before.staff.login))
    return wrong_new_password(std::move(*problem));
  if (!turn.verify(form.current_password, before.staff.password_hash))
    return wrong_field("current_password", {"现在的密码不对。", "This is not the current password."});
  auto taken = [&](const std::string& hash) { return turn.verify(form.new_password, hash); };
  if (taken(before.staff.password_hash) || std::ranges::any_of(before.old_passwords, taken))
    return wrong_new_password({"新密码不能和最近5次用过的一样。", "Not one of the last five passwords."});
  return std::nullopt;
}

std::string replace(db::Tx& tx, const Actor& actor, Staff staff, const std::string& hash) {
  store::keep_old_password(tx, staff);
  staff.password_hash = hash;
  staff.password_set_at = tx.now();
  staff.must_change_password = false;
  if (!store::save(tx, staff))
    throw Refusal{Reason::conflict,
                  {"账号刚被改过，请再试一次。", "The account was just changed; please try again."}};
  forget(tx, guesser(tx, {"change password", staff.id.text()}));
  end_sessions(tx, staff.id);
  journal::record(tx, actor, "staff.password_changed", staff.id.value);
  return open_session(tx, staff.id);
}
}  // namespace

InitialPassword new_password(db::Database& database, CommunityId community, Hashing& hashing,
                             std::string_view login, const std::string& seed) {
  if (!login.empty()) refuse_if(rules::why_not_login(login));  // before anything slow
  InitialPassword password = database.reading(community, [&](db::Tx& tx) {
    Derived derived{tx.vault(), seed};
    return InitialPassword{whole_password(seed.empty() ? tx.random() : derived, login), {}};
  });
  password.hashed.hash = Hashing::Turn{hashing}.hash(password.told);
  return password;
}

InitialPassword second_half(db::Database& database, CommunityId community, Hashing& hashing,
                            const Actor& actor, PasswordResetId reset, const std::string& seed) {
  require_one_of_four(actor);
  std::string whole;
  InitialPassword password = database.reading(community, [&](db::Tx& tx) {
    Derived derived{tx.vault(), seed};
    const std::string first = first_half(tx, reset);
    std::string second = other_half(seed.empty() ? tx.random() : derived, first, "");
    whole = first + "-" + second;
    return InitialPassword{std::move(second), {}};
  });
  password.hashed.hash = Hashing::Turn{hashing}.hash(whole);
  return password;
}

InitialPasswordView create_staff(db::Database& database, CommunityId community, Hashing& hashing,
                                 const Actor& actor, const NewStaffForm& form) {
  require(actor, Permission::manage_staff);
  auto password = new_password(database, community, hashing, form.login);
  auto staff =
      database.writing(community, [&](db::Tx& tx) { return create_staff(tx, actor, form, password.hashed); });
  return {std::move(staff), std::move(password.told)};
}

InitialPasswordView reset_password(db::Database& database, CommunityId community, Hashing& hashing,
                                   const Actor& actor, const ResetPasswordForm& form) {
  require(actor, Permission::manage_staff);
  auto password = new_password(database, community, hashing, "");
  auto staff = database.writing(community,
                                [&](db::Tx& tx) { return reset_password(tx, actor, form, password.hashed); });
  return {std::move(staff), std::move(password.told)};
}

std::string change_password(db::Database& database, CommunityId community, Hashing& hashing,
                            const Actor& actor, const ChangePasswordForm& form) {
  const Hashing::Turn turn{hashing};
  const Before before = database.writing(community, [&](db::Tx& tx) { return count_and_read(tx, actor); });
  refuse_if(why_not_replace(turn, before, form));
  const std::string hash = turn.hash(form.new_password);
  return database.writing(community, [&](db::Tx& tx) { return replace(tx, actor, before.staff, hash); });
}

}  // namespace linli::access
