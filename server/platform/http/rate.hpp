// How often one network may try something in a minute. Kept in memory: it bounds load and guessing by volume;
// what must be counted for sure (passwords, follow codes) is counted in the database.
#pragma once
#include <mutex>
#include <string>
#include <unordered_map>

#include "platform/core/refusal.hpp"
#include "platform/core/time.hpp"

namespace linli::http {

class Rate {
 public:
  // Counts one try. Throws Refusal{too_many} once the last sixty seconds hold more than `most`; the last
  // minute's tries fade evenly, so that there is no moment at which all is forgotten.
  void count(const std::string& who, int most, Time now);

 private:
  static constexpr std::size_t networks_max =
      100'000;  // beyond it strangers share one place: memory stays bounded

  std::mutex mutex_;
  std::int64_t minute_ = 0;
  std::unordered_map<std::string, int> now_, before_;
};

}  // namespace linli::http
