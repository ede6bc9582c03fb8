// The whole server in a process of its own.
#pragma once
#include <cstdint>

#include "app/config.hpp"

#include "bench/child.hpp"
#include "bench/desk.hpp"
#include "bench/rig.hpp"

namespace linli::bench {

class Served {
 public:
  Served(const Rig& rig, const app::Place& place);
  Desk& desk() { return desk_; }
  // Ends the server; how many durable commits it made in its life.
  std::int64_t commits_at_end();

 private:
  Child child_;
  Desk desk_;
};

// What the child does: serves until SIGTERM, then prints how many commits it made.
int serve_here(const app::Place& place);

}  // namespace linli::bench
