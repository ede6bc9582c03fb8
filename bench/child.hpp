// A process of its own, so that what is measured shares nothing with who measures.
#pragma once
#include <string>
#include <sys/types.h>
#include <vector>

namespace linli::bench {

class Child {
 public:
  // Runs the program; what it says on stderr is added to `log`. Throws std::runtime_error.
  Child(const std::vector<std::string>& command, const std::string& log);
  ~Child();  // ends it and waits
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  std::string line();  // the next line it prints; empty once it has ended
  // Sends SIGTERM, waits, and returns what else it printed.
  std::string end();
  pid_t process() const { return process_; }

 private:
  pid_t process_ = -1;
  int out_ = -1;
};

}  // namespace linli::bench
