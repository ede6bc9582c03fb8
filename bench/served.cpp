#include "bench/served.hpp"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <sqlite3.h>

#include "app/serve.hpp"

namespace linli::bench {

namespace {
std::atomic<std::int64_t> commits{0};

// Every connection that SQLite opens in this process counts its own commits; the server knows nothing of it.
int count_commits(sqlite3* db, const char**, const sqlite3_api_routines*) {
  const auto count = [](void*) {
    ++commits;
    return 0;
  };
  sqlite3_commit_hook(db, count, nullptr);
  return SQLITE_OK;
}

unsigned short port_in(const std::string& line) {
  if (line.empty()) throw std::runtime_error("the server did not start; server.log says why");
  return static_cast<unsigned short>(std::stoi(line));
}
}  // namespace

int serve_here(const app::Place& place) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS,
                 0);  // as the server asks before its first connection; later is too late
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(count_commits));
  app::ServeOptions options;
  options.server.port = 0;
  app::World world{place, app::World::Schema::current, {.readers = options.server.workers}};
  app::Service service{world.database(), options};
  service.start();
  fmt::print("{}\n", service.port());
  std::fflush(stdout);
  int received = 0;
  sigwait(&signals, &received);
  service.stop();
  fmt::print("{}\n", commits.load());
  return 0;
}

Served::Served(const Rig& rig, const app::Place& place)
    : child_({rig.self, "--serve", place.data, place.keys}, rig.log()), desk_(port_in(child_.line())) {}

std::int64_t Served::commits_at_end() { return std::stoll("0" + child_.end()); }

}  // namespace linli::bench
