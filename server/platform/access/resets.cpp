#include "platform/access/resets.hpp"

#include "platform/access/initial_password.hpp"
#include "platform/access/names.hpp"
#include "platform/access/session.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

namespace {
PasswordReset found(db::Tx& tx, PasswordResetId id) {
  auto reset = store::reset_by_id(tx, id);
  if (!reset) throw Refusal{Reason::not_found, {"没有这个申请。", "There is no such request."}};
  return *reset;
}

std::vector<ResetView> views_of(db::Tx& tx, const Actor& actor, const std::vector<PasswordReset>& resets) {
  std::vector<StaffId> ids;
  for (const PasswordReset& reset : resets) ids.insert(ids.end(), {reset.staff_id, reset.asked_by});
  std::map<StaffId, Staff> people;
  for (Staff& staff : store::staff_among(tx, ids)) people.emplace(staff.id, std::move(staff));
  std::vector<ResetView> views;
  for (const PasswordReset& reset : resets) {
    const Staff& owner = people.at(reset.staff_id);
    views.push_back({reset.id, owner.id, owner.name, owner.login, reset.asked_by,
                     people.at(reset.asked_by).name, reset.asked_at, reset.until_at, reset.state,
                     !rules::why_not_confirm(reset, actor, tx.now())});
  }
  return views;
}

ResetView view_of(db::Tx& tx, const Actor& actor, const PasswordReset& reset) {
  return views_of(tx, actor, {reset}).front();
}

void decide(db::Tx& tx, const Actor& actor, PasswordReset& reset, ResetState state) {
  reset.state = state;
  reset.decided_by = actor.id;
  reset.decided_at = tx.now();
  if (!tx.save(reset))
    throw Refusal{Reason::conflict, {"别人刚办了这个申请。", "Somebody has just decided this request."}};
}
}  // namespace

void require_one_of_four(const Actor& actor) {
  if (actor.kind == ActorKind::system || rules::is_of_the_four(actor)) return;
  throw Refusal{Reason::forbidden,
                {"这一页只给系统管理员、安全管理员、审计员和社区书记。",
                 "This is for the three administrators and the secretary."}};
}

ResetAskedView ask_reset(db::Tx& tx, const Actor& actor, const AskResetForm& form) {
  require(actor, Permission::manage_staff);
  auto staff = store::staff_by_id(tx, form.staff_id);
  if (!staff) throw wrong_field("staff_id", {"没有这个账号。", "There is no such account."});
  if (form.id)
    if (auto asked = store::reset_by_id(tx, *form.id);
        asked && asked->staff_id == form.staff_id && asked->asked_by == actor.id)
      return {view_of(tx, actor, *asked), first_half(tx, asked->id)};
  refuse_if(rules::why_not_ask(!store::guarded_among(tx, std::span{&staff->id, 1}, tx.now()).empty(),
                               store::reset_waits_for(tx, staff->id, tx.now())));

  const PasswordReset reset{.id = form.id.value_or(tx.new_id<PasswordResetId>()),
                            .staff_id = staff->id,
                            .asked_by = actor.id,
                            .asked_at = tx.now(),
                            .until_at = tx.now() + reset_waits,
                            .state = ResetState::waiting,
                            .decided_by = {},
                            .decided_at = {},
                            .version = 1};
  tx.insert(reset);
  journal::record(tx, actor, "staff.reset_asked", staff->id.value, {}, {{"reset", reset.id.text()}});
  return {view_of(tx, actor, reset), first_half(tx, reset.id)};
}

StaffView confirm_reset(db::Tx& tx, const Actor& actor, const ConfirmResetForm& form,
                        const HashedPassword& password) {
  require_one_of_four(actor);
  PasswordReset reset = found(tx, form.reset_id);
  refuse_if(rules::why_not_confirm(reset, actor, tx.now()));
  decide(tx, actor, reset, ResetState::confirmed);
  Staff staff = *store::staff_by_id(tx, reset.staff_id);
  replace_password(tx, staff, password);
  journal::record(tx, actor, "staff.password_reset", staff.id.value, {},
                  {{"reset", reset.id.text()}, {"asked_by", reset.asked_by.text()}});
  return view_of(tx, staff);
}

ResetView call_off_reset(db::Tx& tx, const Actor& actor, PasswordResetId id) {
  require_one_of_four(actor);
  PasswordReset reset = found(tx, id);
  refuse_if(rules::why_not_decide(reset, tx.now()));
  decide(tx, actor, reset, ResetState::called_off);
  journal::record(tx, actor, "staff.reset_called_off", reset.staff_id.value, {}, {{"reset", id.text()}});
  return view_of(tx, actor, reset);
}

std::vector<ResetView> waiting_resets(db::Tx& tx, const Actor& actor) {
  require_one_of_four(actor);
  return views_of(tx, actor, store::waiting_resets(tx, tx.now()));
}

std::string first_half(const db::Tx& tx, PasswordResetId id) {
  Derived chance{tx.vault(), "first half of " + id.text()};
  return half_a_password(chance);
}

}  // namespace linli::access
