// bench/RESULTS.md: one section a measure. A section measured anew replaces its former self and leaves the
// others, so each says by itself when, and of which commit, it is.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace linli::bench {

struct Section {
  std::string title;
  std::string how;  // what is measured against what; a paragraph
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> verdicts;  // one sentence an aim
};

// "Aim: ratio ≥ 0.6 at 64 clients. Met: 0.71." or "**Missed**: 0.43. why".
std::string at_least(const std::string& what, double aim, double measured, const std::string& why = {});
std::string at_most(const std::string& what, double aim, double measured, const std::string& why = {});

void write_section(const std::filesystem::path& file, const Section& section);

}  // namespace linli::bench
