#include <sstream>

#include "platform/http/edge_fixture.hpp"
#include "platform/log/log.hpp"

namespace linli::http {
namespace {

class EdgeTest : public EdgeFixture {};
ON_BOTH_DATABASES(EdgeTest);

std::string reason_of(const Response& response) { return parse_json(response.body).member("reason")->text; }

// ── who may

TEST_P(EdgeTest, nobody_is_asked_to_sign_in) {
  EXPECT_EQ(count(R"({"name":"a","by":1})", {{"As", ""}}).status, 401);
  EXPECT_EQ(counted("a"), 0);
}

TEST_P(EdgeTest, the_wrong_role_is_refused_before_the_body_is_looked_at) {
  EXPECT_EQ(count("not json", {{"As", "auditor"}}).status, 403);
}

TEST_P(EdgeTest, a_page_of_another_site_writes_nothing) {
  const std::string body = R"({"name":"a","by":1})";
  std::vector<std::vector<std::pair<std::string, std::string>>> foreign{
      {{"Origin", "http://evil.example"}},
      {{"Origin", "null"}},
      {{"Origin", "http://linli.example"}},
      {{"Origin", "http://linli.example:8365.evil.example"}},
      {{"Sec-Fetch-Site", "cross-site"}},
      {{"Sec-Fetch-Site", "same-site"}, {"Origin", "http://linli.example:8365"}}};
  for (const auto& headers : foreign) EXPECT_EQ(count(body, headers).status, 403) << headers.front().second;
  EXPECT_EQ(counted("a"), 0);
  EXPECT_EQ(count(body, {{"Origin", "http://linli.example:8365"}, {"Sec-Fetch-Site", "same-origin"}}).status,
            201);
  EXPECT_EQ(counted("a"), 1);
}

TEST_P(EdgeTest, a_rehearsal_answers_and_keeps_nothing) {
  auto rehearse = [&](std::string body) {
    auto post = request(Method::post, "/api/v1/tallies/rehearsed", std::move(body));
    post.headers.set("Idempotency-Key", "01939000-0000-7000-8000-00000000000a");
    return edge->answer(std::move(post));
  };
  for (int i = 0; i < 2; ++i) {
    auto answer = rehearse(R"({"name":"a","by":2})");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(parse_json(answer.body).member("value")->whole, 2);
  }
  EXPECT_EQ(counted("a"), 0);
  EXPECT_EQ(writes, 0);
  EXPECT_EQ(rehearse(R"({"name":"refused","by":1})").status, 409);
  EXPECT_EQ(rehearse(R"({"name":"fault","by":1})").status, 500);
}

TEST_P(EdgeTest, only_json_is_taken) {
  for (auto type :
       {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""})
    EXPECT_EQ(count(R"({"name":"a","by":1})", {{"Content-Type", type}}).status, 415) << type;
  EXPECT_EQ(count(R"({"name":"a","by":1})", {{"Content-Type", "application/json; charset=UTF-8"}}).status,
            201);
}

TEST_P(EdgeTest, a_public_page_counts_the_tries_of_a_network) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(get("/api/v1/about").status, 200);
  auto refused = get("/api/v1/about");
  EXPECT_EQ(refused.status, 429);
  EXPECT_TRUE(refused.headers.has("Retry-After"));
  auto neighbour = request(Method::get, "/api/v1/about");
  neighbour.address = "10.9.9.9";
  EXPECT_EQ(edge->answer(neighbour).status, 200);
  clock().move(std::chrono::minutes{2});
  EXPECT_EQ(get("/api/v1/about").status, 200);
}

// ── what is not there

TEST_P(EdgeTest, paths_and_methods_are_exact) {
  EXPECT_EQ(get("/api/v1/nothing").status, 404);
  EXPECT_EQ(get("/api/v1/tallies/a.js").status, 404);
  EXPECT_EQ(get("/api/v1//tallies/a").status, 404);
  auto wrong = edge->answer(request(Method::del, "/api/v1/tallies"));
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.headers.find("Allow"), "OPTIONS, POST");
  EXPECT_EQ(edge->answer(request(Method::trace, "/api/v1/tallies")).status, 405);
  EXPECT_EQ(edge->answer(request(Method::trace, "/")).status, 405);
  EXPECT_EQ(edge->answer(request(Method::options, "/api/v1/tallies")).headers.find("Allow"), "OPTIONS, POST");
  EXPECT_EQ(get("/desk/").body, "a page");
  EXPECT_EQ(get("/api/v1").status, 404);
}

// ── answers

TEST_P(EdgeTest, a_write_is_answered_once_it_is_stored) {
  auto response = count(R"({"name":"a","by":2})");
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.body, R"({"name":"a","value":2,"version":3})");
  EXPECT_EQ(response.headers.find("ETag"), "\"3\"");
  EXPECT_EQ(counted("a"), 2);
  EXPECT_EQ(writes, 1);
  EXPECT_EQ(get("/api/v1/tallies/a").body, R"({"name":"a","value":2,"version":3})");
}

TEST_P(EdgeTest, a_refusal_is_a_problem_and_stores_nothing) {
  auto response = count(R"({"name":"refused","by":1})");
  EXPECT_EQ(response.status, 409);
  EXPECT_EQ(response.headers.find("Content-Type"), "application/problem+json");
  EXPECT_EQ(response.body, R"({"type":"about:blank","title":"Conflict","status":409,"reason":"conflict",)"
                           R"("detail":"No.","instance":"urn:request:r1"})");
  EXPECT_EQ(counted("refused"), 0);
  EXPECT_EQ(writes, 0);
}

TEST_P(EdgeTest, a_rehearsal_answers_as_it_would_and_keeps_nothing) {
  const std::pair<std::string, std::string> rehearsed{"Linli-Rehearsal", "true"};
  auto response = count(R"({"name":"a","by":2})", {rehearsed});
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(parse_json(response.body).member("value")->whole, 2);
  EXPECT_EQ(count(R"({"name":"refused","by":2})", {rehearsed}).status, 409);
  EXPECT_EQ(count(R"({"name":"","by":2})", {rehearsed}).status, 422);
  EXPECT_EQ(count(R"({"name":"fault","by":2})", {rehearsed}).status, 500);
  EXPECT_EQ(counted("a"), 0);
  EXPECT_EQ(writes, 0);
}

// Whoever believes that nothing is kept must never be wrong.
TEST_P(EdgeTest, what_cannot_be_rehearsed_is_not_done) {
  auto word = request(Method::post, "/api/v1/word", "{}");
  word.headers.set("Linli-Rehearsal", "true");
  EXPECT_EQ(edge->answer(word).status, 400);
  EXPECT_EQ(count(R"({"name":"a","by":2})", {{"Linli-Rehearsal", "yes"}}).status, 400);
  EXPECT_EQ(counted("a"), 0);
}

TEST_P(EdgeTest, wrong_fields_are_named_in_the_language_asked_for) {
  auto response = count(R"({"name":"","by":10})", {{"Accept-Language", "fr, zh-CN;q=0.9, en;q=0.1"}});
  EXPECT_EQ(response.status, 422);
  EXPECT_NE(
      response.body.find(
          R"("errors":[{"field":"name","detail":"请填写。"},{"field":"by","detail":"要在 1 到 9 之间。"}])"),
      std::string::npos)
      << response.body;
}

TEST_P(EdgeTest, a_fault_tells_nothing_of_the_inside) {
  std::ostringstream out;
  log::write_to(out);
  auto response = count(R"({"name":"fault","by":1})");
  log::write_to_stderr();
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(reason_of(response), "fault");
  EXPECT_EQ(response.body.find("secret"), std::string::npos);
  EXPECT_NE(out.str().find(R"("what":"a secret of the inside")"), std::string::npos);
  EXPECT_NE(out.str().find(R"("id":"r1")"), std::string::npos);
  EXPECT_EQ(counted("fault"), 0);
}

TEST_P(EdgeTest, what_the_database_says_becomes_a_status) {
  using Kind = db::DatabaseError::Kind;
  const std::pair<Kind, int> meanings[] = {{Kind::full, 507},      {Kind::duplicate, 409},
                                           {Kind::read_only, 503}, {Kind::timed_out, 503},
                                           {Kind::fault, 500},     {Kind::check_failed, 500}};
  for (auto [each, status] : meanings) {
    kind = each;
    auto response = edge->answer(request(Method::post, "/api/v1/full"));
    EXPECT_EQ(response.status, status);
    EXPECT_EQ(response.headers.has("Retry-After"), status == 503);
    EXPECT_EQ(response.body.find("inside"), std::string::npos);
  }
}

TEST_P(EdgeTest, every_answer_carries_the_safe_headers) {
  for (const auto& response : {get("/api/v1/longer"), get("/api/v1/nothing"), get("/desk/"), count("x")}) {
    EXPECT_NE(response.headers.find("Content-Security-Policy").find("default-src 'self'; style-src 'self'"),
              std::string::npos);
    EXPECT_EQ(response.headers.find("X-Content-Type-Options"), "nosniff");
    EXPECT_TRUE(response.headers.has("Referrer-Policy") && response.headers.has("Permissions-Policy"));
    EXPECT_EQ(response.headers.find("X-Request-Id"), "r1");
  }
  EXPECT_EQ(get("/api/v1/longer").headers.find("Cache-Control"), "no-store");
}

TEST_P(EdgeTest, head_tells_the_length_and_sends_nothing) {
  auto response = edge->answer(request(Method::head, "/api/v1/longer"));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "");
  EXPECT_EQ(response.headers.find("Content-Length"), "5033");
}

TEST_P(EdgeTest, large_answers_are_sent_small_to_those_who_take_gzip) {
  auto asking = request(Method::get, "/api/v1/longer");
  asking.headers.add("Accept-Encoding", "gzip, br");
  auto response = edge->answer(asking);
  EXPECT_EQ(response.headers.find("Content-Encoding"), "gzip");
  EXPECT_LT(response.body.size(), 200u);
  EXPECT_EQ(response.body.substr(0, 2), "\x1f\x8b");
  asking.headers.set("Accept-Encoding", "gzip;q=0");
  EXPECT_FALSE(edge->answer(asking).headers.has("Content-Encoding"));
}

TEST_P(EdgeTest, what_has_not_changed_is_304) {
  count(R"({"name":"a","by":2})");
  auto again = request(Method::get, "/api/v1/tallies/a");
  again.headers.add("If-None-Match", "\"3\"");
  EXPECT_EQ(edge->answer(again).status, 304);
}

TEST_P(EdgeTest, odd_preconditions_are_refused) {
  for (auto value : {"*", "W/\"3\"", "3", "\"x\"", "\"3\", \"4\""})
    EXPECT_EQ(count(R"({"name":"a","by":1})", {{"If-Match", value}}).status, 400) << value;
}

TEST_P(EdgeTest, requests_are_counted_by_route) {
  get("/api/v1/longer");
  get("/api/v1/nothing");
  auto text = metrics.text();
  EXPECT_NE(text.find(R"(linli_requests_total{route="longer_get",class="2xx"} 1)"), std::string::npos)
      << text;
  EXPECT_NE(text.find(R"(linli_requests_total{route="none",class="4xx"} 1)"), std::string::npos);
  EXPECT_NE(text.find("linli_requests_in_flight 0\n"), std::string::npos);
}

TEST_P(EdgeTest, admission_knows_the_limit_of_a_body) {
  auto admission = edge->admit(Method::post, "/api/v1/tallies");
  EXPECT_TRUE(admission.known);
  EXPECT_EQ(admission.body_max, 200u);
  EXPECT_FALSE(edge->admit(Method::post, "/api/v1/nothing").known);
  EXPECT_EQ(count(R"({"name":")" + std::string(300, 'a') + "\"}").status, 413);
}

}  // namespace
}  // namespace linli::http
