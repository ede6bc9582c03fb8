#include "tests/support/story/update.hpp"

#include <algorithm>
#include <regex>

#include "platform/http/json.hpp"
#include "tests/support/story/pattern.hpp"

namespace linli::story {
namespace {

constexpr std::size_t width_max = 110;

// The pattern on one line if it fits, otherwise one member a line.
void append_pattern(std::vector<std::string>& lines, const std::string& pattern) {
  if (lines.back().size() + pattern.size() < width_max) {
    lines.back() += " " + pattern;
    return;
  }
  const Pattern parsed = parse_pattern(pattern);
  if (parsed.kind != Pattern::Kind::object) {
    lines.push_back("    " + pattern);
    return;
  }
  lines.back() += " {";
  for (std::size_t i = 0; i < parsed.parts.size(); ++i) {
    std::string line = "     ";
    http::write_text(line, parsed.names[i]);
    line += ": " + written(parsed.parts[i]);
    lines.push_back(line + (i + 1 < parsed.parts.size() ? "," : "}"));
  }
}

std::string quoted(const std::string& text) {
  std::string out;
  http::write_text(out, text);
  return out;
}

}  // namespace

void Rewriting::replace(const Block& block, std::vector<std::string> lines) {
  replaced_[block.from] = {block.to, std::move(lines)};
}

void Rewriting::replace(const Block& block, const Exchange& corrected) {
  static const std::regex arrow{R"((^|\s+)->(\s+\d{3}(?=\s|$)|\s*$))"};
  std::vector<std::string> lines;
  std::smatch match;
  std::size_t at = block.from;
  while (!std::regex_search(story_.lines[at], match, arrow)) lines.push_back(story_.lines[at++]);

  std::string expected = "-> " + std::to_string(*corrected.status);
  if (corrected.detail) expected += " " + quoted(*corrected.detail);
  lines.push_back(match.prefix().str() + match[1].str());
  const bool own_line = lines.back().find_first_not_of(' ') == std::string::npos;
  const auto most = expected.size() + std::min<std::size_t>(corrected.pattern.size(), 60);
  if (!own_line && lines.back().size() + most > width_max) {
    while (lines.back().ends_with(' ')) lines.back().pop_back();
    lines.push_back("   ");
  }
  if (lines.back().empty() || lines.back().back() != ' ') lines.back() += " ";
  lines.back() += expected;
  if (!corrected.pattern.empty()) append_pattern(lines, corrected.pattern);

  for (const auto& [name, value] : corrected.expected_headers) lines.push_back("   " + name + ": " + value);
  if (corrected.statements_max)
    lines.push_back("   statements <= " + std::to_string(*corrected.statements_max));
  replace(block, std::move(lines));
}

std::string Rewriting::text() const {
  std::string out;
  for (std::size_t line = 0; line < story_.lines.size();) {
    const auto found = replaced_.find(line);
    if (found == replaced_.end()) {
      out += story_.lines[line++] + "\n";
      continue;
    }
    for (const auto& fresh : found->second.second) out += fresh + "\n";
    line = found->second.first;
  }
  return out;
}

}  // namespace linli::story
