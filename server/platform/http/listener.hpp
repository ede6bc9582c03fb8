// One browser that listens: a bounded buffer between the journal's poller and the connection.
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "platform/access/actor.hpp"
#include "platform/http/message.hpp"
#include "platform/journal/journal.hpp"

namespace linli::http {

class Listener : public Stream {
 public:
  using SteadyTime = std::chrono::steady_clock::time_point;

  Listener(Request asked, const access::Actor& actor, std::size_t waiting_max);

  // ── the connection's side
  std::optional<std::string> take() override;
  void on_more(std::function<void()> wake) override;
  void close() override;

  // ── the poller's side; one thread
  // Passes over what lies outside the actor's areas, and what is hidden from them.
  void hear(const journal::Entry& entry, const std::multimap<Uuid, StaffId>& hidden);
  void say(std::string_view piece);  // ends the stream when too much waits already
  void end();
  bool gone() const;
  void beat(SteadyTime now, std::chrono::milliseconds every);
  void be(const access::Actor& actor);  // who it is now: the areas may have changed

  const Request asked;  // its cookie, to ask again who it is
  const StaffId staff_id;
  std::int64_t cursor = 0;  // heard up to here
  SteadyTime checked_at, said_at;

 private:
  void wake_up(std::unique_lock<std::mutex> lock);

  const std::size_t waiting_max_;
  access::Scope scope_;
  std::set<StaffId> selves_;  // and whom they stand in for
  mutable std::mutex mutex_;
  std::string waiting_;
  bool ended_ = false, closed_ = false;
  std::function<void()> wake_;
};

}  // namespace linli::http
