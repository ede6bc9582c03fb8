// Field encryption and keyed hashes. Two suites: AES-256-GCM with SHA-256, and SM4-GCM with SM3 (GB/T 39786).
// The key file lies outside the data folder by default; without it sealed fields cannot be read by anybody.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "platform/core/random.hpp"
#include "platform/core/sealed.hpp"

namespace linli::crypto {

enum class Suite { aes, sm };

class Vault {
 public:
  virtual ~Vault() = default;

  // `field` names the column ("person.phone") and is bound to the ciphertext: a value moved to another column
  // does not open. An empty plain text seals to an empty Sealed.
  virtual Sealed seal(std::string_view plain, std::string_view field) const = 0;
  // Throws std::runtime_error when the value was altered, belongs to another field, or its key is not in the
  // file.
  virtual std::string open(const Sealed& sealed, std::string_view field) const = 0;
  // The same plain text in the same field always gives the same digest (32 bytes); empty gives empty. Its key
  // is one of its own that add_key never changes, so a look-up finds rows sealed before and after a rotation
  // alike. A digest opens nothing; should its key itself become known, the way out is a new key file and a
  // new import.
  virtual Digest digest(std::string_view plain, std::string_view field) const = 0;
  // True when the value was not sealed with the newest key; the rotation command reseals these.
  virtual bool is_old(const Sealed& sealed) const = 0;
  // The journal's chain: SHA-256 or SM3 by suite, without a key, so that anyone can check it. 32 bytes.
  virtual std::string chain_hash(std::string_view data) const = 0;
};

// Reads the key file (mode 0600, refused otherwise). Throws std::runtime_error with a sentence for the
// operator.
std::unique_ptr<Vault> open_vault(const std::filesystem::path& key_file);
// Writes a new key file with one key; refuses to overwrite.
void create_key_file(const std::filesystem::path& key_file, Suite suite, Random& random);
// Adds a key and makes it the newest; the old ones stay, to open what they sealed. A vault that is open in
// another process takes the new key up when it first meets a value sealed with it.
void add_key(const std::filesystem::path& key_file, Random& random);
// A vault of fixed, public keys for tests only.
std::unique_ptr<Vault> test_vault();

}  // namespace linli::crypto
