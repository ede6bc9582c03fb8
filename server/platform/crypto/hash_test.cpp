#include "platform/crypto/hash.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <tuple>
#include <utility>

namespace linli::crypto {
namespace {

std::string unhex(std::string_view hex) {
  std::string bytes;
  EXPECT_TRUE(from_hex(hex, bytes)) << hex;
  return bytes;
}

TEST(Hash, gives_the_published_values) {
  const std::tuple<HashKind, std::string, const char*> rows[] = {
      {HashKind::sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {HashKind::sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {HashKind::sm3, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"},
      {HashKind::sm3, "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
       "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"},
  };
  for (const auto& [kind, data, expected] : rows) EXPECT_EQ(to_hex(hash(kind, data)), expected);
}

TEST(Hmac, gives_the_values_of_rfc_4231) {
  EXPECT_EQ(to_hex(hmac(HashKind::sha256, std::string(20, '\x0b'), "Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(to_hex(hmac(HashKind::sha256, "Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(to_hex(hmac(HashKind::sha256, std::string(131, '\xaa'),
                        "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hmac, agrees_with_openssls_own_at_every_length_of_key) {
  for (std::size_t size = 0; size < 140; ++size) {
    const std::string key(size, 'k'), data(size * 3, 'd');
    for (auto [kind, md] : {std::pair{HashKind::sha256, EVP_sha256()}, std::pair{HashKind::sm3, EVP_sm3()}}) {
      unsigned char expected[32];
      unsigned length = 0;
      HMAC(md, key.data(), static_cast<int>(size), reinterpret_cast<const unsigned char*>(data.data()),
           data.size(), expected, &length);
      EXPECT_EQ(hmac(kind, key, data), std::string(reinterpret_cast<char*>(expected), length)) << size;
    }
  }
}

TEST(Hex, goes_there_and_back) {
  EXPECT_EQ(to_hex(std::string_view{"\x00\xff\x10", 3}), "00ff10");
  EXPECT_EQ(unhex("00Ff10"), (std::string{"\x00\xff\x10", 3}));
  std::string bytes;
  for (const char* wrong : {"0", "0g", "xx", " 00", "0x00"}) EXPECT_FALSE(from_hex(wrong, bytes)) << wrong;
}

TEST(SameBytes, compares_content_and_length) {
  EXPECT_TRUE(same_bytes("token", "token"));
  EXPECT_TRUE(same_bytes("", ""));
  for (const char* other : {"tokem", "toke", "tokens", ""}) EXPECT_FALSE(same_bytes("token", other)) << other;
}

}  // namespace
}  // namespace linli::crypto
