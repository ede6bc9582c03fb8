// Hashes for those who need one without the Vault: stored tokens, request fingerprints, signatures of
// callbacks.
#pragma once
#include <string>
#include <string_view>

namespace linli::crypto {

enum class HashKind { sha256, sm3 };

std::string hash(HashKind kind, std::string_view data);                        // 32 bytes
std::string hmac(HashKind kind, std::string_view key, std::string_view data);  // 32 bytes
inline std::string sha256(std::string_view data) { return hash(HashKind::sha256, data); }

// Takes the same time wherever the difference lies.
bool same_bytes(std::string_view a, std::string_view b);

std::string to_hex(std::string_view bytes);               // lower case
bool from_hex(std::string_view hex, std::string& bytes);  // false: not an even number of hexadecimal digits

}  // namespace linli::crypto
