#include "bench/child.hpp"

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace linli::bench {

Child::Child(const std::vector<std::string>& command, const std::string& log) {
  int out[2];
  if (::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, log.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const int error = ::posix_spawn(&process_, words[0], &files, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  ::close(out[1]);
  out_ = out[0];
  if (error != 0) throw std::runtime_error("cannot run " + command[0] + ": " + std::strerror(error));
}

Child::~Child() { end(); }

std::string Child::line() {
  std::string line;
  for (char c = 0; ::read(out_, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

std::string Child::end() {
  if (process_ < 0) return {};
  ::kill(process_, SIGTERM);
  std::string rest;
  for (std::string more = line(); !more.empty(); more = line()) rest += more;
  ::close(out_);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
  return rest;
}

}  // namespace linli::bench
