// Which key sealed a value, by the number that stands in front of it. Keys themselves are never told.
#pragma once
#include "platform/core/sealed.hpp"
#include "platform/crypto/vault.hpp"

namespace linli::crypto {

// So many bytes of a sealed value tell its key.
inline constexpr int key_number_bytes = 3;  // suite, number with the high byte first

// 0 for a value that is none.
inline int key_number(const Sealed& sealed) {
  if (sealed.bytes.size() < key_number_bytes) return 0;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sealed.bytes[at]); };
  return byte(1) << 8 | byte(2);
}

// The key that seals now.
inline int newest_key(const Vault& vault) { return key_number(vault.seal("?", "key_number")); }

}  // namespace linli::crypto
