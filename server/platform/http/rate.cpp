#include "platform/http/rate.hpp"

namespace linli::http {

namespace {
constexpr std::int64_t minute_ms = 60'000;
}

void Rate::count(const std::string& who, int most, Time now) {
  std::lock_guard lock{mutex_};
  std::int64_t minute = now.ms / minute_ms;
  if (minute != minute_) {
    before_ = minute == minute_ + 1 ? std::move(now_) : std::unordered_map<std::string, int>{};
    now_.clear();
    minute_ = minute;
  }
  std::int64_t left_ms = minute_ms - now.ms % minute_ms;
  auto earlier = before_.find(who);
  std::int64_t fading = earlier == before_.end() ? 0 : earlier->second * left_ms / minute_ms;
  bool known = now_.count(who) != 0 || now_.size() < networks_max;
  int& tries = now_[known ? who : std::string{}];
  if (tries + fading >= most) {
    Refusal refusal{Reason::too_many,
                    {"试得太频繁了，请过一会儿再来。", "Too many tries; come back in a moment."}};
    refusal.retry_after_s = static_cast<int>((left_ms + 999) / 1000);
    throw refusal;
  }
  ++tries;
}

}  // namespace linli::http
