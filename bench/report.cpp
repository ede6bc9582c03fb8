#include "bench/report.hpp"

#include <algorithm>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

#include "bench/machine.hpp"

namespace linli::bench {

namespace {
constexpr std::string_view heading = "\n## ";
constexpr std::string_view preface =
    "# What it costs\n\n"
    "Written by `bin/bench`, never by hand. Each figure is the median of several runs with the least and the "
    "most behind\nit. What is compared runs in turn, run by run, on the same machine: where the machine is "
    "shared, figures move and\n**ratios** stay. Every ratio is taken within one run.\n";

std::string judged(bool is_met, const std::string& aim, double measured, const std::string& why) {
  const std::string value = fmt::format("{:.3g}", measured);
  if (is_met) return fmt::format("Aim: {}. Met: {}.", aim, value);
  return fmt::format("Aim: {}. **Missed**: {}. {}", aim, value, why);
}

std::string line_of(const std::vector<std::string>& cells) {
  return fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string text_of(const Section& section) {
  std::string text = fmt::format("{}{}\n{}\n\n", heading, section.title, section.how);
  text += line_of(section.head);
  text += line_of(std::vector<std::string>(section.head.size(), "---"));
  for (const auto& row : section.rows) text += line_of(row);
  text += '\n';
  for (const std::string& verdict : section.verdicts) text += "- " + verdict + '\n';
  return text + fmt::format("\n<sub>{}</sub>\n", circumstances());
}

std::vector<std::string> sections_in(const std::string& text) {
  std::vector<std::string> sections;
  for (auto at = text.find(heading); at != std::string::npos;) {
    const auto next = text.find(heading, at + 1);
    sections.push_back(text.substr(at, next == std::string::npos ? next : next - at));
    at = next;
  }
  return sections;
}
}  // namespace

std::string at_least(const std::string& what, double aim, double measured, const std::string& why) {
  return judged(measured >= aim, fmt::format("{} ≥ {}", what, aim), measured, why);
}

std::string at_most(const std::string& what, double aim, double measured, const std::string& why) {
  return judged(measured <= aim, fmt::format("{} ≤ {}", what, aim), measured, why);
}

void write_section(const std::filesystem::path& file, const Section& section) {
  std::ifstream in{file};
  auto sections = sections_in({std::istreambuf_iterator<char>{in}, {}});
  const std::string start = fmt::format("{}{}\n", heading, section.title);
  auto former = std::ranges::find_if(sections, [&](const auto& text) { return text.starts_with(start); });
  if (former == sections.end())
    sections.push_back(text_of(section));
  else
    *former = text_of(section);
  std::ofstream out{file};
  out << preface;
  for (const std::string& text : sections) out << text;
}

}  // namespace linli::bench
