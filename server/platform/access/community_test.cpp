#include "platform/access/community.hpp"

#include "platform/journal/journal.hpp"
#include "tests/support/scratch.hpp"

namespace linli::access {
namespace {

using tests::refused;

class Communities : public tests::OnBoth {
 protected:
  // Codes are unique in the database, which the tests of one process share.
  std::string code(const std::string& word) { return word + "-" + std::to_string(community.value); }
};

TEST_P(Communities, begin_with_an_empty_journal) {
  const CommunityId made = create_community(database(), code("yalu"), "鸭绿河社区");
  EXPECT_EQ(database().reading(made, [](db::Tx& tx) { return journal::head(tx).seq; }), 0);
  EXPECT_EQ(writing(made, [](db::Tx& tx) { return journal::record(tx, Actor{}, "community.noted"); }), 1);
  EXPECT_FALSE(database().reading(made, [](db::Tx& tx) { return journal::verify(tx).has_value(); }));
}

TEST_P(Communities, are_found_by_code) {
  const CommunityId made = create_community(database(), code("yalu"), "鸭绿河社区");
  EXPECT_EQ(find_community(database(), code("yalu")).value().id, made);
  EXPECT_EQ(find_community(database(), code("yalu")).value().name, "鸭绿河社区");
  EXPECT_FALSE(find_community(database(), code("other")));
  EXPECT_EQ(community_called(database(), code("yalu")).id, made);
  EXPECT_EQ(refused([&] { community_called(database(), code("other")); }), Reason::not_found);
  EXPECT_EQ(refused([&] { community_called(database(), ""); }), Reason::not_found);  // there are several here
}

TEST_P(Communities, have_a_code_of_their_own) {
  create_community(database(), code("yalu"), "鸭绿河社区");
  EXPECT_EQ(refused([&] { create_community(database(), code("yalu"), "另一个"); }), Reason::conflict);
  for (const char* bad : {"", "鸭绿河", "a b", "a&b", "abcdefghijklmnopqrstuvwxyz0123456789"})
    EXPECT_EQ(refused([&] { create_community(database(), bad, "名字"); }), Reason::invalid) << bad;
  for (const char* bad : {"", "  ", "\xff"})
    EXPECT_EQ(refused([&] { create_community(database(), code("new"), bad); }), Reason::invalid);
}

ON_BOTH_DATABASES(Communities);

}  // namespace
}  // namespace linli::access
