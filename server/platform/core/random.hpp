// Where chance comes from: ids, codes and tokens. The system's source is libsodium's; tests bring a seeded
// one.
#pragma once
#include <cstdint>
#include <span>

namespace linli {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;  // safe to call from several threads
};
Random& system_random();

}  // namespace linli
