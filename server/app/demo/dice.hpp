// Chance that falls alike every time, so that two demos are the same town.
#pragma once
#include <cstdint>
#include <span>

namespace linli::app::demo {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // 0 … sides - 1 (splitmix64).
  std::size_t roll(std::size_t sides) {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return static_cast<std::size_t>((z ^ (z >> 31)) % sides);
  }
  bool in_hundred(std::size_t percent) { return roll(100) < percent; }
  template <class Range>
  const auto& pick(const Range& range) {
    return range[roll(std::size(range))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace linli::app::demo
