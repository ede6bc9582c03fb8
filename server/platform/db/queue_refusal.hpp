// What a write hears when it cannot be queued.
#pragma once
#include <string>

#include "platform/core/refusal.hpp"

namespace linli::db {

inline Refusal queue_is_full(std::size_t queue_max) {
  const std::string most = std::to_string(queue_max);
  Refusal refusal{
      Reason::unavailable,
      {"系统正忙（排队已满" + most + "件）或正在停止，请稍后再试。",
       "The server is busy (" + most + " changes are waiting) or stopping; try again in a moment."}};
  refusal.retry_after_s = 1;
  return refusal;
}

}  // namespace linli::db
