// Passwords are slow to check on purpose (Argon2id, 27 ms and 19 MiB), so only few are checked at once and
// few may wait; the rest are refused at once instead of slowing everybody else down.
#pragma once
#include <condition_variable>
#include <mutex>
#include <string>

#include "platform/core/refusal.hpp"

namespace linli::access {

class Hashing {
 public:
  explicit Hashing(int at_once = 2, int waiting_max = 16) : at_once_(at_once), waiting_max_(waiting_max) {}

  // A place at the machine, for as long as it lives. Waits for one; throws Refusal{unavailable} when too many
  // wait.
  class Turn {
   public:
    explicit Turn(Hashing& hashing);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    std::string hash(std::string_view password) const;
    // An empty `stored` is the account that does not exist: it takes as long, and is false.
    bool verify(std::string_view password, const std::string& stored) const;

   private:
    Hashing& hashing_;
  };

 private:
  const int at_once_, waiting_max_;
  std::mutex mutex_;
  std::condition_variable free_;
  int running_ = 0, waiting_ = 0;
};

}  // namespace linli::access
