// PATH.lock is held by the one process that writes PATH. The lock ends with the process, however it ends; the
// file stays and says in words who held it.
#pragma once
#include <string>

namespace linli::db {

class SqliteLock {
 public:
  // Throws std::runtime_error with a sentence for the operator when another process holds it.
  explicit SqliteLock(const std::string& database_path);
  ~SqliteLock();
  SqliteLock(const SqliteLock&) = delete;
  SqliteLock& operator=(const SqliteLock&) = delete;

 private:
  int file_;
};

}  // namespace linli::db
