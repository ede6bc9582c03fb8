#include "platform/access/accounts.hpp"

#include "platform/access/passwords.hpp"
#include "platform/crypto/password.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/office.hpp"

namespace linli::access {
namespace {

using tests::refused;

class Accounts : public tests::Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    if (!IsSkipped()) admin = as(employ("admin", Role::system_administrator, whole));
  }
  std::int64_t version_of(StaffId id) {
    return read([&](db::Tx& tx) { return see_staff(tx, admin, id).version; });
  }
  std::optional<Reason> disable(StaffId id) {
    return refused([&] { write([&](db::Tx& tx) { disable_staff(tx, admin, id, {version_in(tx, id)}); }); });
  }
  static std::int64_t version_in(db::Tx& tx, StaffId id) { return see_staff(tx, system_actor(), id).version; }
  std::string last_act() {
    return read([](db::Tx& tx) {
             return journal::search(tx, {.act = {}, .subject = {}, .actor = {}, .before = {}, .most = 1});
           })
        .at(0)
        .act;
  }

  Actor admin;
};

TEST_P(Accounts, only_a_system_administrator_creates_them) {
  for (Role role : {Role::security_administrator, Role::auditor, Role::community_secretary}) {
    const Actor other = as(employ("other-" + std::to_string(static_cast<int>(role)), role, whole));
    EXPECT_EQ(refused([&] {
                write([&](db::Tx& tx) {
                  NewStaffForm form{};
                  form.login = "new";
                  create_staff(tx, other, form, {"none"});
                });
              }),
              Reason::forbidden);
  }
}

TEST_P(Accounts, a_login_is_taken_once) {
  employ("li");
  EXPECT_EQ(refused([&] { employ("li"); }), Reason::conflict);
  EXPECT_EQ(refused([&] { employ("Li"); }), Reason::invalid);
}

TEST_P(Accounts, an_initial_password_is_good_told_once_and_must_be_changed) {
  Hashing hashing;
  NewStaffForm form{};
  form.login = "li";
  form.name = "李红";
  auto made = create_staff(database(), community, hashing, admin, form);
  EXPECT_EQ(made.staff.name, "李红");
  EXPECT_TRUE(made.staff.must_change_password);
  EXPECT_EQ(made.password.size(), 14U);
  EXPECT_FALSE(crypto::password_problem(made.password, "li"));
  EXPECT_EQ(last_act(), "staff.created");

  auto again = reset_password(database(), community, hashing, admin, {made.staff.id, made.staff.version});
  EXPECT_NE(again.password, made.password);
  EXPECT_EQ(last_act(), "staff.password_reset");
}

TEST_P(Accounts, disabling_ends_every_session) {
  const StaffId li = employ("li", Role::grid_worker, grid1);
  const std::string token = let_in(li);
  EXPECT_EQ(disable(li), std::nullopt);
  EXPECT_EQ(actor(token).kind, ActorKind::resident);
  EXPECT_EQ(last_act(), "staff.disabled");
  EXPECT_EQ(disable(li), Reason::conflict);
  write([&](db::Tx& tx) { enable_staff(tx, admin, li, {version_in(tx, li)}); });
  EXPECT_EQ(actor(token).kind, ActorKind::resident);
  EXPECT_EQ(as(li).kind, ActorKind::staff);
}

TEST_P(Accounts, the_last_administrator_stays) {
  EXPECT_EQ(disable(admin.id), Reason::conflict);
  const StaffId second = employ("second", Role::system_administrator, whole);
  EXPECT_EQ(disable(admin.id), std::nullopt);
  EXPECT_EQ(disable(second), Reason::conflict);
  const StaffId security = employ("security", Role::security_administrator, whole);
  EXPECT_EQ(disable(security), Reason::conflict);
}

TEST_P(Accounts, an_administrator_who_is_only_to_come_does_not_count) {
  const StaffId future = employ("future");
  grant(future, Role::system_administrator, whole, now() + std::chrono::days{1});
  EXPECT_EQ(disable(admin.id), Reason::conflict);
  EXPECT_EQ(disable(future), std::nullopt);
}

TEST_P(Accounts, of_two_who_save_at_once_one_is_told) {
  const StaffId li = employ("li");
  write([&](db::Tx& tx) { rename_staff(tx, admin, li, {"李红", 1}); });
  EXPECT_EQ(refused([&] { write([&](db::Tx& tx) {
                            rename_staff(tx, admin, li, {"李洪", 1});
                          }); }),
            Reason::conflict);
  EXPECT_EQ(read([&](db::Tx& tx) { return see_staff(tx, admin, li); }).name, "李红");
  EXPECT_EQ(version_of(li), 2);
}

TEST_P(Accounts, are_listed_to_the_three_administrators_alone) {
  employ("li", Role::grid_worker, grid1);
  const Actor auditor = as(employ("auditor", Role::auditor, whole));
  const Actor worker = as(employ("wu", Role::grid_worker, grid2));
  auto list = [&](const Actor& who, db::ListQuery query = {}) {
    std::vector<std::string> logins;
    for (const StaffView& staff : read([&](db::Tx& tx) { return list_staff(tx, who, query); }).items)
      logins.push_back(staff.login);
    return logins;
  };
  EXPECT_EQ(list(admin), (std::vector<std::string>{"admin", "auditor", "li", "wu"}));
  EXPECT_EQ(list(auditor, {{{"login", "l"}}}), std::vector<std::string>{"li"});
  EXPECT_EQ(refused([&] { list(worker); }), Reason::forbidden);
}

TEST_P(Accounts, of_another_community_are_absent) {
  const StaffId li = employ("li");
  const CommunityId other = another_community();
  EXPECT_EQ(refused([&] {
              database().reading(other, [&](db::Tx& tx) { return see_staff(tx, system_actor(), li); });
            }),
            Reason::not_found);
}

ON_BOTH_DATABASES(Accounts);

}  // namespace
}  // namespace linli::access
