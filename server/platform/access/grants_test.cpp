#include "platform/access/grants.hpp"

#include "platform/journal/journal.hpp"
#include "tests/support/office.hpp"

namespace linli::access {
namespace {

using tests::refused;
using namespace std::chrono_literals;
constexpr auto day = std::chrono::days{1};

class Grants : public tests::Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    if (!IsSkipped()) security = as(employ("security", Role::security_administrator, whole));
  }
  std::optional<Reason> try_grant(StaffId staff, Role role, AreaId area) {
    return refused([&] { grant(staff, role, area, {}, {}, security); });
  }
  std::optional<Reason> try_stand_in(StaffId principal, StaffId substitute, std::chrono::days length = day) {
    return refused([&] { stand_in(principal, substitute, length, {}, security); });
  }
  std::optional<Reason> withdraw(GrantId id, const Actor& by) {
    return refused([&] { write([&](db::Tx& tx) { withdraw_grant(tx, by, id); }); });
  }

  Actor security;
};

TEST_P(Grants, only_a_security_administrator_gives_them) {
  const StaffId li = employ("li");
  for (Role role :
       {Role::system_administrator, Role::auditor, Role::community_secretary, Role::committee_staff}) {
    const Actor other = as(employ("other-" + std::to_string(static_cast<int>(role)), role, whole));
    EXPECT_EQ(refused([&] { grant(li, Role::grid_worker, grid1, {}, {}, other); }), Reason::forbidden);
    EXPECT_EQ(refused([&] { stand_in(li, other.id, day, {}, other); }), Reason::forbidden);
  }
  EXPECT_EQ(try_grant(li, Role::grid_worker, grid1), std::nullopt);
}

TEST_P(Grants, nobody_grants_to_themselves) {
  const StaffId li = employ("li", Role::community_secretary, whole);
  EXPECT_EQ(try_grant(security.id, Role::community_secretary, whole), Reason::conflict);
  EXPECT_EQ(try_stand_in(li, security.id), Reason::conflict);
  EXPECT_FALSE(may(as(security.id), Permission::see_matters));
}

TEST_P(Grants, the_three_administrators_are_three_people) {
  const StaffId li = employ("li", Role::auditor, whole);
  EXPECT_EQ(try_grant(li, Role::system_administrator, whole), Reason::conflict);
  EXPECT_EQ(try_grant(li, Role::security_administrator, whole), Reason::conflict);
  EXPECT_EQ(try_grant(li, Role::grid_worker, grid1), Reason::conflict) << "nor do they do other work";
}

TEST_P(Grants, nor_do_stand_ins_join_them) {
  const StaffId auditor = employ("auditor", Role::auditor, whole);
  const StaffId system_admin = employ("system", Role::system_administrator, whole);
  const StaffId li = employ("li");
  EXPECT_EQ(try_stand_in(auditor, system_admin), Reason::conflict);
  EXPECT_EQ(try_stand_in(auditor, li), std::nullopt);
  EXPECT_EQ(try_stand_in(system_admin, li), Reason::conflict);                    // two principals
  EXPECT_EQ(try_grant(li, Role::system_administrator, whole), Reason::conflict);  // the substitute's own
  const StaffId wu = employ("wu", Role::system_administrator, whole), chen = employ("chen");
  EXPECT_EQ(try_stand_in(chen, wu), std::nullopt);
  EXPECT_EQ(try_grant(chen, Role::auditor, whole), Reason::conflict);  // the principal's, while wu stands in
  clock().move(2 * day);
  EXPECT_EQ(try_grant(chen, Role::auditor, whole), std::nullopt);
}

TEST_P(Grants, a_units_contact_has_no_other_role) {
  const StaffId contact = employ("contact", Role::unit_contact, whole);
  const StaffId li = employ("li", Role::grid_worker, grid1);
  EXPECT_EQ(try_grant(contact, Role::grid_worker, grid1), Reason::conflict);
  EXPECT_EQ(try_grant(li, Role::unit_contact, whole), Reason::conflict);
  EXPECT_EQ(try_stand_in(li, contact), Reason::conflict);
}

TEST_P(Grants, the_same_role_over_the_same_area_is_given_once) {
  const StaffId li = employ("li", Role::grid_worker, grid1);
  EXPECT_EQ(try_grant(li, Role::grid_worker, grid1), Reason::conflict);
  EXPECT_EQ(try_grant(li, Role::grid_worker, grid2), std::nullopt);
}

TEST_P(Grants, sent_twice_with_one_id_are_one) {
  const StaffId li = employ("li");
  GrantForm form{
      write([](db::Tx& tx) { return tx.new_id<GrantId>(); }), li, Role::grid_worker, grid1, {}, {}};
  auto send = [&] { return write([&](db::Tx& tx) { return give_grant(tx, security, form); }); };
  EXPECT_EQ(send().id, send().id);
  form.area_id = grid2;
  EXPECT_EQ(refused(send), Reason::conflict);
}

TEST_P(Grants, an_area_that_is_none_is_named) {
  const StaffId li = employ("li");
  EXPECT_EQ(try_grant(li, Role::grid_worker, AreaId{li.value}), Reason::invalid);
  EXPECT_EQ(try_grant(StaffId{grid1.value}, Role::grid_worker, grid1), Reason::invalid);
}

TEST_P(Grants, a_change_of_roles_ends_the_sessions) {
  const StaffId li = employ("li", Role::grid_worker, grid1), wu = employ("wu");
  stand_in(li, wu, 5 * day);
  std::string token = let_in(li), substitutes_token = let_in(wu);
  const GrantId second = grant(li, Role::grid_worker, grid2, {}, {}, security);
  EXPECT_EQ(actor(token).kind, ActorKind::resident);
  EXPECT_EQ(actor(substitutes_token).kind, ActorKind::resident);
  token = let_in(li);
  EXPECT_EQ(withdraw(second, security), std::nullopt);
  EXPECT_EQ(actor(token).kind, ActorKind::resident);
  EXPECT_FALSE(may(as(li), Permission::see_matters, grid2));
  EXPECT_TRUE(may(as(li), Permission::see_matters, grid1));
}

TEST_P(Grants, withdrawn_ones_can_still_be_read_and_not_be_withdrawn_twice) {
  const StaffId li = employ("li");
  const GrantId id = grant(li, Role::grid_worker, grid1, {}, {}, security);
  clock().move(1h);
  EXPECT_EQ(withdraw(id, security), std::nullopt);
  EXPECT_EQ(withdraw(id, security), Reason::not_found);
  auto page = read([&](db::Tx& tx) { return list_grants(tx, security, {{{"staff_id", li.text()}}}); });
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].to_at, now());
  EXPECT_EQ(page.items[0].name, "li");
  EXPECT_EQ(page.items[0].granted_by, security.id);
}

TEST_P(Grants, the_last_security_administrators_grant_stays) {
  const StaffId second = employ("second");
  const GrantId id = grant(second, Role::security_administrator, whole);
  auto own = read([&](db::Tx& tx) {
    return list_grants(tx, security, {{{"staff_id", security.id.text()}}});
  });
  EXPECT_EQ(withdraw(own.items.at(0).id, security), Reason::conflict);  // one's own
  EXPECT_EQ(withdraw(own.items.at(0).id, as(second)), std::nullopt);
  EXPECT_EQ(withdraw(id, system_actor()), Reason::conflict);
}

TEST_P(Grants, posts_are_those_of_today_of_people_who_are_there) {
  const StaffId li = employ("li", Role::grid_worker, grid1), gone = employ("gone", Role::grid_worker, grid2);
  grant(li, Role::grid_worker, grid3, now() + day);
  write([&](db::Tx& tx) { disable_staff(tx, system_actor(), gone, {1}); });
  auto posts = read([&](db::Tx& tx) { return list_posts(tx, security, {{{"role", "grid_worker"}}}); });
  ASSERT_EQ(posts.items.size(), 1U);
  EXPECT_EQ(posts.items[0].staff_id, li);
  EXPECT_EQ(posts.items[0].area_id, grid1);
}

TEST_P(Grants, every_change_is_journalled) {
  const StaffId li = employ("li"), wu = employ("wu");
  const GrantId id = grant(li, Role::grid_worker, grid1, {}, {}, security);
  const StandInId stands = stand_in(li, wu, day, {}, security);
  write([&](db::Tx& tx) { end_stand_in(tx, security, stands); });
  withdraw(id, security);
  std::vector<std::string> acts;
  for (const auto& entry : read([&](db::Tx& tx) { return journal::of_subject(tx, li.value, 10); }))
    acts.push_back(entry.act);
  EXPECT_EQ(acts, (std::vector<std::string>{"staff.created", "staff.granted", "staff.stand_in_arranged",
                                            "staff.stand_in_ended", "staff.grant_withdrawn"}));
}

ON_BOTH_DATABASES(Grants);

}  // namespace
}  // namespace linli::access
