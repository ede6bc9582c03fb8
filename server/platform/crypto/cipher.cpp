#include "platform/crypto/cipher.hpp"

#include <gcrypt.h>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace linli::crypto {

namespace {
const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
int length(std::string_view text) { return static_cast<int>(text.size()); }

void require(bool done) {
  if (!done) throw std::runtime_error("the cipher could not be set up");
}

// ── AES-256-GCM
struct FreeContext {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const EVP_CIPHER* aes_256_gcm() {
  struct Free {
    void operator()(EVP_CIPHER* cipher) const { EVP_CIPHER_free(cipher); }
  };
  static const std::unique_ptr<EVP_CIPHER, Free> cipher{EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr)};
  require(cipher != nullptr);
  return cipher.get();
}

Context aes_context(std::string_view key, std::string_view nonce, std::string_view bound, bool encrypting) {
  Context context{EVP_CIPHER_CTX_new()};
  int written = 0;
  require(context && EVP_CipherInit_ex2(context.get(), aes_256_gcm(), bytes(key), bytes(nonce), encrypting,
                                        nullptr) == 1);
  require(EVP_CipherUpdate(context.get(), nullptr, &written, bytes(bound), length(bound)) == 1);
  return context;
}

std::string aes_encrypt(std::string_view key, std::string_view nonce, std::string_view bound,
                        std::string_view plain) {
  const Context context = aes_context(key, nonce, bound, true);
  std::string out(plain.size() + tag_bytes, '\0');
  int written = 0, last = 0;
  require(EVP_CipherUpdate(context.get(), bytes(out), &written, bytes(plain), length(plain)) == 1 &&
          EVP_CipherFinal_ex(context.get(), bytes(out) + written, &last) == 1 &&
          EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tag_bytes, bytes(out) + plain.size()) ==
              1);
  return out;
}

std::optional<std::string> aes_decrypt(std::string_view key, std::string_view nonce, std::string_view bound,
                                       std::string_view body, std::string_view tag) {
  const Context context = aes_context(key, nonce, bound, false);
  std::string plain(body.size(), '\0'), expected{tag};
  int written = 0, last = 0;
  require(EVP_CipherUpdate(context.get(), bytes(plain), &written, bytes(body), length(body)) == 1 &&
          EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag_bytes, expected.data()) == 1);
  if (EVP_CipherFinal_ex(context.get(), bytes(plain) + written, &last) != 1) return std::nullopt;
  return plain;
}

// ── SM4-GCM
void start_gcrypt() {
  static const bool started = [] {
    require(gcry_check_version(GCRYPT_VERSION) != nullptr);
    // Keys come from a file and live in our own memory, so libgcrypt's locked pool would protect nothing.
    gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
    gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
    return true;
  }();
  require(started);
}

struct CloseHandle {
  void operator()(gcry_cipher_handle* handle) const { gcry_cipher_close(handle); }
};
using Handle = std::unique_ptr<gcry_cipher_handle, CloseHandle>;

Handle sm4_handle(std::string_view key, std::string_view nonce, std::string_view bound) {
  start_gcrypt();
  gcry_cipher_hd_t opened = nullptr;
  require(gcry_cipher_open(&opened, GCRY_CIPHER_SM4, GCRY_CIPHER_MODE_GCM, 0) == 0);
  Handle handle{opened};
  require(gcry_cipher_setkey(opened, key.data(), key.size()) == 0 &&
          gcry_cipher_setiv(opened, nonce.data(), nonce.size()) == 0 &&
          gcry_cipher_authenticate(opened, bound.data(), bound.size()) == 0);
  return handle;
}

std::string sm4_encrypt(std::string_view key, std::string_view nonce, std::string_view bound,
                        std::string_view plain) {
  const Handle handle = sm4_handle(key, nonce, bound);
  std::string out(plain.size() + tag_bytes, '\0');
  require(gcry_cipher_encrypt(handle.get(), out.data(), plain.size(), plain.data(), plain.size()) == 0 &&
          gcry_cipher_gettag(handle.get(), out.data() + plain.size(), tag_bytes) == 0);
  return out;
}

std::optional<std::string> sm4_decrypt(std::string_view key, std::string_view nonce, std::string_view bound,
                                       std::string_view body, std::string_view tag) {
  const Handle handle = sm4_handle(key, nonce, bound);
  std::string plain(body.size(), '\0');
  require(gcry_cipher_decrypt(handle.get(), plain.data(), plain.size(), body.data(), body.size()) == 0);
  if (gcry_cipher_checktag(handle.get(), tag.data(), tag.size()) != 0) return std::nullopt;
  return plain;
}
}  // namespace

std::string encrypt(Suite suite, std::string_view key, std::string_view nonce, std::string_view bound,
                    std::string_view plain) {
  require(key.size() == key_bytes(suite) && nonce.size() == nonce_bytes);
  return suite == Suite::aes ? aes_encrypt(key, nonce, bound, plain) : sm4_encrypt(key, nonce, bound, plain);
}

std::optional<std::string> decrypt(Suite suite, std::string_view key, std::string_view nonce,
                                   std::string_view bound, std::string_view ciphertext) {
  require(key.size() == key_bytes(suite) && nonce.size() == nonce_bytes);
  if (ciphertext.size() < tag_bytes) return std::nullopt;
  const std::string_view body = ciphertext.substr(0, ciphertext.size() - tag_bytes);
  const std::string_view tag = ciphertext.substr(body.size());
  return suite == Suite::aes ? aes_decrypt(key, nonce, bound, body, tag)
                             : sm4_decrypt(key, nonce, bound, body, tag);
}

}  // namespace linli::crypto
