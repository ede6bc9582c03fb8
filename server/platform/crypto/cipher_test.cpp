#include "platform/crypto/cipher.hpp"

#include <gtest/gtest.h>
#include <stdexcept>

#include "platform/crypto/hash.hpp"

namespace linli::crypto {
namespace {

std::string unhex(std::string_view hex) {
  std::string bytes;
  EXPECT_TRUE(from_hex(hex, bytes)) << hex;
  return bytes;
}

struct Row {
  const char* name;
  Suite suite;
  const char *key, *nonce, *bound, *plain, *ciphertext;
};
class Vectors : public testing::TestWithParam<Row> {};

TEST_P(Vectors, encrypt_and_decrypt_to_the_published_bytes) {
  const Row& row = GetParam();
  const std::string key = unhex(row.key), nonce = unhex(row.nonce), bound = unhex(row.bound);
  EXPECT_EQ(to_hex(encrypt(row.suite, key, nonce, bound, unhex(row.plain))), row.ciphertext);
  auto plain = decrypt(row.suite, key, nonce, bound, unhex(row.ciphertext));
  ASSERT_TRUE(plain);
  EXPECT_EQ(to_hex(*plain), row.plain);
}

TEST_P(Vectors, open_with_nothing_changed_alone) {
  const Row& row = GetParam();
  const std::string key = unhex(row.key), nonce = unhex(row.nonce), bound = unhex(row.bound),
                    sealed = unhex(row.ciphertext);
  auto flipped = [](std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
  };
  for (std::size_t i = 0; i < sealed.size(); ++i)
    EXPECT_FALSE(decrypt(row.suite, key, nonce, bound, flipped(sealed, i))) << i;
  EXPECT_FALSE(decrypt(row.suite, flipped(key, 0), nonce, bound, sealed));
  EXPECT_FALSE(decrypt(row.suite, key, flipped(nonce, 11), bound, sealed));
  EXPECT_FALSE(decrypt(row.suite, key, nonce, bound + "x", sealed));
  EXPECT_FALSE(decrypt(row.suite, key, nonce, bound, sealed.substr(1)));
  EXPECT_FALSE(decrypt(row.suite, key, nonce, bound, sealed.substr(0, 15)));
  EXPECT_FALSE(decrypt(row.suite, key, nonce, bound, ""));
}

INSTANTIATE_TEST_SUITE_P(Cipher, Vectors,
                         testing::Values(
                             // McGrew and Viega, The Galois/Counter Mode of Operation, test case 16.
                             Row{"aes_256_gcm", Suite::aes,
                                 "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                                 "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                                 "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956"
                                 "809532fcf0e2449a6b525b16aedf5"
                                 "aa0de657ba637b39",
                                 "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590"
                                 "dbb3da7b08b1056828838c5f61e63"
                                 "93ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"},
                             // RFC 8998, appendix A.1.
                             Row{"sm4_gcm", Suite::sm, "0123456789abcdeffedcba9876543210",
                                 "00001234567800000000abcd", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                                 "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeee"
                                 "eeeeeffffffffffffffffeeeeeeee"
                                 "eeeeeeeeaaaaaaaaaaaaaaaa",
                                 "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c2"
                                 "2f0ccfa7cbf93d496ac15a56834cb"
                                 "cf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(Cipher, refuses_keys_and_nonces_of_another_length) {
  const std::string key(32, 'k'), nonce(12, 'n');
  EXPECT_THROW((void)encrypt(Suite::sm, key, nonce, "", "x"), std::runtime_error);
  EXPECT_THROW((void)encrypt(Suite::aes, key.substr(1), nonce, "", "x"), std::runtime_error);
  EXPECT_THROW((void)encrypt(Suite::aes, key, nonce + "n", "", "x"), std::runtime_error);
}

}  // namespace
}  // namespace linli::crypto
