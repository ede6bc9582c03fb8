#include "platform/jobs/pulse.hpp"

#include <atomic>
#include <future>
#include <gtest/gtest.h>

namespace linli::jobs {
namespace {

using namespace std::chrono_literals;

TEST(Pulse, beats_again_and_again) {
  std::promise<void> third;
  int beats = 0;
  const Pulse pulse{1ms, [&] {
                      if (++beats == 3) third.set_value();
                    }};
  EXPECT_EQ(third.get_future().wait_for(10s), std::future_status::ready);
}

TEST(Pulse, ends_at_once_and_after_the_beat_that_runs) {
  std::promise<void> begun;
  std::atomic<bool> is_over = false;
  {
    const Pulse sleeping{1h, [] { FAIL() << "nothing was due"; }};
    const Pulse pulse{1ms, [&] {
                        if (is_over) return;
                        begun.set_value();
                        std::this_thread::yield();
                        is_over = true;
                      }};
    begun.get_future().wait();
  }
  EXPECT_TRUE(is_over);
}

}  // namespace
}  // namespace linli::jobs
