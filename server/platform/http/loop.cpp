#include "platform/http/loop.hpp"

#include "platform/http/session.hpp"

namespace linli::http {

bool Service::enter(const std::string& address, bool counted) {
  std::lock_guard lock{mutex_};
  if (counted) {
    int& mine = by_address_[address];
    if (mine >= options.limits.per_address_max) return false;
    ++mine;
  }
  ++connections;
  return true;
}

void Service::leave(const std::string& address, bool counted) {
  std::lock_guard lock{mutex_};
  if (counted) {
    auto mine = by_address_.find(address);
    if (mine != by_address_.end() && --mine->second == 0) by_address_.erase(mine);
  }
  if (--connections == 0 && on_empty) on_empty();
}

Loop::Loop(std::chrono::milliseconds tick) : tick_(tick), work_(context.get_executor()), timer_(context) {}

Loop::~Loop() { stop(); }

void Loop::start() {
  tick();
  thread_ = std::thread{[this] { context.run(); }};
}

void Loop::stop() {
  if (!thread_.joinable()) return;
  asio::post(context, [this] {
    stopping_ = true;
    cut_off();
    timer_.cancel();
    work_.reset();
  });
  thread_.join();
  sessions_.clear();
}

void Loop::add(std::shared_ptr<Session> session) {
  sessions_.insert(session);
  if (stopping_)
    session->cut_off();
  else
    session->begin();
}

void Loop::remove(const std::shared_ptr<Session>& session) { sessions_.erase(session); }

void Loop::drain() {
  for (const auto& session : std::set{sessions_}) session->drain();
}

void Loop::cut_off() {
  for (const auto& session : std::set{sessions_}) session->cut_off();
}

void Loop::drop_most_dispensable() {
  std::shared_ptr<Session> chosen;
  for (const auto& session : sessions_) {
    auto value = session->dispensable();
    if (value && (!chosen || *value < *chosen->dispensable())) chosen = session;
  }
  if (chosen) chosen->cut_off();
}

void Loop::tick() {
  timer_.expires_after(tick_);
  timer_.async_wait([this](boost::system::error_code error) {
    if (error || stopping_) return;
    auto now = SteadyClock::now();
    for (const auto& session : std::set{sessions_})
      if (session->deadline() <= now) session->late();
    tick();
  });
}

}  // namespace linli::http
