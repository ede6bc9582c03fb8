// The threads on which requests are answered: an ordinary lane, and a narrow one for what takes long, so that
// ten exports or logins at once never hold up everybody else.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace linli::http {

class Lane {
 public:
  Lane(int threads, std::size_t waiting_max);
  ~Lane();  // finishes what runs, forgets what waits

  // False when too many wait already.
  bool post(std::function<void()> task);
  std::size_t waiting() const;

 private:
  void work();
  bool calls_another();  // under the lock: whether somebody is to be woken for what waits

  const std::size_t waiting_max_;
  mutable std::mutex mutex_;
  std::condition_variable more_;
  std::deque<std::function<void()>> tasks_;
  int asleep_ = 0;
  bool one_wakes_ = false;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace linli::http
