#include "bench/machine.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <sys/utsname.h>
#include <thread>
#include <unistd.h>

namespace linli::bench {

namespace {
// The first line's value after "name…: ".
std::string value_in(const std::string& file, std::string_view name) {
  std::ifstream in{file};
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(name)) return line.substr(std::min(line.find(':') + 2, line.size()));
  return "?";
}
}  // namespace

std::string circumstances() {
  utsname system{};
  uname(&system);
  double load = 0;
  getloadavg(&load, 1);
  const char* commit = std::getenv("LINLI_COMMIT");
  return fmt::format("commit {}; {:%Y-%m-%d %H:%M} UTC; {}, {} cores; {} {}; load {:.1f}",
                     commit ? commit : "?", fmt::gmtime(std::time(nullptr)),
                     value_in("/proc/cpuinfo", "model name"), std::thread::hardware_concurrency(),
                     static_cast<const char*>(system.sysname), static_cast<const char*>(system.release),
                     load);
}

double syncs_a_second(const std::filesystem::path& folder) {
  constexpr int rounds = 200;
  const auto path = folder / "syncs";
  const int file = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) throw std::runtime_error("cannot write " + path.string());
  const std::array<char, 4096> page{};
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i)
    if (::write(file, page.data(), page.size()) < 0 || ::fdatasync(file) != 0) break;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  ::close(file);
  std::filesystem::remove(path);
  return rounds / took.count();
}

double memory_mib(int process) {
  return std::stod(value_in(fmt::format("/proc/{}/status", process), "VmRSS")) / 1024;
}

}  // namespace linli::bench
