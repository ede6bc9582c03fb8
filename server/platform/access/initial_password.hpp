// The letters of a password that somebody is told: from chance, or from the key file and a seed, so that the
// same write sent again tells the same password and nobody had to keep it.
#pragma once
#include <string>
#include <string_view>

#include "platform/core/random.hpp"
#include "platform/crypto/vault.hpp"

namespace linli::access {

// Without the key file nobody can say what follows from a seed.
class Derived : public Random {
 public:
  Derived(const crypto::Vault& vault, std::string seed) : vault_(vault), seed_(std::move(seed)) {}
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  const crypto::Vault& vault_;
  std::string seed_;
  int round_ = 0;
};

// "K7QM-3XRP-9WTQ": 60 bits, easy to read out.
std::string whole_password(Random& random, std::string_view login);
// "K7Q-M3X": 30 bits. Two of them with a dash between are a password.
std::string half_a_password(Random& random);
// A half that makes a good password behind the one given.
std::string other_half(Random& random, std::string_view first, std::string_view login);

}  // namespace linli::access
