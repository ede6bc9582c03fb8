#include "platform/crypto/key_file.hpp"

#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <openssl/crypto.h>
#include <sstream>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "platform/crypto/cipher.hpp"
#include "platform/crypto/hash.hpp"

namespace linli::crypto {

namespace {
namespace fs = std::filesystem;

constexpr std::size_t digest_key_bytes = 32;
constexpr std::size_t file_bytes_max = 1024 * 1024;
constexpr int keys_max = 1000;

[[noreturn]] void fail(const fs::path& file, std::string_view why) {
  throw std::runtime_error(fmt::format("Key file {}: {}", file.string(), why));
}
[[noreturn]] void fail_with_errno(const fs::path& file, std::string_view what) {
  fail(file, fmt::format("{}: {}.", what, std::strerror(errno)));
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

std::string read_private(const fs::path& file) {
  const Descriptor opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!opened.ok()) fail_with_errno(file, "cannot be opened");
  struct stat facts {};
  if (::fstat(opened.get(), &facts) != 0) fail_with_errno(file, "cannot be examined");
  if (!S_ISREG(facts.st_mode)) fail(file, "is not a file.");
  if ((facts.st_mode & 0077) != 0)
    fail(file,
         fmt::format("others may read it (mode {:04o}). Make it private: chmod 600", facts.st_mode & 07777));
  if (static_cast<std::size_t>(facts.st_size) > file_bytes_max) fail(file, "is too large to be a key file.");
  std::string text(static_cast<std::size_t>(facts.st_size), '\0');
  for (std::size_t at = 0; at < text.size();) {
    const auto got = ::read(opened.get(), text.data() + at, text.size() - at);
    if (got <= 0) fail_with_errno(file, "cannot be read");
    at += static_cast<std::size_t>(got);
  }
  return text;
}

std::string text_of(const Keys& keys) {
  std::string text =
      "# Linli's keys. Whoever has this file can read the sealed fields, and without it nobody can:\n"
      "# keep a copy in another place than the data and its backups.\n";
  text += fmt::format("suite {}\n", keys.suite == Suite::aes ? "aes" : "sm");
  text += fmt::format("digest {}\n", to_hex(keys.digest_key));
  for (const auto& [number, key] : keys.sealing) text += fmt::format("key {} {}\n", number, to_hex(key));
  return text;
}

std::string read_hex(const fs::path& file, int line, const std::string& hex, std::size_t expected) {
  std::string bytes;
  if (!from_hex(hex, bytes) || bytes.size() != expected)
    fail(file, fmt::format("line {}: a key of {} hexadecimal digits is expected.", line, expected * 2));
  return bytes;
}

void read_line(const fs::path& file, int line, std::istringstream& words, const std::string& word, Keys& keys,
               bool& suite_read) {
  std::string value, number, extra;
  if (word == "suite" && words >> value && !suite_read && (value == "aes" || value == "sm")) {
    keys.suite = value == "aes" ? Suite::aes : Suite::sm;
    suite_read = true;
  } else if (word == "digest" && words >> value && keys.digest_key.empty()) {
    keys.digest_key = read_hex(file, line, value, digest_key_bytes);
  } else if (word == "key" && suite_read && words >> number >> value) {
    unsigned parsed = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), parsed);
    const bool ascending = keys.sealing.empty() || parsed > keys.newest();
    if (error != std::errc{} || end != number.data() + number.size() || parsed < 1 || parsed > 0xFFFF ||
        !ascending)
      fail(file, fmt::format("line {}: keys are numbered upwards from 1.", line));
    keys.sealing[static_cast<std::uint16_t>(parsed)] = read_hex(file, line, value, key_bytes(keys.suite));
  } else {
    fail(file, fmt::format("line {} is not understood.", line));
  }
  if (words >> extra) fail(file, fmt::format("line {} is not understood.", line));
  OPENSSL_cleanse(value.data(), value.size());
}

void sync_folder(const fs::path& folder) {
  const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!opened.ok() || ::fsync(opened.get()) != 0) fail_with_errno(folder, "the folder cannot be synced");
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

// A whole, durable file beside its place, to be linked or renamed there. The name is this process's own.
fs::path write_beside(const fs::path& file, const Keys& keys) {
  fs::path beside = file;
  beside += fmt::format(".{}.new", ::getpid());
  ::unlink(beside.c_str());
  const Descriptor created{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
  if (!created.ok()) fail_with_errno(beside, "cannot be created");
  std::string text = text_of(keys);
  bool whole = ::fchmod(created.get(), 0600) == 0;
  for (std::size_t at = 0; whole && at < text.size();) {
    const auto put = ::write(created.get(), text.data() + at, text.size() - at);
    whole = put > 0;
    at += whole ? static_cast<std::size_t>(put) : 0;
  }
  OPENSSL_cleanse(text.data(), text.size());
  if (!whole || ::fsync(created.get()) != 0) {
    const int why = errno;
    ::unlink(beside.c_str());
    errno = why;
    fail_with_errno(beside, "cannot be written");
  }
  return beside;
}
}  // namespace

Keys::~Keys() {
  OPENSSL_cleanse(digest_key.data(), digest_key.size());
  for (auto& [number, key] : sealing) OPENSSL_cleanse(key.data(), key.size());
}

Keys read_key_file(const fs::path& file) {
  std::string text = read_private(file);
  std::istringstream lines{text};
  Keys keys;
  bool suite_read = false;
  int line = 0;
  for (std::string content; std::getline(lines, content);) {
    ++line;
    std::istringstream words{content};
    std::string word;
    if (words >> word && !word.starts_with('#')) read_line(file, line, words, word, keys, suite_read);
  }
  OPENSSL_cleanse(text.data(), text.size());
  if (!suite_read || keys.digest_key.empty() || keys.sealing.empty())
    fail(file, "is not whole: it needs a suite, a digest and a key.");
  return keys;
}

void write_new_key_file(const fs::path& file, const Keys& keys) {
  const fs::path beside = write_beside(file, keys);
  // Unlike rename, link never takes the place of a file that is there.
  const bool linked = ::link(beside.c_str(), file.c_str()) == 0;
  const int why = errno;
  ::unlink(beside.c_str());
  if (!linked) {
    if (why == EEXIST) fail(file, "is there already; keys are never overwritten.");
    errno = why;
    fail_with_errno(file, "cannot be created");
  }
  sync_folder(folder_of(file));
}

void add_key_to_file(const fs::path& file, Random& random) {
  // The folder is locked, not the file: the file is replaced.
  const Descriptor folder{::open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!folder.ok() || ::flock(folder.get(), LOCK_EX) != 0) fail_with_errno(file, "cannot be locked");
  Keys keys = read_key_file(file);
  if (keys.newest() >= keys_max) fail(file, fmt::format("holds key number {} already.", keys_max));
  const auto next = static_cast<std::uint16_t>(keys.newest() + 1);
  keys.sealing[next] = fresh_key(key_bytes(keys.suite), random);
  const fs::path beside = write_beside(file, keys);
  if (::rename(beside.c_str(), file.c_str()) != 0) fail_with_errno(file, "cannot be replaced");
  sync_folder(folder_of(file));
}

std::string fresh_key(std::size_t bytes, Random& random) {
  std::string key(bytes, '\0');
  random.fill({reinterpret_cast<std::uint8_t*>(key.data()), key.size()});
  return key;
}

}  // namespace linli::crypto
