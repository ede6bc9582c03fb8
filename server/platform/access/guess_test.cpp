#include "platform/access/guess.hpp"

#include <future>

#include "tests/support/scratch.hpp"

namespace linli::access {
namespace {

using namespace std::chrono_literals;

class Guess : public tests::OnBoth {
 protected:
  std::optional<Reason> attempt(const std::string& who, const GuessLimit& limit = {}) {
    return tests::refused([&] { write([&](db::Tx& tx) { try_secret(tx, guesser(tx, {who}), limit); }); });
  }
};

TEST_P(Guess, the_sixth_try_is_not_looked_at) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("a"), std::nullopt) << i;
  EXPECT_EQ(attempt("a"), Reason::too_many);
  EXPECT_EQ(attempt("b"), std::nullopt);
}

TEST_P(Guess, the_door_opens_again_after_its_time) {
  for (int i = 0; i < 5; ++i) attempt("a");
  clock().move(15min - 1ms);
  EXPECT_EQ(attempt("a"), Reason::too_many);
  clock().move(1ms);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("a"), std::nullopt) << i;
  EXPECT_EQ(attempt("a"), Reason::too_many);
}

TEST_P(Guess, the_refusal_says_when_to_come_back) {
  for (int i = 0; i < 5; ++i) attempt("a");
  clock().move(5min);
  try {
    write([&](db::Tx& tx) { try_secret(tx, guesser(tx, {"a"})); });
    FAIL() << "was not refused";
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.retry_after_s, 600);
    EXPECT_EQ(refusal.detail.zh, "试错次数太多，请10分钟后再试。");
  }
}

TEST_P(Guess, a_few_old_tries_are_forgotten) {
  for (int i = 0; i < 4; ++i) attempt("a");
  clock().move(15min);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("a"), std::nullopt) << i;
}

TEST_P(Guess, being_right_begins_the_count_anew) {
  for (int i = 0; i < 4; ++i) attempt("a");
  write([](db::Tx& tx) { forget(tx, guesser(tx, {"a"})); });
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("a"), std::nullopt) << i;
}

TEST_P(Guess, a_try_taken_back_does_not_count) {
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(attempt("a"), std::nullopt) << i;
    write([](db::Tx& tx) { take_back(tx, guesser(tx, {"a"})); });
  }
}

TEST_P(Guess, a_slow_down_lets_one_in_at_a_time) {
  const GuessLimit slow{.tries = 3, .shut_for = 10s, .forgotten_after = 15min};
  for (int i = 0; i < 3; ++i) EXPECT_EQ(attempt("a", slow), std::nullopt) << i;
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(attempt("a", slow), Reason::too_many) << i;
    clock().move(10s);
    EXPECT_EQ(attempt("a", slow), std::nullopt) << i;
  }
  clock().move(15min);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(attempt("a", slow), std::nullopt) << i;
}

TEST_P(Guess, of_200_at_once_five_are_evaluated) {
  std::vector<std::future<std::optional<Reason>>> tries;
  for (int i = 0; i < 200; ++i) tries.push_back(std::async(std::launch::async, [&] { return attempt("a"); }));
  int evaluated = 0;
  for (auto& one : tries) evaluated += one.get() == std::nullopt;
  EXPECT_EQ(evaluated, 5);
}

TEST_P(Guess, nothing_of_an_address_is_kept_in_plain) {
  attempt("203.0.113.77");
  auto kept = read(
      [](db::Tx& tx) { return tx.query<db::Blob>("SELECT guesser FROM guess WHERE community_id = $1"); });
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].bytes.size(), 32U);
  EXPECT_EQ(kept[0].bytes.find("203.0"), std::string::npos);
}

TEST_P(Guess, parts_do_not_run_into_one_another) {
  read([](db::Tx& tx) {
    EXPECT_NE(guesser(tx, {"ab", "c"}), guesser(tx, {"a", "bc"}));
    return 0;
  });
}

TEST_P(Guess, old_counts_are_swept) {
  attempt("a");
  clock().move(std::chrono::days{2});
  attempt("b");
  write([](db::Tx& tx) { sweep_guesses(tx); });
  EXPECT_EQ(read([](db::Tx& tx) {
              return tx.query<std::int64_t>("SELECT count(*) FROM guess WHERE community_id = $1").front();
            }),
            1);
}

ON_BOTH_DATABASES(Guess);

TEST(Network, is_what_an_office_shares) {
  EXPECT_EQ(network_of("203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(network_of("203.0.113.78"), network_of("203.0.113.77"));
  EXPECT_NE(network_of("203.0.114.77"), network_of("203.0.113.77"));
  EXPECT_EQ(network_of("::ffff:203.0.113.77"), "203.0.113.0/24");
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "20010db800010002::/64");
  EXPECT_EQ(network_of("2001:0DB8:1:2::9"), "20010db800010002::/64");
  EXPECT_EQ(network_of("2001::3:4:5:6:7"), "2001000000000003::/64");
  EXPECT_EQ(network_of("::1"), "0000000000000000::/64");
  EXPECT_EQ(network_of("not an address"), "not an address");
  EXPECT_EQ(network_of(""), "");
}

}  // namespace
}  // namespace linli::access
