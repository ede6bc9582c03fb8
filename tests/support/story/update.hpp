// A story's text while expectations are being rewritten. Lines nobody replaces stay as they are, byte by
// byte.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "tests/support/story/story.hpp"

namespace linli::story {

class Rewriting {
 public:
  explicit Rewriting(const Story& story) : story_(story) {}
  void replace(const Block& block, std::vector<std::string> lines);
  // Keeps the request as it is written, and headers and limits behind the arrow.
  void replace(const Block& block, const Exchange& corrected);
  std::string text() const;

 private:
  const Story& story_;
  std::map<std::size_t, std::pair<std::size_t, std::vector<std::string>>> replaced_;  // from line, to line
};

}  // namespace linli::story
