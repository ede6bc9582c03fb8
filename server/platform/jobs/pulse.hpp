// Something that every server does for itself, again and again, on a thread of its own: to keep up what it
// holds in memory. What is to happen once, whichever server does it, is a job.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace linli::jobs {

class Pulse {
 public:
  // The first beat comes after the first pause. A beat must not throw.
  Pulse(std::chrono::milliseconds pause, std::function<void()> beat);
  ~Pulse();  // lets a beat come to its end
  Pulse(const Pulse&) = delete;
  Pulse& operator=(const Pulse&) = delete;

 private:
  void keep_beating();

  const std::chrono::milliseconds pause_;
  const std::function<void()> beat_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_ending_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace linli::jobs
