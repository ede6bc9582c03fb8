// The file the keys lie in: text, one line a key, readable by its owner alone. Only the vault includes this.
//   suite aes
//   digest 7b22…             the key of the equality look-ups; rotation leaves it, see vault.hpp
//   key 1 91c0…              in the order of their making; the last one seals
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "platform/crypto/vault.hpp"

namespace linli::crypto {

struct Keys {
  Suite suite = Suite::aes;
  std::string digest_key;
  std::map<std::uint16_t, std::string> sealing;  // by number; never empty in a file that was read
  std::uint16_t newest() const { return sealing.rbegin()->first; }

  Keys() = default;
  Keys(Keys&&) = default;
  Keys& operator=(Keys&&) = default;
  Keys(const Keys&) = delete;
  ~Keys();  // wipes them from memory
};

// All three throw std::runtime_error with a sentence for the operator.
Keys read_key_file(const std::filesystem::path& file);
void write_new_key_file(const std::filesystem::path& file, const Keys& keys);
// Reads, adds one key and puts the new file in the old one's place, held against another who does the same.
void add_key_to_file(const std::filesystem::path& file, Random& random);

std::string fresh_key(std::size_t bytes, Random& random);

}  // namespace linli::crypto
