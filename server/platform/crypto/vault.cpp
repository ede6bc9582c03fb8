#include "platform/crypto/vault.hpp"

#include <functional>
#include <mutex>
#include <openssl/crypto.h>
#include <shared_mutex>
#include <stdexcept>

#include "platform/crypto/cipher.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/crypto/key_file.hpp"

namespace linli::crypto {

namespace {
// A sealed value: suite (1 byte), key number (2, the high one first), nonce (12), ciphertext, tag (16).
constexpr std::size_t number_at = 1, nonce_at = 3, body_at = nonce_at + nonce_bytes;

char mark_of(Suite suite) { return suite == Suite::aes ? '\x01' : '\x02'; }

std::string header(Suite suite, std::uint16_t number) {
  return {mark_of(suite), static_cast<char>(number >> 8), static_cast<char>(number & 0xFF)};
}

std::uint16_t key_number(const Sealed& sealed) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sealed.bytes[at]); };
  return static_cast<std::uint16_t>(byte(number_at) << 8 | byte(number_at + 1));
}

class KeyedVault : public Vault {
 public:
  // `reread` fetches the keys again when a value names one that is not known yet.
  KeyedVault(Keys keys, std::function<Keys()> reread)
      : suite_(keys.suite),
        digest_key_(keys.digest_key),
        keys_(std::move(keys)),
        reread_(std::move(reread)) {}
  ~KeyedVault() override { OPENSSL_cleanse(digest_key_.data(), digest_key_.size()); }

  Sealed seal(std::string_view plain, std::string_view field) const override {
    if (plain.empty()) return {};
    std::string nonce(nonce_bytes, '\0');
    system_random().fill({reinterpret_cast<std::uint8_t*>(nonce.data()), nonce.size()});
    const std::shared_lock lock{mutex_};
    const std::string head = header(suite_, keys_.newest());
    const std::string& key = keys_.sealing.rbegin()->second;
    return {head + nonce + encrypt(suite_, key, nonce, head + std::string{field}, plain)};
  }

  std::string open(const Sealed& sealed, std::string_view field) const override {
    if (sealed.empty()) return {};
    if (sealed.bytes.size() < body_at + tag_bytes) throw std::runtime_error("A sealed value is cut off.");
    if (sealed.bytes[0] != mark_of(suite_)) throw std::runtime_error("A sealed value is of another suite.");
    const std::string_view bytes = sealed.bytes;
    const std::uint16_t number = key_number(sealed);
    const std::string bound = std::string{bytes.substr(0, nonce_at)} + std::string{field};
    const std::shared_lock lock = lock_with(number);
    const auto plain = decrypt(suite_, keys_.sealing.at(number), bytes.substr(nonce_at, nonce_bytes), bound,
                               bytes.substr(body_at));
    if (!plain) throw std::runtime_error("A sealed value was altered, or belongs to another field.");
    return *plain;
  }

  Digest digest(std::string_view plain, std::string_view field) const override {
    if (plain.empty()) return {};
    // Hashing the field first makes its end certain, and one field's digests useless for another's.
    return {hmac(hash_kind(), hmac(hash_kind(), digest_key_, field), plain)};
  }

  bool is_old(const Sealed& sealed) const override {
    if (sealed.empty()) return false;
    const std::shared_lock lock{mutex_};
    return sealed.bytes.size() < body_at || key_number(sealed) < keys_.newest();
  }

  std::string chain_hash(std::string_view data) const override { return hash(hash_kind(), data); }

 private:
  HashKind hash_kind() const { return suite_ == Suite::aes ? HashKind::sha256 : HashKind::sm3; }

  // Another process may have added a key and sealed with it while this one was running.
  std::shared_lock<std::shared_mutex> lock_with(std::uint16_t number) const {
    std::shared_lock lock{mutex_};
    if (keys_.sealing.contains(number)) return lock;
    lock.unlock();
    Keys fresh = reread_();
    if (!fresh.sealing.contains(number))
      throw std::runtime_error("A value was sealed with key " + std::to_string(number) +
                               ", which is not in the key file.");
    if (fresh.suite != suite_ || fresh.digest_key != digest_key_)
      throw std::runtime_error("The key file was replaced by another one; start the server again.");
    {
      const std::unique_lock change{mutex_};
      if (fresh.newest() >= keys_.newest()) keys_ = std::move(fresh);
    }
    lock.lock();
    return lock;
  }

  const Suite suite_;
  std::string digest_key_;
  mutable std::shared_mutex mutex_;  // guards keys_
  mutable Keys keys_;
  std::function<Keys()> reread_;
};

Keys test_keys() {
  Keys keys;
  keys.digest_key.assign(32, '\x5A');
  keys.sealing[1].assign(key_bytes(keys.suite), '\xA5');
  return keys;
}
}  // namespace

std::unique_ptr<Vault> open_vault(const std::filesystem::path& key_file) {
  return std::make_unique<KeyedVault>(read_key_file(key_file),
                                      [key_file] { return read_key_file(key_file); });
}

void create_key_file(const std::filesystem::path& key_file, Suite suite, Random& random) {
  Keys keys;
  keys.suite = suite;
  keys.digest_key = fresh_key(32, random);
  keys.sealing[1] = fresh_key(key_bytes(suite), random);
  write_new_key_file(key_file, keys);
}

void add_key(const std::filesystem::path& key_file, Random& random) { add_key_to_file(key_file, random); }

std::unique_ptr<Vault> test_vault() { return std::make_unique<KeyedVault>(test_keys(), test_keys); }

}  // namespace linli::crypto
