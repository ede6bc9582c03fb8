#include "platform/db/sqlite_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace linli::db {

SqliteLock::SqliteLock(const std::string& database_path) {
  const std::string path = database_path + ".lock";
  file_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file_ < 0) throw std::runtime_error("cannot make " + path + ": " + std::strerror(errno));
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    char holder[64] = {};
    const ssize_t length = ::pread(file_, holder, sizeof holder - 1, 0);
    ::close(file_);
    throw std::runtime_error("the database " + database_path + " is in use by another linli (" +
                             (length > 0 ? holder : "just starting") +
                             "); stop that one first, or use a command that only reads");
  }
  const std::string holder = "process " + std::to_string(::getpid());
  // The note is for people; the lock holds without it, even when the disk is full.
  if (::ftruncate(file_, 0) == 0) (void)!::pwrite(file_, holder.data(), holder.size(), 0);
}

SqliteLock::~SqliteLock() { ::close(file_); }

}  // namespace linli::db
