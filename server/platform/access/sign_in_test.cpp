#include "platform/access/sign_in.hpp"

#include <future>

#include "platform/access/passwords.hpp"
#include "platform/access/settings.hpp"
#include "platform/crypto/password.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/office.hpp"

namespace linli::access {
namespace {

using namespace std::chrono_literals;
using tests::refused;

constexpr auto password = "correct-Horse-9", wrong = "wrong-Horse-9";

class SignIn : public tests::Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    if (IsSkipped()) return;
    static const std::string hash = crypto::hash_password(password);  // once: it is slow
    li = employ("li", hash);
    grant(li, Role::grid_worker, grid1);
  }
  SignedIn come(const std::string& login, const std::string& word, const std::string& address,
                const std::string& device = "") {
    SignInForm form{};
    form.login = login;
    form.password = word;
    return access::sign_in(database(), community, hashing, form,
                           {.address = address, .device = device, .session = "", .request_id = "r"});
  }
  std::optional<Reason> attempt(const std::string& login, const std::string& word, const std::string& address,
                                const std::string& device = "") {
    return refused([&] { come(login, word, address, device); });
  }
  std::vector<std::string> acts() {
    write([](db::Tx&) {});  // what was noted without waiting is written by now
    std::vector<std::string> acts;
    for (const auto& entry : read([&](db::Tx& tx) { return journal::of_subject(tx, li.value, 100); }))
      if (entry.act.starts_with("session.")) acts.push_back(entry.act);
    return acts;
  }

  Hashing hashing{4, 1000};
  StaffId li;
  const std::string office = "203.0.113.7", elsewhere = "198.51.100.9";
};

TEST_P(SignIn, gives_a_session_a_device_and_who_one_is) {
  const SignedIn in = come("li", password, office);
  EXPECT_EQ(in.me.name, "li");
  EXPECT_EQ(actor_of(database(), text_of(in.session)).id, li);
  EXPECT_TRUE(may(actor_of(database(), text_of(in.session)), Permission::see_matters, grid1));
  EXPECT_NE(in.device, in.session.token);
  EXPECT_EQ(acts(), std::vector<std::string>{"session.opened"});
}

TEST_P(SignIn, again_in_one_browser_leaves_the_session_before_it) {
  const std::string before = text_of(come("li", password, office).session);
  SignInForm form{{}, "li", password};
  const auto in = access::sign_in(database(), community, hashing, form,
                                  {.address = office, .device = "", .session = before, .request_id = "r"});
  EXPECT_EQ(actor_of(database(), before).kind, ActorKind::resident);
  EXPECT_EQ(actor_of(database(), text_of(in.session)).id, li);
}

TEST_P(SignIn, a_login_is_known_however_it_is_typed) {
  EXPECT_EQ(attempt("LI", password, office), std::nullopt);
  EXPECT_EQ(attempt("ｌｉ", password, office), std::nullopt);
}

TEST_P(SignIn, unknown_disabled_and_wrong_are_answered_alike) {
  const StaffId gone = employ("gone", crypto::hash_password(password));
  write([&](db::Tx& tx) { disable_staff(tx, system_actor(), gone, {1}); });
  auto answer = [&](const std::string& login, const std::string& word) {
    try {
      come(login, word, office);
    } catch (const Refusal& refusal) {
      return std::string{name_of(refusal.reason)} + refusal.detail.zh + refusal.detail.en;
    }
    return std::string{"in"};
  };
  const std::string told = answer("li", wrong);
  EXPECT_EQ(answer("nobody", password), told);
  EXPECT_EQ(answer("gone", password), told);
  EXPECT_TRUE(told.starts_with("unauthenticated"));
}

TEST_P(SignIn, a_sixth_try_is_refused_even_if_it_is_right) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("li", wrong, office), Reason::unauthenticated) << i;
  EXPECT_EQ(attempt("li", password, office), Reason::too_many);
  clock().move(15min);
  EXPECT_EQ(attempt("li", password, office), std::nullopt);
}

TEST_P(SignIn, unknown_logins_are_counted_too) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("nobody", wrong, office), Reason::unauthenticated) << i;
  EXPECT_EQ(attempt("nobody", wrong, office), Reason::too_many);
}

TEST_P(SignIn, strangers_shut_out_themselves_and_not_the_owner) {
  const std::string device = come("li", password, office).device;
  for (int i = 0; i < 5; ++i) attempt("li", wrong, elsewhere);
  EXPECT_EQ(attempt("li", password, elsewhere), Reason::too_many);
  EXPECT_EQ(attempt("li", password, office), std::nullopt);             // another network
  EXPECT_EQ(attempt("li", password, elsewhere, device), std::nullopt);  // the owner's browser, wherever it is
}

TEST_P(SignIn, a_made_up_device_is_a_stranger) {
  for (int i = 0; i < 5; ++i) attempt("li", wrong, elsewhere, "made-up-" + std::to_string(i));
  EXPECT_EQ(attempt("li", password, elsewhere, "made-up-6"), Reason::too_many);
}

TEST_P(SignIn, a_known_browser_is_shut_by_its_own_failures_alone) {
  const std::string device = come("li", password, office).device;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("li", wrong, office, device), Reason::unauthenticated) << i;
  EXPECT_EQ(attempt("li", password, office, device), Reason::too_many);
  EXPECT_EQ(attempt("li", password, office), std::nullopt);
}

TEST_P(SignIn, a_shared_window_is_known_for_each_who_signed_in_there) {
  employ("wu", crypto::hash_password(password));
  const std::string device = come("li", password, office).device;
  EXPECT_EQ(come("wu", password, office, device).device, device);
  EXPECT_EQ(come("li", password, office, device).device, device);
}

TEST_P(SignIn, many_networks_at_one_login_are_slowed_down) {
  int evaluated = 0;
  for (int i = 0; i < 40; ++i)
    evaluated += attempt("li", wrong, "198.51." + std::to_string(i) + ".1") == Reason::unauthenticated;
  EXPECT_EQ(evaluated, 20);
  clock().move(10s);
  EXPECT_EQ(attempt("li", wrong, "192.0.2.1"), Reason::unauthenticated);
  EXPECT_EQ(attempt("li", wrong, "192.0.3.1"), Reason::too_many);
}

TEST_P(SignIn, signing_in_often_is_no_attack) {
  for (int i = 0; i < 30; ++i) EXPECT_EQ(attempt("li", password, office), std::nullopt) << i;
}

TEST_P(SignIn, of_200_guesses_at_once_five_are_evaluated) {
  std::vector<std::future<std::optional<Reason>>> guesses;
  for (int i = 0; i < 200; ++i)
    guesses.push_back(std::async(std::launch::async, [&] { return attempt("li", wrong, elsewhere); }));
  int evaluated = 0, put_off = 0;
  for (auto& guess : guesses) {
    const auto reason = guess.get();
    evaluated += reason == Reason::unauthenticated;
    put_off += reason == Reason::too_many;
  }
  EXPECT_EQ(evaluated, 5);
  EXPECT_EQ(put_off, 195);
}

TEST_P(SignIn, failures_at_an_account_are_journalled_without_waiting) {
  attempt("li", wrong, office);
  attempt("nobody", wrong, office);
  come("li", password, office);
  EXPECT_EQ(acts(), (std::vector<std::string>{"session.refused", "session.opened"}));
}

TEST_P(SignIn, a_password_too_old_must_be_changed_first) {
  clock().move(std::chrono::days{90});
  EXPECT_FALSE(come("li", password, office).me.must_change_password);
  clock().move(1ms);
  const SignedIn in = come("li", password, office);
  EXPECT_TRUE(in.me.must_change_password);
  EXPECT_TRUE(in.me.reaches.empty());
}

// ── changing one's own

class ChangePassword : public SignIn {
 protected:
  std::string change(const Actor& actor, const std::string& from, const std::string& to) {
    ChangePasswordForm form{from, to};
    return change_password(database(), community, hashing, actor, form);
  }
};

TEST_P(ChangePassword, ends_every_session_and_opens_one) {
  const std::string here = let_in(li), there = let_in(li);
  const std::string token = change(actor(here), password, "another-Horse-8");
  EXPECT_EQ(actor(here).kind, ActorKind::resident);
  EXPECT_EQ(actor(there).kind, ActorKind::resident);
  EXPECT_EQ(actor(token).id, li);
  EXPECT_EQ(attempt("li", password, office), Reason::unauthenticated);
  EXPECT_EQ(attempt("li", "another-Horse-8", office), std::nullopt);
}

TEST_P(ChangePassword, needs_the_current_one_and_is_no_way_to_guess_it) {
  const Actor actor = as(li);
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(refused([&] { change(actor, wrong, "another-Horse-8"); }), Reason::invalid) << i;
  EXPECT_EQ(refused([&] { change(actor, password, "another-Horse-8"); }), Reason::too_many);
}

TEST_P(ChangePassword, takes_no_simple_one_and_none_of_the_last_five) {
  auto change_to = [&](const std::string& from, const std::string& to) {
    const Actor actor = as(li);
    return refused([&] { change(actor, from, to); });
  };
  EXPECT_EQ(change_to(password, "short"), Reason::invalid);
  EXPECT_EQ(change_to(password, password), Reason::invalid);
  std::string current = password;
  for (int i = 1; i <= 4; ++i) {
    clock().move(1s);
    const std::string next = "number-" + std::to_string(i) + "-Horse";
    ASSERT_EQ(change_to(current, next), std::nullopt) << i;
    current = next;
  }
  EXPECT_EQ(change_to(current, password), Reason::invalid);  // the fifth, counting today's
  clock().move(1s);
  ASSERT_EQ(change_to(current, "number-5-Horse"), std::nullopt);
  EXPECT_EQ(change_to("number-5-Horse", password), std::nullopt);
}

TEST_P(ChangePassword, frees_whoever_had_to) {
  write([&](db::Tx& tx) {
    reset_password(tx, system_actor(), {li, 1}, {crypto::hash_password("initial-Horse-1"), true});
  });
  const Actor bound = as(li);
  EXPECT_FALSE(may(bound, Permission::see_matters));
  EXPECT_TRUE(may(actor(change(bound, "initial-Horse-1", "another-Horse-8")), Permission::see_matters));
}

ON_BOTH_DATABASES(SignIn);
ON_BOTH_DATABASES(ChangePassword);

// ── the few places at the machine

TEST(HashingTurn, is_refused_when_too_many_wait) {
  Hashing hashing{1, 0};
  const Hashing::Turn turn{hashing};
  EXPECT_EQ(refused([&] { Hashing::Turn{hashing}; }), Reason::unavailable);
}

TEST(HashingTurn, comes_when_another_is_given_up) {
  Hashing hashing{1, 1};
  auto first = std::make_unique<Hashing::Turn>(hashing);
  auto second = std::async(std::launch::async, [&] { Hashing::Turn{hashing}; });
  first.reset();
  second.get();
  EXPECT_EQ(refused([&] { Hashing::Turn{hashing}; }), std::nullopt);
}

}  // namespace
}  // namespace linli::access
