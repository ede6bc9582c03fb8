#include "platform/http/idempotency.hpp"

#include <thread>

#include "platform/http/edge_fixture.hpp"

namespace linli::http {
namespace {

class Idempotency : public EdgeFixture {
 protected:
  static std::pair<std::string, std::string> key(std::string value) {
    return {"Idempotency-Key", std::move(value)};
  }
  static constexpr auto body = R"({"name":"a","by":2})";
};
ON_BOTH_DATABASES(Idempotency);

TEST_P(Idempotency, the_same_write_again_happens_once) {
  auto first = count(body, {key("key-0001")}), second = count(body, {key("key-0001")});
  EXPECT_EQ(counted("a"), 2);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(second.headers.find("ETag"), first.headers.find("ETag"));
  EXPECT_FALSE(first.headers.has("Idempotency-Replayed"));
  EXPECT_EQ(second.headers.find("Idempotency-Replayed"), "true");
}

TEST_P(Idempotency, another_body_under_the_same_key_is_422) {
  count(body, {key("key-0001")});
  EXPECT_EQ(count(R"({"name":"a","by":3})", {key("key-0001")}).status, 422);
  EXPECT_EQ(counted("a"), 2);
}

TEST_P(Idempotency, another_person_has_other_keys) {
  count(body, {key("key-0001")});
  auto word = request(Method::post, "/api/v1/word", "{}");
  word.headers.set("Idempotency-Key", "key-0001");
  word.headers.set("As", "");
  EXPECT_EQ(edge->answer(word).status, 200);
}

TEST_P(Idempotency, a_refused_write_may_be_tried_again) {
  const std::string refused = R"({"name":"refused","by":1})";
  EXPECT_EQ(count(refused, {key("key-0001")}).status, 409);
  EXPECT_FALSE(count(refused, {key("key-0001")}).headers.has("Idempotency-Replayed"));
}

TEST_P(Idempotency, many_doubles_at_once_count_once) {
  std::atomic<int> answered{0};
  for (int i = 0; i < 200; ++i) {
    auto post =
        request(Method::post, "/api/v1/tallies", R"({"name":"b)" + std::to_string(i % 20) + R"(","by":1})");
    post.headers.set("Idempotency-Key", "key-of-" + std::to_string(i % 20));
    edge->answer(std::move(post), [&](Response response) {
      EXPECT_EQ(response.status, 201);
      ++answered;
    });
  }
  while (answered < 200) std::this_thread::yield();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(counted("b" + std::to_string(i)), 1);
}

TEST_P(Idempotency, a_rehearsal_uses_up_no_key) {
  EXPECT_EQ(count(body, {key("key-0001"), {"Linli-Rehearsal", "true"}}).status, 201);
  EXPECT_FALSE(count(body, {key("key-0001")}).headers.has("Idempotency-Replayed"));
  EXPECT_EQ(counted("a"), 2);
}

TEST_P(Idempotency, a_key_is_a_key) {
  for (auto odd : {"", "short", "with space in it", "中文的钥匙中文的"})
    EXPECT_EQ(count(body, {key(odd)}).status, 400) << odd;
  EXPECT_EQ(count(body, {key(std::string(129, 'k'))}).status, 400);
}

struct Kept {
  db::Blob body;
};
DESCRIBE_ROW(Kept, "idempotency", body)

TEST_P(Idempotency, the_kept_answer_cannot_be_read_in_the_database) {
  count(R"({"name":"canary","by":1})", {key("key-0001")});
  auto kept = read([](db::Tx& tx) { return tx.many<Kept>("key = $2", "key-0001"); });
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_FALSE(kept.front().body.bytes.empty());
  EXPECT_EQ(kept.front().body.bytes.find("canary"), std::string::npos);
}

TEST_P(Idempotency, old_answers_are_forgotten) {
  count(body, {key("key-0001")});
  clock().move(std::chrono::hours{25});
  auto forgotten = write([&](db::Tx& tx) { return forget_answers(tx, tx.now() - std::chrono::hours{24}); });
  EXPECT_EQ(forgotten, 1);
  count(body, {key("key-0001")});
  EXPECT_EQ(counted("a"), 4);
}

}  // namespace
}  // namespace linli::http
