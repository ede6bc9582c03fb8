#include "platform/access/session.hpp"

#include "platform/access/settings.hpp"
#include "tests/support/office.hpp"

namespace linli::access {
namespace {

using namespace std::chrono_literals;
constexpr auto day = std::chrono::days{1};

class Session : public tests::Office {
 protected:
  // As a browser comes back with its cookie.
  Actor come_back(const std::string& token) { return actor_of(database(), text_of({community, token})); }
  void set(const Setting& setting, const std::string& value) {
    write([&](db::Tx& tx) {
      ChangeSettingForm form{value, "test", 0};
      change_setting(tx, system_actor(), access_settings(), setting.name, form);
    });
  }
};

TEST_P(Session, a_cookie_that_says_nothing_is_nobodys) {
  const std::string token = let_in(employ("li", Role::grid_worker, grid1));
  const CommunityId other = another_community();
  for (const std::string& cookie :
       {std::string{}, std::string{"x"}, std::string{"."}, "0." + token, "-1." + token, "1x." + token, token,
        text_of({other, token}), text_of({CommunityId{999999}, token}), text_of({community, token + "x"}),
        text_of({community, ""}), std::string(5000, '1')})
    EXPECT_EQ(actor_of(database(), cookie).kind, ActorKind::resident) << cookie;
  EXPECT_EQ(come_back(token).kind, ActorKind::staff);
}

TEST_P(Session, the_token_is_not_in_the_database) {
  const std::string token = let_in(employ("li"));
  auto kept = read([](db::Tx& tx) {
    return tx.query<db::Blob>("SELECT token_hash FROM session WHERE community_id = $1");
  });
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].bytes.size(), 32U);
  EXPECT_NE(kept[0].bytes, token);
  EXPECT_EQ(token.size(), 44U);
}

TEST_P(Session, ends_when_nobody_used_it) {
  const std::string token = let_in(employ("li"));
  clock().move(30min - 1ms);
  EXPECT_EQ(come_back(token).kind, ActorKind::staff);
  write([](db::Tx&) {});  // the touch before it is done now
  clock().move(30min - 1ms);
  EXPECT_EQ(come_back(token).kind, ActorKind::staff);
  write([](db::Tx&) {});
  clock().move(30min);
  EXPECT_EQ(come_back(token).kind, ActorKind::resident);
}

TEST_P(Session, ends_after_twelve_hours_however_busy) {
  const std::string token = let_in(employ("li"));
  for (int i = 0; i < 12 * 4 - 1; ++i) {
    clock().move(15min);
    ASSERT_EQ(come_back(token).kind, ActorKind::staff) << i;
    write([](db::Tx&) {});
  }
  clock().move(15min);
  EXPECT_EQ(come_back(token).kind, ActorKind::resident);
}

TEST_P(Session, idle_time_is_what_the_office_set) {
  const std::string token = let_in(employ("li"));
  set(session_idle_minutes, "5");
  clock().move(5min);
  EXPECT_EQ(come_back(token).kind, ActorKind::resident);
}

TEST_P(Session, is_touched_once_a_minute_at_most) {
  const std::string token = let_in(employ("li"));
  auto seen_at = [&] {
    return read([](db::Tx& tx) {
      return tx.query<Time>("SELECT seen_at FROM session WHERE community_id = $1").at(0);
    });
  };
  const Time opened = seen_at();
  clock().move(59s);
  come_back(token);
  write([](db::Tx&) {});
  EXPECT_EQ(seen_at(), opened);
  clock().move(1s);
  come_back(token);
  write([](db::Tx&) {});
  EXPECT_EQ(seen_at(), opened + 60s);
}

TEST_P(Session, of_more_than_allowed_the_oldest_is_ended) {
  const StaffId li = employ("li");
  std::vector<std::string> tokens;
  for (int i = 0; i < 4; ++i) {
    tokens.push_back(let_in(li));
    clock().move(1s);
  }
  EXPECT_EQ(come_back(tokens[0]).kind, ActorKind::resident);
  for (int i = 1; i < 4; ++i)
    EXPECT_EQ(come_back(tokens[static_cast<std::size_t>(i)]).kind, ActorKind::staff) << i;
  set(sessions_per_account, "1");
  const std::string last = let_in(li);
  EXPECT_EQ(come_back(tokens[3]).kind, ActorKind::resident);
  EXPECT_EQ(come_back(last).kind, ActorKind::staff);
}

TEST_P(Session, signing_out_ends_this_one_alone) {
  const StaffId li = employ("li");
  const std::string here = let_in(li), there = let_in(li);
  sign_out(database(), text_of({community, here}), come_back(here));
  EXPECT_EQ(come_back(here).kind, ActorKind::resident);
  EXPECT_EQ(come_back(there).kind, ActorKind::staff);
}

TEST_P(Session, over_long_ago_are_swept) {
  const StaffId li = employ("li");
  let_in(li);
  clock().move(12h);
  let_in(li);
  write([](db::Tx& tx) { sweep_sessions(tx); });
  EXPECT_EQ(read([](db::Tx& tx) {
              return tx.query<std::int64_t>("SELECT count(*) FROM session WHERE community_id = $1").front();
            }),
            1);
}

// ── what somebody may do just now

TEST_P(Session, grants_reach_what_lies_under_their_area) {
  const Actor committee = as(employ("he", Role::committee_staff, north));
  EXPECT_TRUE(may(committee, Permission::dispatch_matters, grid2));
  EXPECT_FALSE(may(committee, Permission::dispatch_matters, grid3));
  EXPECT_FALSE(may(committee, Permission::dispatch_matters, whole));
  const Actor secretary = as(employ("shu", Role::community_secretary, whole));
  EXPECT_TRUE(scope_of(secretary, Permission::see_matters).everywhere);
  EXPECT_TRUE(secretary.reaches.at(0).areas.empty());
}

TEST_P(Session, grants_hold_from_and_to) {
  const StaffId li = employ("li");
  grant(li, Role::grid_worker, grid1, now() + 1h, now() + 2h);
  const std::string token = let_in(li);
  EXPECT_FALSE(may(actor(token), Permission::see_matters));
  clock().move(1h);
  write([&](db::Tx& tx) { tx.run("UPDATE session SET seen_at = $2 WHERE community_id = $1", tx.now()); });
  EXPECT_TRUE(may(actor(token), Permission::see_matters, grid1));
  clock().move(1h);
  write([&](db::Tx& tx) { tx.run("UPDATE session SET seen_at = $2 WHERE community_id = $1", tx.now()); });
  EXPECT_FALSE(may(actor(token), Permission::see_matters));
  EXPECT_EQ(actor(token).kind, ActorKind::staff);
}

TEST_P(Session, a_substitute_holds_what_the_principal_holds_and_says_so) {
  const StaffId li = employ("li", Role::grid_worker, grid1), wu = employ("wu", Role::grid_worker, grid2);
  stand_in(li, wu, 5 * day);
  const Actor substitute = as(wu);
  EXPECT_TRUE(may(substitute, Permission::handle_matters, grid1));
  EXPECT_TRUE(may(substitute, Permission::handle_matters, grid2));
  ASSERT_EQ(substitute.reaches.size(), 2U);
  for (const Reach& reach : substitute.reaches)
    EXPECT_EQ(reach.standing_in_for, reach.area_id == grid1 ? std::optional{li} : std::nullopt);
  clock().move(5 * day);
  EXPECT_FALSE(may(as(wu), Permission::handle_matters, grid1));
}

TEST_P(Session, what_was_lent_is_not_lent_on) {
  const StaffId li = employ("li", Role::grid_worker, grid1), wu = employ("wu", Role::grid_worker, grid2),
                chen = employ("chen");
  stand_in(li, wu, 5 * day);
  stand_in(wu, chen, 5 * day);
  EXPECT_TRUE(may(as(chen), Permission::handle_matters, grid2));
  EXPECT_FALSE(may(as(chen), Permission::handle_matters, grid1));
}

TEST_P(Session, a_disabled_principal_lends_nothing) {
  const StaffId li = employ("li", Role::grid_worker, grid1), wu = employ("wu");
  stand_in(li, wu, 5 * day);
  write([&](db::Tx& tx) { disable_staff(tx, system_actor(), li, {1}); });
  EXPECT_FALSE(may(as(wu), Permission::handle_matters));
}

TEST_P(Session, who_must_change_their_password_reaches_nothing_yet) {
  const StaffId li = employ("li", Role::grid_worker, grid1);
  write([&](db::Tx& tx) { reset_password(tx, system_actor(), {li, 1}, {"none", true}); });
  const Actor actor = as(li);
  EXPECT_TRUE(may(actor, Permission::signed_in));
  EXPECT_FALSE(may(actor, Permission::see_matters));
  EXPECT_TRUE(read([&](db::Tx& tx) { return me(tx, actor); }).must_change_password);
}

TEST_P(Session, reading_it_takes_two_statements) {
  const std::string token = let_in(employ("he", Role::committee_staff, north));
  read([&](db::Tx& tx) {
    actor_of(tx, SessionKey{community, token});
    EXPECT_EQ(tx.statements(), 2);
    return 0;
  });
}

TEST_P(Session, me_is_what_the_pages_need) {
  const Actor actor = as(employ("li", Role::grid_worker, grid1));
  const MeView view = read([&](db::Tx& tx) { return me(tx, actor); });
  EXPECT_EQ(view.login, "li");
  EXPECT_EQ(view.community_name, "测试社区");
  ASSERT_EQ(view.reaches.size(), 1U);
  EXPECT_EQ(view.reaches[0].role, Role::grid_worker);
  EXPECT_EQ(view.permissions,
            (std::vector{Permission::anyone, Permission::signed_in, Permission::take_in_matters,
                         Permission::see_matters, Permission::handle_matters, Permission::see_areas,
                         Permission::see_residents, Permission::edit_residents, Permission::reveal_residents,
                         Permission::see_units, Permission::keep_diary, Permission::raise_matters,
                         Permission::see_diary, Permission::plan_visits, Permission::see_problems,
                         Permission::propose_problem}));
}

ON_BOTH_DATABASES(Session);

}  // namespace
}  // namespace linli::access
