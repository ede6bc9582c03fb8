#include "platform/crypto/vault.hpp"

#include <atomic>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>
#include <stdexcept>
#include <sys/stat.h>
#include <thread>
#include <vector>

#include "platform/crypto/hash.hpp"

namespace linli::crypto {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "linli-vault-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

std::string read(const fs::path& file) {
  std::ifstream in{file};
  return {std::istreambuf_iterator<char>{in}, {}};
}
void write_private(const fs::path& file, const std::string& text) {
  std::ofstream{file} << text;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}
template <class Act>
std::string fault_of(Act&& act) {
  EXPECT_THROW(act(), std::runtime_error);
  std::string told;
  try {
    act();
  } catch (const std::runtime_error& error) {
    told = error.what();
  }
  return told;
}

class BothSuites : public testing::TestWithParam<Suite> {
 protected:
  BothSuites() {
    create_key_file(file, GetParam(), system_random());
    vault = open_vault(file);
  }
  Folder folder;
  fs::path file = folder.path / "keys";
  std::unique_ptr<Vault> vault;
};
INSTANTIATE_TEST_SUITE_P(Vault, BothSuites, testing::Values(Suite::aes, Suite::sm),
                         [](const auto& test) { return test.param == Suite::aes ? "aes" : "sm"; });

TEST_P(BothSuites, open_what_they_sealed) {
  for (const std::string& plain : {std::string{"x"}, std::string{"+8613812345678"}, std::string{"欣园三栋"},
                                   std::string("a\0b", 3), std::string(100'000, 'y')}) {
    const Sealed sealed = vault->seal(plain, "person.phone");
    EXPECT_EQ(vault->open(sealed, "person.phone"), plain);
    EXPECT_EQ(sealed.bytes.size(), plain.size() + 31);
    EXPECT_TRUE(plain.size() <= 3 || sealed.bytes.find(plain) == std::string::npos);
  }
}

TEST_P(BothSuites, keep_nothing_as_nothing) {
  EXPECT_TRUE(vault->seal("", "person.phone").empty());
  EXPECT_EQ(vault->open(Sealed{}, "person.phone"), "");
  EXPECT_TRUE(vault->digest("", "person.phone").bytes.empty());
  EXPECT_FALSE(vault->is_old(Sealed{}));
}

TEST_P(BothSuites, never_seal_alike_twice) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(vault->seal("same", "person.phone").bytes);
  EXPECT_EQ(seen.size(), 1000u);
}

TEST_P(BothSuites, refuse_what_was_altered_or_moved) {
  const Sealed sealed = vault->seal("+8613812345678", "person.phone");
  for (std::size_t i = 0; i < sealed.bytes.size(); ++i) {
    Sealed altered = sealed;
    altered.bytes[i] = static_cast<char>(altered.bytes[i] ^ 1);
    EXPECT_THROW((void)vault->open(altered, "person.phone"), std::runtime_error) << i;
  }
  for (std::size_t size = 1; size < sealed.bytes.size(); ++size)
    EXPECT_THROW((void)vault->open({sealed.bytes.substr(0, size)}, "person.phone"), std::runtime_error)
        << size;
  EXPECT_THROW((void)vault->open(sealed, "person.id_number"), std::runtime_error);
  EXPECT_THROW((void)vault->open(sealed, "person.phon"), std::runtime_error);
  EXPECT_THROW((void)test_vault()->open(sealed, "person.phone"), std::runtime_error);
}

TEST_P(BothSuites, find_equals_by_digest_within_one_field_alone) {
  const Digest one = vault->digest("+8613812345678", "person.phone");
  EXPECT_EQ(one.bytes.size(), 32u);
  EXPECT_EQ(one, vault->digest("+8613812345678", "person.phone"));
  EXPECT_NE(one, vault->digest("+8613812345679", "person.phone"));
  EXPECT_NE(one, vault->digest("+8613812345678", "matter.phone"));
  EXPECT_NE(vault->digest("bc", "a"), vault->digest("c", "ab"));
  EXPECT_NE(one, test_vault()->digest("+8613812345678", "person.phone"));
}

TEST_P(BothSuites, go_on_after_a_new_key) {
  const Sealed before = vault->seal("plain", "f");
  const Digest digest = vault->digest("plain", "f");
  EXPECT_FALSE(vault->is_old(before));
  add_key(file, system_random());
  add_key(file, system_random());
  auto rotated = open_vault(file);
  EXPECT_EQ(rotated->open(before, "f"), "plain");
  EXPECT_TRUE(rotated->is_old(before));
  EXPECT_FALSE(rotated->is_old(rotated->seal("plain", "f")));
  EXPECT_EQ(rotated->digest("plain", "f"), digest) << "look-ups must survive a rotation";
}

TEST_P(BothSuites, learn_of_a_key_added_by_another_process) {
  add_key(file, system_random());
  const Sealed newer = open_vault(file)->seal("plain", "f");
  const Sealed own = vault->seal("plain", "f");
  EXPECT_FALSE(vault->is_old(own));
  EXPECT_EQ(vault->open(newer, "f"), "plain");
  EXPECT_TRUE(vault->is_old(own)) << "and seal with the new one from then on";
  EXPECT_FALSE(vault->is_old(vault->seal("plain", "f")));
}

TEST_P(BothSuites, say_which_key_is_missing) {
  const std::string one_key = read(file);
  add_key(file, system_random());
  const Sealed sealed = open_vault(file)->seal("plain", "f");
  write_private(file, one_key);
  auto poorer = open_vault(file);
  EXPECT_NE(fault_of([&] { (void)poorer->open(sealed, "f"); }).find("key 2"), std::string::npos);
}

TEST_P(BothSuites, are_used_by_many_threads_at_once) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      for (int j = 0; j < 500; ++j) {
        const std::string plain = std::to_string(i * 1000 + j);
        EXPECT_EQ(vault->open(vault->seal(plain, "f"), "f"), plain);
      }
    });
  add_key(file, system_random());
  const Sealed newer = open_vault(file)->seal("newer", "f");
  for (int j = 0; j < 100; ++j) EXPECT_EQ(vault->open(newer, "f"), "newer");
  for (auto& thread : threads) thread.join();
}

TEST_P(BothSuites, chain_with_the_hash_of_their_suite) {
  const HashKind kind = GetParam() == Suite::aes ? HashKind::sha256 : HashKind::sm3;
  EXPECT_EQ(vault->chain_hash("abc"), hash(kind, "abc"));
}

TEST(Vault, of_one_suite_does_not_open_the_others) {
  Folder folder;
  create_key_file(folder.path / "aes", Suite::aes, system_random());
  create_key_file(folder.path / "sm", Suite::sm, system_random());
  const Sealed sealed = open_vault(folder.path / "aes")->seal("plain", "f");
  EXPECT_NE(fault_of([&] { (void)open_vault(folder.path / "sm")->open(sealed, "f"); }).find("suite"),
            std::string::npos);
}

TEST(KeyFile, is_private_and_never_overwritten) {
  Folder folder;
  const fs::path file = folder.path / "keys";
  create_key_file(file, Suite::aes, system_random());
  struct stat facts {};
  ASSERT_EQ(::stat(file.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 07777, 0600u);
  const std::string text = read(file);
  EXPECT_NE(fault_of([&] { create_key_file(file, Suite::sm, system_random()); }).find("never overwritten"),
            std::string::npos);
  EXPECT_EQ(read(file), text);
  add_key(file, system_random());
  ASSERT_EQ(::stat(file.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 07777, 0600u);
  EXPECT_TRUE(read(file).starts_with(text)) << "a rotation only adds a line";
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path}, fs::directory_iterator{}), 1)
      << "nothing left beside";
}

TEST(KeyFile, others_may_read_is_refused) {
  Folder folder;
  const fs::path file = folder.path / "keys";
  create_key_file(file, Suite::aes, system_random());
  for (auto perms : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write}) {
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | perms);
    EXPECT_NE(fault_of([&] { (void)open_vault(file); }).find("chmod 600"), std::string::npos);
    EXPECT_THROW(add_key(file, system_random()), std::runtime_error);
  }
}

TEST(KeyFile, keeps_every_key_of_two_who_rotate_at_once) {
  Folder folder;
  const fs::path file = folder.path / "keys";
  create_key_file(file, Suite::aes, system_random());
  auto rotate = [&] {
    for (int i = 0; i < 20; ++i) add_key(file, system_random());
  };
  // Two descriptors of one process hold a flock against each other as two processes do.
  std::thread one{rotate}, two{rotate};
  one.join();
  two.join();
  const std::string text = read(file);
  EXPECT_NE(text.find("\nkey 41 "), std::string::npos);
}

struct Wrong {
  const char* name;
  std::string text;
};
class WrongKeyFiles : public testing::TestWithParam<Wrong> {};
TEST_P(WrongKeyFiles, are_refused) {
  Folder folder;
  write_private(folder.path / "keys", GetParam().text);
  const std::string told = fault_of([&] { (void)open_vault(folder.path / "keys"); });
  EXPECT_TRUE(told.starts_with("Key file ")) << told;
}
const std::string hex32(64, 'a'), hex16(32, 'a');
INSTANTIATE_TEST_SUITE_P(
    KeyFile, WrongKeyFiles,
    testing::Values(
        Wrong{"empty", ""}, Wrong{"no_suite", "digest " + hex32 + "\nkey 1 " + hex32 + "\n"},
        Wrong{"no_digest", "suite aes\nkey 1 " + hex32 + "\n"},
        Wrong{"no_key", "suite aes\ndigest " + hex32 + "\n"},
        Wrong{"unknown_suite", "suite des\ndigest " + hex32 + "\nkey 1 " + hex32 + "\n"},
        Wrong{"short_key", "suite aes\ndigest " + hex32 + "\nkey 1 " + hex16 + "\n"},
        Wrong{"long_key", "suite sm\ndigest " + hex32 + "\nkey 1 " + hex32 + "\n"},
        Wrong{"no_hexadecimal", "suite sm\ndigest " + hex32 + "\nkey 1 " + std::string(32, 'g') + "\n"},
        Wrong{"number_twice", "suite sm\ndigest " + hex32 + "\nkey 1 " + hex16 + "\nkey 1 " + hex16 + "\n"},
        Wrong{"number_nought", "suite sm\ndigest " + hex32 + "\nkey 0 " + hex16 + "\n"},
        Wrong{"number_too_large", "suite sm\ndigest " + hex32 + "\nkey 65536 " + hex16 + "\n"},
        Wrong{"a_word_more", "suite sm x\ndigest " + hex32 + "\nkey 1 " + hex16 + "\n"},
        Wrong{"unknown_line", "suite sm\ndigest " + hex32 + "\nkey 1 " + hex16 + "\nlock 1\n"},
        Wrong{"two_suites", "suite sm\nsuite aes\ndigest " + hex32 + "\nkey 1 " + hex16 + "\n"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(KeyFile, that_is_missing_is_told) {
  EXPECT_NE(fault_of([] { (void)open_vault("/nonexistent/keys"); }).find("No such file"), std::string::npos);
}

}  // namespace
}  // namespace linli::crypto
