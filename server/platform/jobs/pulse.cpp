#include "platform/jobs/pulse.hpp"

namespace linli::jobs {

Pulse::Pulse(std::chrono::milliseconds pause, std::function<void()> beat)
    : pause_(pause), beat_(std::move(beat)), thread_([this] { keep_beating(); }) {}

Pulse::~Pulse() {
  {
    const std::lock_guard lock{mutex_};
    is_ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Pulse::keep_beating() {
  std::unique_lock lock{mutex_};
  while (!changed_.wait_for(lock, pause_, [this] { return is_ending_; })) {
    lock.unlock();
    beat_();
    lock.lock();
  }
}

}  // namespace linli::jobs
