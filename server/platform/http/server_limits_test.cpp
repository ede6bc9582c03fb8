#include <thread>

#include "platform/core/refusal.hpp"
#include "platform/http/server_fixture.hpp"

namespace linli::http {
namespace {

using namespace std::chrono_literals;

class ServerLimits : public ServerFixture {
 protected:
  bool comes_to(int connections) {
    auto until = std::chrono::steady_clock::now() + 5s;
    while (server->connections() != connections) {
      if (std::chrono::steady_clock::now() > until) return false;
      std::this_thread::yield();
    }
    return true;
  }
};

TEST_F(ServerLimits, a_head_that_takes_too_long_is_408) {
  options.limits.head_deadline = 40ms;
  start();
  {
    auto c = client();
    c.send("GET /echo HT");
    EXPECT_EQ(c.all().substr(0, 12), "HTTP/1.1 408");
  }
  EXPECT_TRUE(comes_to(0));
}

TEST_F(ServerLimits, a_client_that_says_nothing_is_dropped) {
  options.limits.head_deadline = 40ms;
  start();
  EXPECT_EQ(client().all(), "");
}

TEST_F(ServerLimits, an_idle_connection_is_dropped) {
  options.limits.idle = 40ms;
  start();
  auto c = client();
  c.send(get("/echo"));
  EXPECT_EQ(c.answer().status(), 200);
  EXPECT_EQ(c.all(), "");
}

TEST_F(ServerLimits, a_body_that_comes_too_slowly_is_408) {
  options.limits.body_grace = 40ms;
  start();
  auto c = client();
  c.send(post("Content-Length: 50\r\n", "drip"));
  EXPECT_EQ(c.all().substr(0, 12), "HTTP/1.1 408");
}

TEST_F(ServerLimits, a_client_that_does_not_read_is_cut_off) {
  options.limits.write_grace = 40ms;
  options.limits.rate_min = 1'000'000'000;
  start();
  auto c = client();
  c.send(get("/big"));
  EXPECT_TRUE(comes_to(1));
  EXPECT_TRUE(comes_to(0));
}

TEST_F(ServerLimits, a_listener_that_does_not_read_is_cut_off) {
  options.limits.write_grace = 40ms;
  start();
  auto c = client();
  c.send(get("/stream"));
  c.until("\r\n\r\n");
  stream->put(std::string(20'000'000, 'x'));
  EXPECT_EQ(stream->closed.get_future().wait_for(5s), std::future_status::ready);
}

TEST_F(ServerLimits, one_address_has_its_share_of_connections) {
  options.limits.per_address_max = 2;
  start();
  auto first = client(), second = client();
  EXPECT_TRUE(comes_to(2));
  EXPECT_EQ(client().all(), "");
  auto neighbour = client("127.0.0.3");
  neighbour.send(get("/echo"));
  EXPECT_EQ(neighbour.answer().status(), 200);
  first.send(get("/echo"));
  EXPECT_EQ(first.answer().status(), 200);
}

TEST_F(ServerLimits, when_full_who_has_waited_longest_makes_room) {
  options.limits.connections_max = 2;
  options.threads = 1;
  start();
  auto idle = client();
  EXPECT_TRUE(comes_to(1));
  auto busy = client();
  busy.send(get("/gate"));
  EXPECT_TRUE(comes_to(2));
  auto fresh = client();
  EXPECT_EQ(idle.all(), "");
  fresh.send(get("/echo"));
  EXPECT_EQ(fresh.answer().status(), 200);
  open_gate();
  EXPECT_EQ(busy.answer().status(), 200);
}

TEST_F(ServerLimits, a_slow_body_makes_room_and_a_running_request_does_not) {
  options.limits.connections_max = 2;
  options.threads = 1;
  start();
  auto busy = client(), slow = client();
  busy.send(get("/gate"));
  while (answered == 0) std::this_thread::yield();
  slow.send(post("Content-Length: 50\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(slow.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  auto fresh = client();
  EXPECT_EQ(slow.all(), "");
  fresh.send(get("/echo"));
  EXPECT_EQ(fresh.answer().status(), 200);
  open_gate();
  EXPECT_EQ(busy.answer().status(), 200);
}

TEST_F(ServerLimits, when_all_are_busy_nobody_more_is_let_in) {
  options.limits.connections_max = 1;
  options.workers = 3;
  start();
  auto first = client(), second = client();
  first.send(get("/gate"));
  second.send(get("/gate"));
  while (answered < 2) std::this_thread::yield();
  EXPECT_EQ(client().all(), "");
  open_gate();
  EXPECT_EQ(first.answer().status(), 200);
  EXPECT_EQ(second.answer().status(), 200);
}

TEST_F(ServerLimits, more_waiting_than_it_can_hold_is_503) {
  options.workers = 1;
  options.waiting_max = 1;
  start();
  auto running = client(), waiting = client(), third = client();
  running.send(get("/gate"));
  while (answered == 0) std::this_thread::yield();
  waiting.send(get("/gate"));
  while (metrics.text().find("linli_requests_waiting 1\n") == std::string::npos) std::this_thread::yield();
  third.send(get("/none"));
  auto answer = third.answer();
  EXPECT_EQ(answer.status(), 503);
  EXPECT_NE(answer.head.find("Retry-After: 1\r\n"), std::string::npos);
  open_gate();
  EXPECT_EQ(waiting.answer().status(), 200);
}

TEST_F(ServerLimits, draining_lets_the_running_finish) {
  start();
  auto running = client(), idle = client();
  running.send(get("/gate"));
  while (answered == 0) std::this_thread::yield();
  auto stopped = std::async(std::launch::async, [&] { return server->stop(5s); });
  EXPECT_EQ(idle.all(), "") << "idle connections close at once";
  EXPECT_TRUE(server->is_draining());
  open_gate();
  auto answer = running.answer();
  EXPECT_EQ(answer.status(), 200);
  EXPECT_NE(answer.head.find("Connection: close"), std::string::npos);
  EXPECT_EQ(running.all(), "");
  ::shutdown(running.fd(), SHUT_RDWR);
  EXPECT_TRUE(stopped.get());
  EXPECT_THROW(client(), std::runtime_error);
}

TEST_F(ServerLimits, draining_has_an_end) {
  start();
  auto slow = client();
  slow.send(get("/gate"));
  while (answered == 0) std::this_thread::yield();
  auto stopped = std::async(std::launch::async, [&] { return server->stop(30ms); });
  EXPECT_EQ(slow.all(), "") << "cut off at the deadline";
  open_gate();
  EXPECT_FALSE(stopped.get());
}

TEST_F(ServerLimits, a_port_that_is_taken_is_told) {
  start();
  ServerOptions second = options;
  second.port = server->port();
  Server other{second, {}, {}};
  try {
    other.start();
    FAIL();
  } catch (const Refusal& error) {
    EXPECT_NE(std::string{error.what()}.find("cannot listen at 127.0.0.1:"), std::string::npos);
  }
}

}  // namespace
}  // namespace linli::http
