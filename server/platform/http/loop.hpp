// One thread's connections. All of a connection happens on its loop's thread, so a session needs no lock;
// deadlines are looked at a few times a second for all of them at once, which costs a request nothing.
#pragma once
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "platform/http/lanes.hpp"
#include "platform/http/server.hpp"

namespace linli::http {

namespace asio = boost::asio;
using SteadyClock = std::chrono::steady_clock;

class Session;

// What all sessions of a server share.
struct Service {
  ServerOptions options;
  Server::Answer answer;
  Server::Admit admit;
  std::unique_ptr<Lane> ordinary, slow;
  std::atomic<bool> draining{false};

  // Connections are counted in all and by address.
  bool enter(const std::string& address, bool counted);  // false: this address has too many
  void leave(const std::string& address, bool counted);
  std::atomic<int> connections{0};
  std::function<void()> on_empty;  // the last one has gone; called on a loop's thread

 private:
  std::mutex mutex_;
  std::map<std::string, int> by_address_;
};

class Loop {
 public:
  explicit Loop(std::chrono::milliseconds tick);
  ~Loop();

  void start();
  void stop();  // once its connections are gone, or at once what is left of them
  asio::io_context context{1};

  // On the loop's thread. A session added to a loop that stops is cut off at once.
  void add(std::shared_ptr<Session> session);
  void remove(const std::shared_ptr<Session>& session);
  void drain();
  void cut_off();
  void drop_most_dispensable();

 private:
  void tick();

  std::chrono::milliseconds tick_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  asio::steady_timer timer_;
  std::set<std::shared_ptr<Session>> sessions_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace linli::http
