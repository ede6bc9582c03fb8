// Plays one story in one world.
#pragma once
#include <string>
#include <vector>

#include "tests/support/story/story.hpp"
#include "tests/support/story/world.hpp"

namespace linli::story {

struct Outcome {
  std::vector<std::string> failures;  // "tests/stories/matters/accept.story:12: …"
  std::string text;                   // the file with its expectations as they turned out
};

// With `update` differences are written into text instead of being failures.
Outcome play(const Story& story, World& world, bool update);

}  // namespace linli::story
