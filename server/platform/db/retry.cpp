#include "platform/db/retry.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

namespace linli::db {

namespace {

// Of random length, so that those who collided do not meet again.
void pause(int tries) {
  static thread_local std::minstd_rand chance{std::random_device{}()};
  const int longest_ms = std::min(10 << tries, 500);
  std::this_thread::sleep_for(
      std::chrono::milliseconds{std::uniform_int_distribution{0, longest_ms}(chance)});
}

}  // namespace

bool Retry::is_worth(const DatabaseError& error) {
  using Kind = DatabaseError::Kind;
  const bool may_pass =
      error.kind == Kind::again || error.kind == Kind::away || error.kind == Kind::read_only;
  if (!may_pass || tries_ >= tries_most_) return false;
  if (tries_ > 1) pause(tries_);
  ++tries_;
  return true;
}

}  // namespace linli::db
