// Where the measuring happens, and the databases it happens on. They are made once and kept; every run that
// writes gets a copy of its own.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "app/config.hpp"

namespace linli::bench {

struct Rig {
  std::filesystem::path data;  // everything lies under it
  std::string self, linli;     // this program and the one that is measured
  std::filesystem::path results;
  int runs = 5;  // of each measure; LINLI_BENCH_RUNS for a quick look

  std::string log() const { return data / "server.log"; }
};

// Somebody who calls: behind one of the demo's doors, with a number the register knows.
struct Caller {
  std::string door, name, phone;
};

// The demo's town with two years of matters, and its callers.
app::Place town(const Rig& rig);
std::vector<Caller> callers(const Rig& rig);
// The same town after `matters` matters: the demo's own, lived again and again over ten years by the same
// doors, in the same mix of categories, areas and outcomes; what is open stays as young as it is. Only the
// matters are multiplied, not their timelines.
app::Place town_with(const Rig& rig, int matters);

app::Place copy_of(const Rig& rig, const app::Place& place);

// Of `count` matters picked evenly: their ids as text.
std::vector<std::string> some_matters(const app::Place& place, int count);

}  // namespace linli::bench
