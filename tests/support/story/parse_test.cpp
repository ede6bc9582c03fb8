#include <gtest/gtest.h>

#include "tests/support/story/story.hpp"
#include "tests/support/story/update.hpp"

namespace linli::story {
namespace {

template <class What>
What only(const std::string& text) {
  const Story story = parse_story("a.story", text);
  EXPECT_EQ(story.blocks.size(), 1U);
  return std::get<What>(story.blocks.at(0).what);
}

TEST(Parse, TitleAndBlocks) {
  const Story story =
      parse_story("a.story", "# A matter is accepted once.\n\ncommunity X\nclock +3d\njournal nothing\n");
  EXPECT_EQ(story.title, "A matter is accepted once.");
  EXPECT_EQ(story.blocks.size(), 3U);
  EXPECT_EQ(std::get<ClockMove>(story.blocks[1].what).to, "+3d");
}

TEST(Parse, FixtureBindsAName) {
  const auto fixture = only<Fixture>("grid 3 in North as $G3\n");
  EXPECT_EQ(fixture.words, (std::vector<std::string>{"grid", "3", "in", "North"}));
  EXPECT_EQ(fixture.binds, "G3");
}

TEST(Parse, AnExchangeOnOneLine) {
  const auto step = only<Exchange>(R"(as wu (grid 9)  POST /matters/$M7/accept {"version":1}   -> 404)");
  EXPECT_EQ(step.actor, "wu");
  EXPECT_EQ(step.area, "grid 9");
  EXPECT_EQ(step.method, "POST");
  EXPECT_EQ(step.path, "/matters/$M7/accept");
  EXPECT_EQ(step.body, R"({"version":1})");
  EXPECT_EQ(step.status, 404);
  EXPECT_TRUE(step.pattern.empty());
}

TEST(Parse, AnExchangeOverSeveralLines) {
  const auto step = only<Exchange>(
      "as li POST /matters {\"title\":\n"
      "    \"a -> b\"}\n"
      "   Idempotency-Key: k1\n"
      "   -> 409 \"Only a \\\"reported\\\" matter.\" {\"reason\": \"conflict\"}\n"
      "   Retry-After: 3\n"
      "   statements <= 12\n");
  EXPECT_EQ(step.body, "{\"title\": \"a -> b\"}");
  EXPECT_EQ(step.headers, (std::vector<Header>{{"Idempotency-Key", "k1"}}));
  EXPECT_EQ(step.status, 409);
  EXPECT_EQ(step.detail, "Only a \"reported\" matter.");
  EXPECT_EQ(step.pattern, R"({"reason": "conflict"})");
  EXPECT_EQ(step.expected_headers, (std::vector<Header>{{"Retry-After", "3"}}));
  EXPECT_EQ(step.statements_max, 12);
}

TEST(Parse, NeighbouringJournalLinesAreOneAssertion) {
  const auto check =
      only<JournalCheck>("journal matter.accepted $M7 by li {\"to\": $U}\njournal matter.signed\n");
  ASSERT_EQ(check.lines.size(), 2U);
  EXPECT_EQ(check.lines[0].subject, "$M7");
  EXPECT_EQ(check.lines[0].actor, "li");
  EXPECT_EQ(check.lines[0].facts, "{\"to\": $U}");
}

TEST(Parse, NamesTheLineItCannotRead) {
  try {
    parse_story("a.story", "community X\nas li GET /matters\n");
    FAIL();
  } catch (const Unreadable& error) {
    EXPECT_TRUE(std::string{error.what()}.starts_with("a.story:2: ")) << error.what();
  }
}

TEST(Rewriting, KeepsTheRequestAndItsPromises) {
  const Story story = parse_story("a.story",
                                  "# T\n"
                                  "as li GET /matters/$M7   -> 200 {\"state\": \"open\"}\n"
                                  "   statements <= 4\n"
                                  "journal nothing\n");
  auto corrected = std::get<Exchange>(story.blocks[0].what);
  corrected.status = 404;
  corrected.detail = "No such matter.";
  corrected.pattern.clear();
  Rewriting text{story};
  text.replace(story.blocks[0], corrected);
  EXPECT_EQ(text.text(),
            "# T\n"
            "as li GET /matters/$M7   -> 404 \"No such matter.\"\n"
            "   statements <= 4\n"
            "journal nothing\n");
}

}  // namespace
}  // namespace linli::story
