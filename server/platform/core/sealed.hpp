// A value encrypted field by field. Only a Vault opens it; the database, its backups and its WAL hold this.
#pragma once
#include <string>

namespace linli {

struct Sealed {
  std::string bytes;  // suite, key number, nonce, ciphertext and tag; empty when there is no value
  bool empty() const { return bytes.empty(); }
};

// A keyed hash, so that equal values can be found without being readable.
struct Digest {
  std::string bytes;
  auto operator<=>(const Digest&) const = default;
};

}  // namespace linli
