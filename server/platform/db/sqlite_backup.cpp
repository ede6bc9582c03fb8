#include "platform/db/sqlite_backup.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

#include "platform/core/refusal.hpp"
#include "platform/db/sqlite_error.hpp"

namespace linli::db {

namespace {

constexpr int pages_a_step = 1'000;

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};

// What is half done goes away when the copy fails.
class Draft {
 public:
  explicit Draft(std::string path) : path_(std::move(path)) { remove(); }
  ~Draft() { remove(); }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  const std::string& path() const { return path_; }

 private:
  void remove() const {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
    std::filesystem::remove(path_ + "-journal", ignored);
  }
  std::string path_;
};

// The source's open read transaction keeps every step on the same moment; without it each write would begin
// it anew.
void copy(SqliteConnection& source, const std::string& path) {
  sqlite3* raw = nullptr;
  ::close(::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600));
  const int opened =
      sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  const std::unique_ptr<sqlite3, CloseDatabase> target{raw};
  check_sqlite(raw, opened, "open " + path);
  sqlite3_extended_result_codes(raw, 1);
  sqlite3_backup* backup = sqlite3_backup_init(raw, "main", source.raw(), "main");
  if (!backup) throw_sqlite_error(raw, sqlite3_errcode(raw), "back up");
  int code = SQLITE_OK;
  do {
    code = sqlite3_backup_step(backup, pages_a_step);
  } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
  const int finished = sqlite3_backup_finish(backup);
  check_sqlite(raw, finished, "back up to " + path);
}

}  // namespace

void flush(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool is_flushed = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!is_flushed)
    throw DatabaseError(DatabaseError::Kind::fault, "sync " + path.string() + ": " + std::strerror(error));
}

void back_up(SqliteConnection& source, const std::string& path) {
  if (std::filesystem::exists(path))
    throw Refusal{Reason::conflict, {"备份文件已存在：" + path, "The backup file exists already: " + path}};
  const auto folder = std::filesystem::absolute(path).parent_path();
  if (!std::filesystem::is_directory(folder))
    throw Refusal{Reason::invalid,
                  {"没有这个文件夹：" + folder.string(), "There is no folder " + folder.string()}};
  const Draft draft{path + ".part"};
  copy(source, draft.path());
  flush(draft.path());
  std::filesystem::rename(draft.path(), path);
  flush(folder);
}

}  // namespace linli::db
