#include "platform/core/random.hpp"

#include <sodium.h>
#include <stdexcept>

namespace linli {

Random& system_random() {
  struct Sodium : Random {
    Sodium() {
      if (sodium_init() < 0) throw std::runtime_error("libsodium could not start");
    }
    void fill(std::span<std::uint8_t> bytes) override { randombytes_buf(bytes.data(), bytes.size()); }
  };
  static Sodium sodium;
  return sodium;
}

}  // namespace linli
