// A story as it is written: fixture lines, exchanges, clock moves and what the journal must hold, in order.
// docs: "Stories" in CONTRIBUTING.md. Reading keeps the text's lines, so that --update rewrites only what
// changed.
#pragma once
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace linli::story {

using Header = std::pair<std::string, std::string>;

// grid 3 in North as $G3
struct Fixture {
  std::vector<std::string> words;
  std::string binds;  // G3, or empty
};

// as li (grid 3)  POST /matters {…} -> 201 {…}
struct Exchange {
  std::string actor;
  std::string area;  // what the reader is told in brackets; checked against the actor's grants
  std::string method, path;
  std::string body;
  std::vector<Header> headers;
  std::optional<int> status;          // empty: nothing is written yet, --update fills it in
  std::optional<std::string> detail;  // of a problem, in the language asked for
  std::string pattern;                // JSON of which the answer must be a superset
  std::vector<Header> expected_headers;
  std::optional<int> statements_max;
};

// journal matter.accepted $M7 by li {"due_in": "5"}; neighbouring lines are one assertion
struct JournalLine {
  std::string act;
  std::string subject;  // $M7 or empty
  std::string actor;    // empty: not asked
  std::string facts;    // a pattern, or empty
};
struct JournalCheck {
  std::vector<JournalLine> lines;  // empty: "journal nothing"
};

// clock 2026-02-13T09:00, clock +3d
struct ClockMove {
  std::string to;
};

// jobs: everything that is due runs now
struct JobsDue {};

// use town: the lines of town.fixture, from the story's folder or one above it
struct Use {
  std::string name;
};

struct Block {
  std::size_t from, to;  // lines of the file, [from, to), counted from 0
  std::variant<Fixture, Exchange, JournalCheck, ClockMove, JobsDue, Use> what;
};

struct Story {
  std::filesystem::path file;
  std::string title;
  std::vector<std::string> lines;
  std::vector<Block> blocks;
};

// A line nobody can read: names file and line.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

Story read_story(const std::filesystem::path& file);
Story parse_story(const std::filesystem::path& file, const std::string& text);

}  // namespace linli::story
