// linli_bench DATA LINLI RESULTS [WORD]…: measures what has one of the words in its name, or everything.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <sodium.h>

#include "platform/core/refusal.hpp"
#include "platform/log/log.hpp"

#include "bench/bare.hpp"
#include "bench/measures.hpp"
#include "bench/served.hpp"

namespace {
using namespace linli::bench;

struct Measure {
  const char* name;
  Section (*take)(const Rig&);
};
constexpr Measure measures[] = {
    {"intake", intake}, {"read", reading}, {"list", growth}, {"start", starting}, {"bulk", throughput}};

void measure(const Rig& rig, const std::vector<std::string>& words) {
  linli::log::set_level(linli::log::Level::error);
  for (const Measure& each : measures) {
    const auto is_named = [&](const std::string& word) {
      return std::string_view{each.name}.find(word) != std::string_view::npos;
    };
    if (!words.empty() && std::ranges::none_of(words, is_named)) continue;
    fmt::print(stderr, "{} …\n", each.name);
    write_section(rig.results, each.take(rig));
  }
}

int run(std::vector<std::string> words, const std::string& self) {
  if (words.size() == 3 && words[0] == "--serve") return serve_here({words[1], {}, words[2]});
  if (words.size() == 3 && words[0] == "--bare")
    return serve_bare(std::stoul(words[1]), std::stoul(words[2]));
  if (words.size() < 3) {
    fmt::print(stderr, "linli_bench DATA LINLI RESULTS [WORD]…\n");
    return 2;
  }
  Rig rig{.data = words[0], .self = self, .linli = words[1], .results = words[2]};
  if (const char* runs = std::getenv("LINLI_BENCH_RUNS")) rig.runs = std::stoi(runs);
  std::filesystem::create_directories(rig.data);
  std::filesystem::remove(rig.log());
  measure(rig, {words.begin() + 3, words.end()});
  return 0;
}
}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  try {
    return run({argv + 1, argv + argc}, std::filesystem::read_symlink("/proc/self/exe"));
  } catch (const linli::Refusal& refusal) {
    fmt::print(stderr, "linli_bench: {}\n", refusal.detail.en);
  } catch (const std::exception& error) {
    fmt::print(stderr, "linli_bench: {}\n", error.what());
  }
  return 1;
}
