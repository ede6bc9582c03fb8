#include "platform/db/sqlite_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

#include "platform/core/refusal.hpp"

namespace linli::db {

namespace {
Refusal in_use(const std::string& path, const std::string& holder) {
  return Refusal{Reason::conflict,
                 {"数据库 " + path + " 正被另一个邻里程序使用（" + holder +
                      "）。先停掉那一个，或改用只查看的命令；什么也没有动。",
                  "the database " + path + " is in use by another linli (" + holder +
                      "); stop that one first, or use a command that only reads; nothing was changed"}};
}
}  // namespace

SqliteLock::SqliteLock(const std::string& database_path) {
  const std::string path = database_path + ".lock";
  file_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file_ < 0) throw std::runtime_error("cannot make " + path + ": " + std::strerror(errno));
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    char holder[64] = {};
    const ssize_t length = ::pread(file_, holder, sizeof holder - 1, 0);
    ::close(file_);
    throw in_use(database_path, length > 0 ? holder : "just starting");
  }
  const std::string holder = "process " + std::to_string(::getpid());
  // The note is for people; the lock holds without it, even when the disk is full.
  if (::ftruncate(file_, 0) == 0) (void)!::pwrite(file_, holder.data(), holder.size(), 0);
}

SqliteLock::~SqliteLock() { ::close(file_); }

}  // namespace linli::db
