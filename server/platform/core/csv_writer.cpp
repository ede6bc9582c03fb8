#include <algorithm>
#include <fmt/format.h>

#include "platform/core/csv.hpp"

namespace linli::csv {

namespace {
constexpr std::string_view formula_starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

// Apostrophes in front are looked through, so that guarding and unguarding undo each other on every text.
bool starts_formula(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  for (std::string_view start : formula_starts)
    if (cell.starts_with(start)) return true;
  return false;
}

void append_quoted(std::string& line, std::string_view text) {
  // A space at an end is quoted too: some readers would trim it.
  bool plain = text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') &&
               !text.ends_with(' ');
  if (plain) {
    line += text;
    return;
  }
  line += '"';
  for (char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}
}  // namespace

std::string guarded(std::string_view cell) {
  return starts_formula(cell) ? fmt::format("'{}", cell) : std::string{cell};
}

std::string_view unguarded(std::string_view cell) {
  return cell.starts_with('\'') && starts_formula(cell) ? cell.substr(1) : cell;
}

Cell::Cell(std::string_view text) : text_(guarded(text)) {}
Cell::Cell(double number) : text_(fmt::format("{}", number)) {}

Writer::Writer(std::ostream& out, Mark mark) : out_(out) {
  if (mark == Mark::with) out_ << "\xEF\xBB\xBF";
}

void Writer::row(std::span<const Cell> cells) {
  std::string line;
  for (const Cell& cell : cells) {
    if (&cell != cells.data()) line += ',';
    append_quoted(line, cell.text());
  }
  // One empty cell alone would be a blank line, which readers pass over.
  if (line.empty()) line = "\"\"";
  out_ << line << "\r\n";
}

}  // namespace linli::csv
