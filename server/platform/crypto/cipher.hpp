// Authenticated encryption of one value: AES-256-GCM by OpenSSL, SM4-GCM by libgcrypt (OpenSSL 3.0 has none).
// Only the vault includes this. A nonce must never be used twice with one key.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/vault.hpp"

namespace linli::crypto {

constexpr std::size_t nonce_bytes = 12, tag_bytes = 16;
constexpr std::size_t key_bytes(Suite suite) { return suite == Suite::aes ? 32 : 16; }

// The ciphertext and behind it the tag. `bound` is authenticated with it but not stored.
std::string encrypt(Suite suite, std::string_view key, std::string_view nonce, std::string_view bound,
                    std::string_view plain);
// Nothing when the key, the nonce, `bound` or a byte of the ciphertext is another.
std::optional<std::string> decrypt(Suite suite, std::string_view key, std::string_view nonce,
                                   std::string_view bound, std::string_view ciphertext);

}  // namespace linli::crypto
