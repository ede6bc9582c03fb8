// Whole files in, and the report of what became of each line.
#pragma once
#include <string>
#include <vector>

#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/phrase.hpp"

namespace linli::grid {

struct ImportText {  // a file's text in a JSON member; the same verb serves the command line
  Text<4'000'000, 1> text;
};
DESCRIBE_FORM(ImportText, text)

struct RefusedLine {
  std::int64_t line;
  Phrase reason;
};
DESCRIBE_VIEW(RefusedLine, line, reason)
struct ImportReport {
  std::int64_t taken;
  std::int64_t already_there;
  std::int64_t refused;
  std::vector<RefusedLine> lines;  // the first 200 of the refused
};
DESCRIBE_VIEW(ImportReport, taken, already_there, refused, lines)

// Counts what becomes of each line while a file is read.
class Reporting {
 public:
  void take() { ++report_.taken; }
  void leave() { ++report_.already_there; }
  void refuse(std::size_t line, Phrase reason) {
    ++report_.refused;
    if (report_.lines.size() < lines_max)
      report_.lines.push_back({static_cast<std::int64_t>(line), std::move(reason)});
  }
  const ImportReport& done() const { return report_; }

 private:
  static constexpr std::size_t lines_max = 200;
  ImportReport report_{};
};

}  // namespace linli::grid
