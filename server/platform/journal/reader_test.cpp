#include "platform/journal/reader.hpp"

#include "tests/support/scratch.hpp"

namespace linli::journal {
namespace {

// As the journal sees it; access itself stands above.
access::Actor nobody() {
  access::Actor actor;
  actor.kind = access::ActorKind::system;
  return actor;
}

class Reader : public tests::OnBoth {
 protected:
  void happen(std::string_view act) {
    write([&](db::Tx& tx) { record(tx, nobody(), act); });
  }
  std::vector<std::string> new_to(std::string_view reader, int most = 10) {
    std::vector<std::string> acts;
    for (const Entry& entry : write([&](db::Tx& tx) { return read_on(tx, reader, most); }))
      acts.push_back(entry.act);
    return acts;
  }
  using Acts = std::vector<std::string>;
};

TEST_P(Reader, takes_each_entry_once_and_in_order) {
  happen("matter.reported");
  happen("matter.accepted");
  happen("matter.closed");
  EXPECT_EQ(new_to("search", 2), (Acts{"matter.reported", "matter.accepted"}));
  EXPECT_EQ(new_to("search", 2), Acts{"matter.closed"});
  EXPECT_EQ(new_to("search"), Acts{});
  happen("matter.archived");
  EXPECT_EQ(new_to("search"), Acts{"matter.archived"});
  EXPECT_EQ(read([](db::Tx& tx) { return place_of(tx, "search"); }), 4);
}

TEST_P(Reader, keeps_a_place_of_its_own) {
  happen("matter.reported");
  EXPECT_EQ(new_to("search").size(), 1U);
  EXPECT_EQ(new_to("problems").size(), 1U);
}

TEST_P(Reader, that_fails_stands_where_it_stood) {
  happen("matter.reported");
  EXPECT_THROW(write([](db::Tx& tx) {
                 read_on(tx, "search", 10);
                 throw Refusal{Reason::conflict, {"", ""}};
               }),
               Refusal);
  EXPECT_EQ(new_to("search").size(), 1U);
}

TEST_P(Reader, can_begin_again) {
  happen("matter.reported");
  new_to("search");
  write([](db::Tx& tx) { read_again(tx, "search"); });
  EXPECT_EQ(new_to("search").size(), 1U);
}

ON_BOTH_DATABASES(Reader);

}  // namespace
}  // namespace linli::journal
