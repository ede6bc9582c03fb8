#include "platform/http/listener.hpp"

#include <algorithm>

#include "platform/http/live.hpp"

namespace linli::http {

Listener::Listener(Request request, const access::Actor& actor, std::size_t waiting_max)
    : asked(std::move(request)), staff_id(actor.id), waiting_max_(waiting_max) {
  checked_at = said_at = std::chrono::steady_clock::now();
  be(actor);
}

std::optional<std::string> Listener::take() {
  std::lock_guard lock{mutex_};
  if (ended_ && waiting_.empty()) return std::nullopt;
  return std::exchange(waiting_, {});
}

void Listener::on_more(std::function<void()> wake) {
  std::lock_guard lock{mutex_};
  wake_ = std::move(wake);
}

void Listener::close() {
  std::lock_guard lock{mutex_};
  closed_ = true;
  wake_ = nullptr;
}

bool Listener::gone() const {
  std::lock_guard lock{mutex_};
  return closed_ || ended_;
}

void Listener::be(const access::Actor& actor) {
  scope_ = access::scope_of(actor, access::Permission::see_matters);
  selves_ = {actor.id};
  for (const access::Reach& reach : actor.reaches)
    if (reach.standing_in_for) selves_.insert(*reach.standing_in_for);
}

void Listener::hear(const journal::Entry& entry, const std::multimap<Uuid, StaffId>& hidden) {
  if (entry.seq <= cursor) return;
  cursor = entry.seq;
  bool in_reach = entry.area_id ? scope_.contains(*entry.area_id) : scope_.everywhere;
  if (!in_reach) return;
  if (entry.subject_id) {
    const auto [from, to] = hidden.equal_range(*entry.subject_id);
    if (std::any_of(from, to, [&](const auto& one) { return selves_.contains(one.second); })) return;
  }
  LiveView view{entry.seq, entry.act, entry.subject_id, entry.area_id, entry.at};
  say("id: " + std::to_string(entry.seq) + "\ndata: " + write_json(view) + "\n\n");
}

void Listener::say(std::string_view piece) {
  said_at = std::chrono::steady_clock::now();
  std::unique_lock lock{mutex_};
  if (ended_) return;
  if (waiting_.size() + piece.size() > waiting_max_) {
    waiting_.clear();  // it comes back with its Last-Event-ID
    ended_ = true;
  } else {
    waiting_ += piece;
  }
  wake_up(std::move(lock));
}

void Listener::end() {
  std::unique_lock lock{mutex_};
  ended_ = true;
  wake_up(std::move(lock));
}

void Listener::beat(SteadyTime now, std::chrono::milliseconds every) {
  if (now - said_at >= every) say(":\n\n");
}

void Listener::wake_up(std::unique_lock<std::mutex> lock) {
  auto wake = wake_;
  lock.unlock();
  if (wake) wake();
}

}  // namespace linli::http
