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
  {
    std::lock_guard lock{mutex_};
    if (closing_ || tasks_.size() >= waiting_max_) return false;
    tasks_.push_back(std::move(task));
  }
  more_.notify_one();
  return true;
}

std::size_t Lane::waiting() const {
  std::lock_guard lock{mutex_};
  return tasks_.size();
}

void Lane::work() {
  std::unique_lock lock{mutex_};
  for (;;) {
    more_.wait(lock, [this] { return closing_ || !tasks_.empty(); });
    if (closing_) return;
    auto task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
}

}  // namespace linli::http
