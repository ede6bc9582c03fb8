#include "platform/access/initial_password.hpp"

#include <algorithm>
#include <vector>

#include "platform/crypto/password.hpp"

namespace linli::access {

namespace {
// Letters and digits that nobody mistakes for one another; 32 of them, so that five random bits choose one.
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

std::string spelled(Random& random, std::size_t count, std::size_t a_group) {
  std::vector<std::uint8_t> chance(count);
  random.fill(chance);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && i % a_group == 0) text += '-';
    text += letters[chance[i] % letters.size()];
  }
  return text;
}
}  // namespace

void Derived::fill(std::span<std::uint8_t> bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Digest block = vault_.digest(seed_ + '\n' + std::to_string(round_++), "initial_password");
    const std::size_t most = std::min(block.bytes.size(), bytes.size() - at);
    std::copy_n(block.bytes.begin(), most, bytes.begin() + static_cast<std::ptrdiff_t>(at));
    at += most;
  }
}

// Drawn again in the rare case that it has no digit or no letter.
std::string whole_password(Random& random, std::string_view login) {
  std::string password;
  do password = spelled(random, 12, 4);
  while (crypto::password_problem(password, login));
  return password;
}

std::string half_a_password(Random& random) { return spelled(random, 6, 3); }

std::string other_half(Random& random, std::string_view first, std::string_view login) {
  std::string half;
  do half = half_a_password(random);
  while (crypto::password_problem(std::string{first} + "-" + half, login));
  return half;
}

}  // namespace linli::access
