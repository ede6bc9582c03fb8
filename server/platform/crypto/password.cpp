#include "platform/crypto/password.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <stdexcept>

#include "platform/core/text.hpp"

namespace linli::crypto {

namespace {
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19 * 1024 * 1024;  // bytes; with t=2, p=1 OWASP's smallest sound setting
constexpr std::size_t length_min = 8, length_max = 128;

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw std::runtime_error("libsodium could not start");
}

// What people choose who must have three classes, and what everybody tries first. Compared without case.
constexpr auto worst = std::to_array<std::string_view>(
    {"password1!", "password123", "password123!", "passw0rd",    "p@ssw0rd",    "p@ssword1",
     "p@ssw0rd1",  "p@ssw0rd123", "admin123",     "admin@123",   "admin123!",   "administrator1",
     "abc12345",   "abc123456",   "abc@1234",     "abcd1234",    "abcd@1234",   "abc123!@#",
     "a1234567",   "a12345678",   "a123456789",   "aa123456",    "aa123456!",   "aa123456.",
     "aa@123456",  "1qaz2wsx",    "1qaz@wsx",     "1qaz!qaz",    "qwer1234",    "qwer@1234",
     "qwe123!@#",  "qwerty123",   "qwerty123!",   "asdf1234",    "zxcv1234",    "123456aa",
     "123456aa.",  "123456abc",   "12345678a",    "1234abcd",    "123456aa@",   "123abc!@#",
     "welcome1",   "welcome123",  "welcome1!",    "welcome@123", "test1234",    "test@1234",
     "user1234",   "root1234",    "root@123",     "changeme1",   "changeme123", "letmein1!",
     "woaini1314", "woaini520",   "woaini123",    "iloveyou1",   "iloveyou1!",  "5201314abc",
     "linli365",   "linli@365",   "linli123",     "shequ123",    "shequ@123",   "shequ365",
     "huawei@123", "hello123!",   "88888888aa",   "11111111aa"});

int classes_in(std::string_view password) {
  bool lower = false, upper = false, digit = false, other = false;
  for (char c : password) {
    if (c >= 'a' && c <= 'z')
      lower = true;
    else if (c >= 'A' && c <= 'Z')
      upper = true;
    else if (c >= '0' && c <= '9')
      digit = true;
    else
      other = true;
  }
  return int{lower} + int{upper} + int{digit} + int{other};
}
}  // namespace

std::string hash_password(std::string_view password) {
  start_sodium();
  std::string stored(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(stored.data(), password.data(), password.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to hash a password");
  stored.resize(stored.find('\0'));
  return stored;
}

bool verify_password(std::string_view password, const std::string& stored) {
  start_sodium();
  return stored.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(const std::string& stored) {
  return stored.size() >= crypto_pwhash_STRBYTES ||
         crypto_pwhash_str_needs_rehash(stored.c_str(), passes, memory) != 0;
}

bool verify_nobody(std::string_view password) {
  // Written down, because making it at the first call would take twice as long and so tell that there is
  // nobody.
  static const std::string nobody =
      "$argon2id$v=19$m=19456,t=2,p=1$bSDyaa0b26VMAcH2bVTPdQ$IhtA97QsWXNGak7UZBwRFdYyyTcLaJZtSb5FoRNbIck";
  (void)verify_password(password, nobody);
  return false;
}

std::optional<Phrase> password_problem(std::string_view password, std::string_view login) {
  const TextCheck check = check_text(password);
  if (!check.valid || !check.plain)
    return Phrase{"密码里有不能用的字符。", "The password holds characters that cannot be used."};
  if (check.length < length_min)
    return Phrase{"密码至少 8 个字符。", "A password has at least 8 characters."};
  if (check.length > length_max)
    return Phrase{"密码最多 128 个字符。", "A password has at most 128 characters."};
  if (classes_in(password) < 3)
    return Phrase{"密码要有大写字母、小写字母、数字、符号这四类里的三类。",
                  "Use three of the four: capital letters, small letters, digits, others."};
  const std::string folded = normalise(password);
  const std::string name = normalise(trimmed(login));
  if (name.size() >= 3 && folded.find(name) != std::string::npos)
    return Phrase{"密码里不能有登录名。", "The password must not hold the login name."};
  if (std::ranges::find(worst, folded) != worst.end())
    return Phrase{"这个密码太常见，很容易被猜中。", "This password is one of the first that anybody tries."};
  return std::nullopt;
}

}  // namespace linli::crypto
