#include "platform/db/sql_text.hpp"

#include <gtest/gtest.h>
#include <stdexcept>

#include "platform/db/list_words.hpp"
#include "platform/db/lru.hpp"

namespace linli::db {

TEST(SqlText, is_cut_at_semicolons_outside_strings_and_comments) {
  const auto statements = statements_of(
      "-- first; comment\nCREATE TABLE a (b text DEFAULT ';''; ');\n\n/* ; */ INSERT INTO a VALUES ($1) -- "
      "end;\n;; \n");
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements[0], "CREATE TABLE a (b text DEFAULT ';''; ')");
  EXPECT_EQ(statements[1], "INSERT INTO a VALUES ($1)");
  EXPECT_TRUE(statements_of(" \n-- nothing").empty());
}

TEST(SqlText, counts_places_outside_strings_and_comments) {
  EXPECT_EQ(count_places("SELECT 1"), 0);
  EXPECT_EQ(count_places("SELECT $1, $2, $1"), 2);
  EXPECT_EQ(count_places("SELECT $2, $1 -- $3\n, '$4', \"$5\" /* $6 */"), 2);
  EXPECT_EQ(count_places("SELECT $10, $9, $8, $7, $6, $5, $4, $3, $2, $1"), 10);
}

TEST(SqlText, refuses_a_gap_between_places) {
  EXPECT_THROW(count_places("SELECT $2"), std::logic_error);
  EXPECT_THROW(count_places("SELECT $1, $3"), std::logic_error);
  EXPECT_THROW(count_places("SELECT $0"), std::logic_error);
  EXPECT_THROW(count_places("SELECT $1, $99999999999"), std::logic_error);
}

TEST(SqlText, goes_by_whole_tokens) {
  std::string_view sql = "SELECT a1 FROM \"b;\" WHERE c='it''s' AND 中=$12";
  std::string seen;
  for (Token token = next_token(sql); token.kind != Token::Kind::end; token = next_token(sql))
    if (token.kind != Token::Kind::space) seen.append(token.text).append("|");
  EXPECT_EQ(seen, "SELECT|a1|FROM|\"b;\"|WHERE|c|=|'it''s'|AND|中|=|$12|");
}

struct Prefix {
  const char* prefix;
  const char* next;
};

TEST(ListWords, know_the_end_of_a_beginning) {
  const Prefix prefixes[] = {
      {"a", "b"},   {"az", "a{"},           {"\x7f", "\u0080"},       {"\u07ff", "\u0800"},
      {"中", "丮"}, {"a\ud7ff", "a\ue000"}, {"\uffff", "\U00010000"}, {"a\U0010ffff", "b"}};
  for (const auto& [prefix, next] : prefixes) EXPECT_EQ(after_prefix(prefix), next) << prefix;
  EXPECT_FALSE(after_prefix("\U0010ffff"));
  EXPECT_FALSE(after_prefix(""));
}

TEST(Lru, keeps_what_was_used_last) {
  Lru<int> kept{2};
  std::vector<int> left;
  const auto leaving = [&](int value) { left.push_back(value); };
  kept.add("a", 1, leaving);
  kept.add("b", 2, leaving);
  ASSERT_TRUE(kept.find("a"));
  kept.add("c", 3, leaving);
  EXPECT_EQ(left, std::vector<int>{2});
  EXPECT_FALSE(kept.find("b"));
  EXPECT_EQ(*kept.find("a"), 1);
  EXPECT_EQ(*kept.find("c"), 3);
}

}  // namespace linli::db
