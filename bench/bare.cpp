#include "bench/bare.hpp"

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <thread>
#include <vector>

namespace linli::bench {

namespace {
namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Answer = http::response<http::string_body>;

class BareSession : public std::enable_shared_from_this<BareSession> {
 public:
  BareSession(tcp::socket socket, const Answer& answer) : socket_(std::move(socket)), answer_(answer) {
    socket_.set_option(tcp::no_delay{true});
  }
  void read() {
    request_ = {};
    http::async_read(socket_, buffer_, request_,
                     [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                       if (!error) self->write();
                     });
  }

 private:
  void write() {
    http::async_write(socket_, answer_,
                      [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                        if (!error) self->read();
                      });
  }

  tcp::socket socket_;
  boost::beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  const Answer& answer_;
};

class BareServer {
 public:
  explicit BareServer(Answer answer) : answer_(std::move(answer)) {
    for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
      loops_.push_back(std::make_unique<asio::io_context>(1));
    acceptor_ =
        std::make_unique<tcp::acceptor>(*loops_[0], tcp::endpoint{asio::ip::address_v4::loopback(), 0});
  }
  void run() {
    accept();
    asio::signal_set stop{*loops_[0], SIGTERM};
    stop.async_wait([this](boost::system::error_code, int) {
      for (auto& loop : loops_) loop->stop();
    });
    fmt::print("{}\n", acceptor_->local_endpoint().port());
    std::fflush(stdout);
    std::vector<std::jthread> threads;
    for (auto& loop : loops_)
      threads.emplace_back([&loop, stays = asio::make_work_guard(*loop)] { loop->run(); });
  }

 private:
  void accept() {
    asio::io_context& loop = *loops_[next_++ % loops_.size()];
    acceptor_->async_accept(loop, [this, &loop](boost::system::error_code error, tcp::socket socket) {
      if (error) return;
      auto session = std::make_shared<BareSession>(std::move(socket), answer_);
      asio::post(loop, [session] { session->read(); });
      accept();
    });
  }

  const Answer answer_;
  std::vector<std::unique_ptr<asio::io_context>> loops_;
  std::unique_ptr<tcp::acceptor> acceptor_;
  std::size_t next_ = 0;
};
}  // namespace

int serve_bare(std::size_t head, std::size_t body) {
  Answer answer{http::status::ok, 11};
  answer.set(http::field::content_type, "application/json");
  answer.body() = std::string(body, 'x');
  answer.prepare_payload();
  constexpr std::size_t without_padding = 96;  // status line and the fields above
  answer.set("Padding", std::string(std::max(head, without_padding) - without_padding, 'x'));
  BareServer{std::move(answer)}.run();
  return 0;
}

}  // namespace linli::bench
