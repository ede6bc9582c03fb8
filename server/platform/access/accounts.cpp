#include "platform/access/accounts.hpp"

#include <algorithm>

#include "platform/access/session.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

const db::Listing staff_listing{.from = "staff",
                                .filters = {{"login", "login", db::As::text, db::Match::prefix},
                                            {"name", "name", db::As::text, db::Match::prefix},
                                            {"state", "state"}},
                                .sorts = {{"login", "login", db::As::text}, {"created_at", "created_at"}}};

namespace {
std::vector<StaffView> views_of(db::Tx& tx, const std::vector<Staff>& all) {
  std::vector<StaffId> ids;
  for (const Staff& staff : all) ids.push_back(staff.id);
  const auto guarded = store::guarded_among(tx, std::span<const StaffId>{ids}, tx.now());
  std::vector<StaffView> views;
  for (const Staff& staff : all)
    views.push_back({staff.id, staff.login, staff.name, staff.state, staff.must_change_password,
                     std::ranges::find(guarded, staff.id) != guarded.end(), staff.created_at, staff.version});
  return views;
}

// The three administrators: one keeps accounts, one grants, one reads the journal's ids as names.
void require_administrator(const Actor& actor) {
  if (may(actor, Permission::grant_roles) || may(actor, Permission::read_journal)) return;
  require(actor, Permission::manage_staff);
}

Staff found(db::Tx& tx, StaffId id) {
  auto staff = store::staff_by_id(tx, id);
  if (!staff) throw Refusal{Reason::not_found, {"没有这个账号。", "There is no such account."}};
  return std::move(*staff);
}

Staff found(db::Tx& tx, const Actor& actor, StaffId id, std::int64_t version) {
  require(actor, Permission::manage_staff);
  Staff staff = found(tx, id);
  staff.version = version;  // what the form has read; save refuses any other
  return staff;
}

void save(db::Tx& tx, Staff& staff) {
  if (!store::save(tx, staff))
    throw Refusal{
        Reason::conflict,
        {"别人刚改过这个账号，请看过再改。", "Somebody has just changed this account; look again."}};
}

std::optional<Refusal> why_not_without(db::Tx& tx, StaffId staff) {
  for (const rules::Holding& held : store::own_holdings(tx, staff, tx.now())) {
    if (held.from_at > tx.now()) continue;
    if (auto refusal = rules::why_not_last(held.role, store::another_holds(tx, held.role, staff, tx.now())))
      return refusal;
  }
  return std::nullopt;
}
}  // namespace

StaffView view_of(db::Tx& tx, const Staff& staff) { return views_of(tx, {staff}).front(); }

StaffView create_staff(db::Tx& tx, const Actor& actor, const NewStaffForm& form,
                       const HashedPassword& password) {
  require(actor, Permission::manage_staff);
  refuse_if(rules::why_not_login(form.login));
  if (store::staff_by_login(tx, form.login))
    throw Refusal{Reason::conflict,
                  {"这个登录名已经有人用了。", "This login is taken."},
                  {{"login", {"已经有人用了。", "Taken."}}}};
  if (form.id && store::staff_by_id(tx, *form.id))
    throw Refusal{Reason::conflict, {"这个账号已经建好了。", "This account was created already."}};

  Staff staff{.id = form.id ? *form.id : tx.new_id<StaffId>(),
              .login = form.login,
              .name = form.name,
              .password_hash = password.hash,
              .password_set_at = tx.now(),
              .must_change_password = password.must_change,
              .state = StaffState::active,
              .created_at = tx.now(),
              .version = 1};
  tx.insert(staff);
  journal::record(tx, actor, "staff.created", staff.id.value);
  return view_of(tx, staff);
}

StaffView rename_staff(db::Tx& tx, const Actor& actor, StaffId id, const RenameStaffForm& form) {
  Staff staff = found(tx, actor, id, form.version);
  staff.name = form.name;
  save(tx, staff);
  journal::record(tx, actor, "staff.renamed", id.value);
  return view_of(tx, staff);
}

StaffView disable_staff(db::Tx& tx, const Actor& actor, StaffId id, const StaffVersionForm& form) {
  Staff staff = found(tx, actor, id, form.version);
  if (staff.state == StaffState::disabled)
    throw Refusal{Reason::conflict, {"这个账号已经停用。", "This account is disabled already."}};
  refuse_if(why_not_without(tx, id));
  staff.state = StaffState::disabled;
  save(tx, staff);
  end_sessions(tx, id);
  journal::record(tx, actor, "staff.disabled", id.value);
  return view_of(tx, staff);
}

StaffView enable_staff(db::Tx& tx, const Actor& actor, StaffId id, const StaffVersionForm& form) {
  Staff staff = found(tx, actor, id, form.version);
  if (staff.state == StaffState::active)
    throw Refusal{Reason::conflict, {"这个账号没有停用。", "This account is not disabled."}};
  staff.state = StaffState::active;
  save(tx, staff);
  journal::record(tx, actor, "staff.enabled", id.value);
  return view_of(tx, staff);
}

StaffView reset_password(db::Tx& tx, const Actor& actor, const ResetPasswordForm& form,
                         const HashedPassword& password) {
  Staff staff = found(tx, actor, form.staff_id, form.version);
  refuse_if(rules::why_not_reset_alone(actor,
                                       !store::guarded_among(tx, std::span{&staff.id, 1}, tx.now()).empty()));
  replace_password(tx, staff, password);
  journal::record(tx, actor, "staff.password_reset", staff.id.value);
  return view_of(tx, staff);
}

void replace_password(db::Tx& tx, Staff& staff, const HashedPassword& password) {
  store::keep_old_password(tx, staff);
  staff.password_hash = password.hash;
  staff.password_set_at = tx.now();
  staff.must_change_password = password.must_change;
  save(tx, staff);
  end_sessions(tx, staff.id);
}

StaffView see_staff(db::Tx& tx, const Actor& actor, StaffId id) {
  require_administrator(actor);
  return view_of(tx, found(tx, id));
}

Page<StaffView> list_staff(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  require_administrator(actor);
  auto page = db::page<Staff>(tx, staff_listing, query);
  return {views_of(tx, page.items), std::move(page.next)};
}

}  // namespace linli::access
