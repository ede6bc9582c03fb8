#include "platform/http/server_fixture.hpp"

namespace linli::http {
namespace {

using namespace std::chrono_literals;

class ServerTest : public ServerFixture {};

TEST_F(ServerTest, answers_and_keeps_the_connection) {
  start();
  auto c = client();
  for (int i = 0; i < 3; ++i) {
    c.send(get("/echo?a=1"));
    auto answer = c.answer();
    EXPECT_EQ(answer.status(), 200);
    EXPECT_EQ(answer.body, "GET /echo a=1 127.0.0.1 ");
    EXPECT_NE(answer.head.find("Date: "), std::string::npos);
    EXPECT_NE(answer.head.find("X-Content-Type-Options: nosniff"), std::string::npos);
  }
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_their_order) {
  start();
  auto c = client();
  c.send(get("/gate?n=1") + get("/echo?n=2") + get("/none") + get("/echo?n=4"));
  open_gate();
  EXPECT_EQ(c.answer().body.substr(0, 14), "GET /gate n=1 ");
  EXPECT_EQ(c.answer().body.substr(0, 14), "GET /echo n=2 ");
  EXPECT_EQ(c.answer().status(), 404);
  EXPECT_EQ(c.answer().body.substr(0, 14), "GET /echo n=4 ");
}

TEST_F(ServerTest, a_waiting_request_holds_up_no_other_connection) {
  options.threads = 1;
  start();
  auto waiting = client(), quick = client();
  waiting.send(get("/gate"));
  quick.send(get("/echo"));
  EXPECT_EQ(quick.answer().status(), 200);
  open_gate();
  EXPECT_EQ(waiting.answer().status(), 200);
}

TEST_F(ServerTest, head_is_answered_without_a_body) {
  start();
  auto c = client();
  c.send("HEAD /echo HTTP/1.1\r\nHost: a\r\n\r\n" + get("/echo"));
  EXPECT_NE(c.answer(false).head.find("Content-Length: 22\r\n"), std::string::npos);
  EXPECT_EQ(c.answer().body, "GET /echo  127.0.0.1 ");
}

TEST_F(ServerTest, http10_and_connection_close_are_closed) {
  start();
  for (const auto& request :
       {std::string{"GET /echo HTTP/1.0\r\n\r\n"}, get("/echo", "Connection: close\r\n")}) {
    auto c = client();
    c.send(request);
    auto all = c.all();
    EXPECT_NE(all.find("Connection: close\r\n"), std::string::npos);
    EXPECT_NE(all.find("GET /echo"), std::string::npos);
  }
}

TEST_F(ServerTest, a_body_is_read_by_length_and_by_chunks) {
  start();
  auto c = client();
  c.send(post("Content-Length: 5\r\n", "hello"));
  EXPECT_EQ(c.answer().body, "POST /echo  127.0.0.1 hello");
  c.send(
      post("Transfer-Encoding: chunked\r\n", "3\r\nhel\r\n2\r\nlo\r\n0\r\nX-Forwarded-For: 9.9.9.9\r\n\r\n"));
  EXPECT_EQ(c.answer().body, "POST /echo  127.0.0.1 hello");
  c.send(get("/echo"));
  EXPECT_EQ(c.answer().status(), 200);
}

TEST_F(ServerTest, a_body_for_nobody_is_not_read) {
  start();
  auto c = client();
  c.send("POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n");
  EXPECT_EQ(c.answer().status(), 404);
  EXPECT_EQ(c.all(), "");
}

TEST_F(ServerTest, a_body_too_long_is_refused_before_it_is_read) {
  start();
  auto c = client();
  c.send(post("Content-Length: 101\r\n"));
  auto answer = c.answer();
  EXPECT_EQ(answer.status(), 413);
  EXPECT_NE(answer.body.find(R"("reason":"too_large")"), std::string::npos);
  EXPECT_EQ(c.all(), "") << "closed";
}

TEST_F(ServerTest, expect_100_continue_is_asked_for_the_body) {
  start();
  auto c = client();
  c.send(post("Content-Length: 2\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(c.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  c.send("hi");
  EXPECT_EQ(c.answer().body, "POST /echo  127.0.0.1 hi");
  c.send(post("Content-Length: 200\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(c.answer().status(), 413);
}

struct OneRequest {
  const char* name;
  std::string request;
  int status;
};
class Smuggling : public ServerFixture, public testing::WithParamInterface<OneRequest> {};

// Each is followed by a request that must not be answered: the connection is closed.
TEST_P(Smuggling, is_refused_and_closed) {
  start();
  auto c = client();
  c.send(GetParam().request + get("/echo?smuggled"));
  auto all = c.all();
  EXPECT_EQ(all.substr(0, 12), "HTTP/1.1 " + std::to_string(GetParam().status));
  EXPECT_NE(all.find("Connection: close"), std::string::npos);
  EXPECT_EQ(all.find("HTTP/1.1", 1), std::string::npos) << "a second answer";
  EXPECT_EQ(answered, 0);
}

const std::string to_echo = "POST /echo HTTP/1.1\r\nHost: a\r\n";
const std::string in_chunks = to_echo + "Transfer-Encoding: chunked\r\n\r\n";
INSTANTIATE_TEST_SUITE_P(
    Http, Smuggling,
    testing::Values(
        OneRequest{"cl_te", to_echo + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
                   400},
        OneRequest{"te_cl",
                   to_echo + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n1\r\nG\r\n0\r\n\r\n",
                   400},
        OneRequest{"cl_cl", to_echo + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nGG", 400},
        OneRequest{"te_te",
                   to_echo + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                   400},
        OneRequest{"te_space", to_echo + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400},
        OneRequest{"te_unknown", to_echo + "Transfer-Encoding: chunkedx\r\n\r\n0\r\n\r\n", 501},
        OneRequest{"bare_lf", "GET /echo HTTP/1.1\nHost: a\n\n", 400},
        OneRequest{"bare_lf_field", "GET /echo HTTP/1.1\r\nHost: a\nContent-Length: 5\r\n\r\n", 400},
        OneRequest{"obs_fold", to_echo + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", 400},
        OneRequest{"chunk_size_not_hexadecimal", in_chunks + "0x5\r\nhello\r\n0\r\n\r\n", 400},
        OneRequest{"chunk_size_negative", in_chunks + "-1\r\nh\r\n0\r\n\r\n", 400},
        OneRequest{"chunk_size_overflow", in_chunks + "fffffffffffffffff\r\nh\r\n0\r\n\r\n", 400},
        OneRequest{"chunk_bare_lf", in_chunks + "5\nhello\n0\n\n", 400},
        OneRequest{"chunk_longer_than_said", in_chunks + "2\r\nhello\r\n0\r\n\r\n", 400},
        OneRequest{"chunks_too_long",
                   in_chunks + "3c\r\n" + std::string(60, 'a') + "\r\n3c\r\n" + std::string(60, 'a') +
                       "\r\n0\r\n\r\n",
                   413},
        OneRequest{"chunk_extension_without_end", in_chunks + "5;" + std::string(20'000, 'a'), 400},
        OneRequest{"line_too_long", "GET /" + std::string(9'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        OneRequest{"head_too_long", to_echo + "X: " + std::string(40'000, 'a') + "\r\n\r\n", 431},
        OneRequest{"absolute_form", "GET http://evil/echo HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneRequest{"http2_preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400}),
    [](const auto& row) { return row.param.name; });

TEST_F(ServerTest, believes_forwarded_only_from_proxies_it_knows) {
  options.trusted_proxies = {"127.0.0.2", "10.0.0.1"};
  start();
  auto forwarded =
      get("/echo", "X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.0.0.1\r\nX-Forwarded-Proto: https\r\n");
  auto stranger = client("127.0.0.1"), proxy = client("127.0.0.2");
  stranger.send(forwarded);
  EXPECT_EQ(stranger.answer().body, "GET /echo  127.0.0.1 ");
  proxy.send(forwarded);
  EXPECT_EQ(proxy.answer().body, "GET /echo  1.2.3.4 tls ");
}

TEST_F(ServerTest, streams_until_it_ends) {
  start();
  auto c = client();
  c.send(get("/stream"));
  EXPECT_EQ(c.until("\r\n\r\n").find("Content-Length"), std::string::npos);
  stream->put("data: 1\n\n");
  EXPECT_EQ(c.until("\n\n"), "data: 1\n\n");
  stream->put("data: 2\n\n", true);
  EXPECT_EQ(c.all(), "data: 2\n\n");
  stream->closed.get_future().wait();
}

TEST_F(ServerTest, a_stream_hears_that_its_listener_went) {
  start();
  {
    auto c = client();
    c.send(get("/stream"));
    c.until("\r\n\r\n");
  }
  EXPECT_EQ(stream->closed.get_future().wait_for(5s), std::future_status::ready);
}

}  // namespace
}  // namespace linli::http
