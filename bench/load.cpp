#include "bench/load.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <stdexcept>
#include <sys/epoll.h>
#include <unistd.h>
#include <vector>

#include "bench/client.hpp"

namespace linli::bench {

namespace {
using Clock = std::chrono::steady_clock;

class Generator {
 public:
  Generator(const LoadOptions& options, std::span<const std::string> requests)
      : options_(options), requests_(requests), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    for (std::size_t i = 0; i < options.clients; ++i) {
      clients_.push_back(std::make_unique<Client>(options.port, i));
      epoll_event event{.events = EPOLLIN, .data = {.ptr = clients_.back().get()}};
      ::epoll_ctl(epoll_, EPOLL_CTL_ADD, clients_.back()->socket(), &event);
      free_.push_back(clients_.back().get());
    }
  }
  ~Generator() { ::close(epoll_); }
  Generator(const Generator&) = delete;
  Generator& operator=(const Generator&) = delete;

  Load run() {
    began_ = Clock::now();
    while (load_.fine + load_.other < options_.count) {
      send_due();
      take_answers();
    }
    load_.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    return std::move(load_);
  }

 private:
  Clock::time_point due(std::size_t i) const {
    const std::chrono::duration<double> after{static_cast<double>(i) / options_.rate};
    return began_ + std::chrono::duration_cast<Clock::duration>(after);
  }

  void send_due() {
    while (sent_ < options_.count && !free_.empty()) {
      const auto now = Clock::now();
      const auto when = options_.rate > 0 ? due(sent_) : now;
      if (when > now) return;
      Client* client = free_.front();
      free_.pop_front();
      client->due = when;
      client->send(requests_[sent_++ % requests_.size()]);
    }
  }

  // Until something comes, or the next request is due.
  void take_answers() {
    timespec wait{5, 0};
    if (options_.rate > 0 && sent_ < options_.count && !free_.empty()) {
      const auto left = std::chrono::nanoseconds{due(sent_) - Clock::now()}.count();
      wait = {0, std::max<long>(left, 0)};
    }
    std::array<epoll_event, 64> events{};
    const int count = ::epoll_pwait2(epoll_, events.data(), events.size(), &wait, nullptr);
    if (count == 0 && wait.tv_sec > 0) throw std::runtime_error("no answer within 5 s");
    for (int i = 0; i < count; ++i) {
      auto* client = static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr);
      if (client->receive()) note(*client);
    }
  }

  void note(Client& client) {
    load_.latency_ms.add(std::chrono::duration<double, std::milli>(Clock::now() - client.due).count());
    const bool is_fine = client.status() / 100 == 2;
    ++(is_fine ? load_.fine : load_.other);
    if (!is_fine && load_.strange.empty()) load_.strange = client.answer();
    free_.push_back(&client);
  }

  const LoadOptions options_;
  const std::span<const std::string> requests_;
  const int epoll_;
  std::vector<std::unique_ptr<Client>> clients_;
  std::deque<Client*> free_;
  std::size_t sent_ = 0;
  Clock::time_point began_;
  Load load_;
};
}  // namespace

Load put_load(const LoadOptions& options, std::span<const std::string> requests) {
  return Generator{options, requests}.run();
}

Load put_fine_load(const LoadOptions& options, std::span<const std::string> requests) {
  Load load = put_load(options, requests);
  if (load.other > 0) throw std::runtime_error("a request was refused: " + load.strange);
  return load;
}

}  // namespace linli::bench
