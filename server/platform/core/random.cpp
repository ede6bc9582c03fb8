#include "platform/core/random.hpp"

#include <sodium.h>

namespace linli {

Random& system_random() {
  struct Sodium : Random {
    void fill(std::span<std::uint8_t> bytes) override { randombytes_buf(bytes.data(), bytes.size()); }
  };
  static Sodium sodium;
  return sodium;
}

}  // namespace linli
