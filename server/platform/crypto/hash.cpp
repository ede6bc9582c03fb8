#include "platform/crypto/hash.hpp"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdexcept>

namespace linli::crypto {

namespace {
constexpr std::size_t hash_bytes = 32, block_bytes = 64;  // of SHA-256 and of SM3 alike

// Fetched once: looking an algorithm up by name costs more than hashing a name.
const EVP_MD* algorithm(HashKind kind) {
  struct Free {
    void operator()(EVP_MD* md) const { EVP_MD_free(md); }
  };
  using Md = std::unique_ptr<EVP_MD, Free>;
  static const Md sha256{EVP_MD_fetch(nullptr, "SHA256", nullptr)},
      sm3{EVP_MD_fetch(nullptr, "SM3", nullptr)};
  const EVP_MD* found = kind == HashKind::sha256 ? sha256.get() : sm3.get();
  if (!found) throw std::runtime_error("OpenSSL does not offer this hash");
  return found;
}

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string hash_of_two(HashKind kind, std::string_view first, std::string_view second) {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
  std::string out(hash_bytes, '\0');
  unsigned size = 0;
  const bool done =
      context && EVP_DigestInit_ex2(context.get(), algorithm(kind), nullptr) == 1 &&
      EVP_DigestUpdate(context.get(), first.data(), first.size()) == 1 &&
      EVP_DigestUpdate(context.get(), second.data(), second.size()) == 1 &&
      EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size) == 1;
  if (!done || size != hash_bytes) throw std::runtime_error("OpenSSL could not hash");
  return out;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}
}  // namespace

std::string hash(HashKind kind, std::string_view data) { return hash_of_two(kind, data, {}); }

// RFC 2104.
std::string hmac(HashKind kind, std::string_view key, std::string_view data) {
  std::string block{key.size() > block_bytes ? hash(kind, key) : std::string{key}};
  block.resize(block_bytes, '\0');
  std::string inner = block, outer = block;
  for (char& c : inner) c = static_cast<char>(c ^ 0x36);
  for (char& c : outer) c = static_cast<char>(c ^ 0x5c);
  std::string out = hash_of_two(kind, outer, hash_of_two(kind, inner, data));
  for (std::string* secret : {&block, &inner, &outer}) OPENSSL_cleanse(secret->data(), secret->size());
  return out;
}

bool same_bytes(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string to_hex(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (char c : bytes) {
    out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

bool from_hex(std::string_view hex, std::string& bytes) {
  if (hex.size() % 2 != 0) return false;
  bytes.clear();
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const int high = hex_value(hex[i]), low = hex_value(hex[i + 1]);
    if (high < 0 || low < 0) return false;
    bytes += static_cast<char>(high << 4 | low);
  }
  return true;
}

}  // namespace linli::crypto
