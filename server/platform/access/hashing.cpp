#include "platform/access/hashing.hpp"

#include "platform/crypto/password.hpp"

namespace linli::access {

Hashing::Turn::Turn(Hashing& hashing) : hashing_(hashing) {
  std::unique_lock lock{hashing_.mutex_};
  if (hashing_.running_ >= hashing_.at_once_) {
    if (hashing_.waiting_ >= hashing_.waiting_max_) {
      Refusal refusal{Reason::unavailable,
                      {"现在登录的人太多，请过几秒再试。",
                       "Too many sign-ins right now. Please try again in a few seconds."}};
      refusal.retry_after_s = 2;
      throw refusal;
    }
    ++hashing_.waiting_;
    hashing_.free_.wait(lock, [&] { return hashing_.running_ < hashing_.at_once_; });
    --hashing_.waiting_;
  }
  ++hashing_.running_;
}

Hashing::Turn::~Turn() {
  {
    const std::lock_guard lock{hashing_.mutex_};
    --hashing_.running_;
  }
  hashing_.free_.notify_one();
}

std::string Hashing::Turn::hash(std::string_view password) const { return crypto::hash_password(password); }

bool Hashing::Turn::verify(std::string_view password, const std::string& stored) const {
  return stored.empty() ? crypto::verify_nobody(password) : crypto::verify_password(password, stored);
}

}  // namespace linli::access
