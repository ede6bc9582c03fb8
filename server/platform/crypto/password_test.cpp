#include "platform/crypto/password.hpp"

#include <algorithm>
#include <ctime>
#include <gtest/gtest.h>

namespace linli::crypto {
namespace {

TEST(Password, verifies_itself_alone) {
  const std::string stored = hash_password("Correct-horse7");
  EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << stored;
  EXPECT_TRUE(verify_password("Correct-horse7", stored));
  for (const char* wrong : {"", "correct-horse7", "Correct-horse7 ", "Correct-horse"})
    EXPECT_FALSE(verify_password(wrong, stored)) << wrong;
  EXPECT_NE(hash_password("Correct-horse7"), stored) << "each hash has a salt of its own";
}

TEST(Password, verifies_nothing_against_what_is_no_hash) {
  for (const std::string& stored :
       {std::string{}, std::string{"x"}, std::string{"$argon2id$"}, std::string(200, 'a')}) {
    EXPECT_FALSE(verify_password("Correct-horse7", stored)) << stored;
    EXPECT_TRUE(needs_rehash(stored)) << stored;
  }
}

TEST(Password, is_hashed_again_when_the_parameters_were_others) {
  EXPECT_FALSE(needs_rehash(hash_password("Correct-horse7")));
  EXPECT_TRUE(
      needs_rehash("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                   "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
}

// The thread's own time, so that a busy machine does not count.
double cpu_ms(bool (*verify)()) {
  auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const double start = now();
    EXPECT_FALSE(verify());
    best = std::min(best, now() - start);
  }
  return best;
}

TEST(Password, of_nobody_is_never_right_and_takes_as_long) {
  EXPECT_FALSE(verify_nobody("an account that does not exist"));
  const double known = cpu_ms([] {
    static const std::string stored = hash_password("Correct-horse7");
    return verify_password("wrong", stored);
  });
  const double nobody = cpu_ms([] { return verify_nobody("wrong"); });
  EXPECT_GT(nobody, known / 3);
  EXPECT_LT(nobody, known * 3);
}

struct Row {
  const char* name;
  std::string password;
  const char* says;
};
class WrongPasswords : public testing::TestWithParam<Row> {};
TEST_P(WrongPasswords, say_what_is_missing) {
  auto problem = password_problem(GetParam().password, "zhangsan");
  ASSERT_TRUE(problem);
  EXPECT_NE(problem->en.find(GetParam().says), std::string::npos) << problem->en;
  EXPECT_FALSE(problem->zh.empty());
}
INSTANTIATE_TEST_SUITE_P(Password, WrongPasswords,
                         testing::Values(Row{"empty", "", "at least 8"},
                                         Row{"seven", "Abc-123", "at least 8"},
                                         Row{"seven_chinese", "邻里邻里Aa1", "at least 8"},
                                         Row{"too_long", "Aa1" + std::string(126, 'x'), "at most 128"},
                                         Row{"digits", "83920174", "three of the four"},
                                         Row{"small_letters", "kjhgfdsaq", "three of the four"},
                                         Row{"two_classes", "kjhgf83920", "three of the four"},
                                         Row{"login_name", "Zhangsan-365", "login name"},
                                         Row{"login_name_in_full_width", "Ｚhangsan-365Aa", "login name"},
                                         Row{"everybodys_first", "P@ssw0rd", "anybody tries"},
                                         Row{"everybodys_second", "Admin@123", "anybody tries"},
                                         Row{"control_character", "Abc-1234\x01", "cannot be used"},
                                         Row{"not_utf8", "Abc-1234\xFF", "cannot be used"}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(Password, sound_ones_pass) {
  for (const char* sound : {"Kjhg-8392", "邻里Kjhg8392", "correct horse 7", "kjhg8392!"})
    EXPECT_FALSE(password_problem(sound, "zhangsan")) << sound;
  EXPECT_FALSE(password_problem("Kjhg-8392", ""));
  EXPECT_FALSE(password_problem("Kjhg-8392li", "li")) << "a name of two letters is in too many words";
}

}  // namespace
}  // namespace linli::crypto
