#include "platform/http/lanes.hpp"

namespace linli::http {

Lane::Lane(int threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
  for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Lane::~Lane() {
  {
    std::lock_guard lock{mutex_};
    closing_ = true;
    tasks_.clear();
  }
  more_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool Lane::post(std::function<void()> task) {
  bool calls;
  {
    std::lock_guard lock{mutex_};
    if (closing_ || tasks_.size() >= waiting_max_) return false;
    tasks_.push_back(std::move(task));
    calls = calls_another();
  }
  if (calls) more_.notify_one();
  return true;
}

// One at a time: until the one who wakes is there, another may have come to its end and taken the task, and a
// thread woken for nothing costs more than most answers. Who wakes and finds that more waits calls the next.
bool Lane::calls_another() {
  if (tasks_.empty() || asleep_ == 0 || one_wakes_) return false;
  return one_wakes_ = true;
}

std::size_t Lane::waiting() const {
  std::lock_guard lock{mutex_};
  return tasks_.size();
}

void Lane::work() {
  std::unique_lock lock{mutex_};
  for (;;) {
    while (tasks_.empty() && !closing_) {
      ++asleep_;
      more_.wait(lock);
      --asleep_;
      one_wakes_ = false;
    }
    if (closing_) return;
    auto task = std::move(tasks_.front());
    tasks_.pop_front();
    const bool calls = calls_another();
    lock.unlock();
    if (calls) more_.notify_one();
    task();
    task = nullptr;
    lock.lock();
  }
}

}  // namespace linli::http
