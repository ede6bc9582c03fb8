// For tests: a server on a free port whose answers are as simple as can be.
//   /echo     method, path, query and body (at most 100 bytes)
//   /gate     waits until the test opens the gate
//   /big      five million bytes
//   /stream   the stream the test has put there
// Any other path is unknown to admission and answered 404.
#pragma once
#include <future>
#include <gtest/gtest.h>

#include "platform/http/raw_client.hpp"
#include "platform/http/server.hpp"
#include "platform/log/metrics.hpp"

namespace linli::http {

// Pieces the test puts in come out at the other end.
class TestStream : public Stream {
 public:
  std::optional<std::string> take() override {
    std::lock_guard lock{mutex_};
    if (ended_ && waiting_.empty()) return std::nullopt;
    return std::exchange(waiting_, "");
  }
  void on_more(std::function<void()> wake) override {
    std::lock_guard lock{mutex_};
    wake_ = std::move(wake);
  }
  void close() override { closed.set_value(); }
  void put(std::string piece, bool end = false) {
    std::function<void()> wake;
    {
      std::lock_guard lock{mutex_};
      waiting_ += piece;
      ended_ = end;
      wake = wake_;
    }
    if (wake) wake();
  }
  std::promise<void> closed;

 private:
  std::mutex mutex_;
  std::string waiting_;
  bool ended_ = false;
  std::function<void()> wake_;
};

class ServerFixture : public testing::Test {
 protected:
  ServerFixture() {
    options.port = 0;
    options.threads = 2;
    options.workers = 2;
    options.slow_workers = 1;
    options.metrics = &metrics;
  }
  ~ServerFixture() override {
    open_gate();
    if (server) server->stop(std::chrono::seconds{5});
  }

  void start() {
    server = std::make_unique<Server>(
        options, [this](Request request, auto reply) { reply(answer(request)); },
        [](Method, std::string_view path) {
          bool known = path == "/echo" || path == "/gate" || path == "/big" || path == "/stream";
          return Server::Admission{100, known, false};
        });
    server->start();
  }
  void open_gate() {
    if (!std::exchange(open_, true)) gate_.set_value();
  }
  RawClient client(const char* from = "127.0.0.1") { return RawClient{server->port(), from}; }
  static std::string get(const std::string& path, const std::string& fields = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
  }
  static std::string post(const std::string& fields, const std::string& body = "") {
    return "POST /echo HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
  }

  log::Metrics metrics;
  ServerOptions options;
  std::unique_ptr<Server> server;
  std::shared_ptr<TestStream> stream = std::make_shared<TestStream>();
  std::atomic<int> answered{0};

 private:
  Response answer(const Request& request) {
    ++answered;
    Response response;
    if (request.path == "/gate") opened_.wait();
    if (request.path == "/stream")
      response.stream = stream;
    else if (request.path == "/big")
      response.body = std::string(5'000'000, 'x');
    else if (request.path == "/echo" || request.path == "/gate")
      response.body = std::string{method_name(request.method)} + " " + request.path + " " + request.query +
                      " " + request.address + (request.tls ? " tls " : " ") + request.body;
    else
      response.status = 404;
    return response;
  }
  bool open_ = false;
  std::promise<void> gate_;
  std::shared_future<void> opened_ = gate_.get_future().share();
};

}  // namespace linli::http
