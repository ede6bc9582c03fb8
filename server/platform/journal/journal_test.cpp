#include "platform/journal/journal.hpp"

#include "tests/support/scratch.hpp"

namespace linli::journal {
namespace {

// As the journal sees it; access itself stands above.
access::Actor somebody() {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id.value = *parse_uuid("0198c000-0000-7000-8000-000000000001");
  actor.request_id = "r1";
  return actor;
}

class Journal : public tests::OnBoth {
 protected:
  std::int64_t note(std::string_view act, std::optional<Uuid> subject = {}) {
    return write([&](db::Tx& tx) { return record(tx, somebody(), act, subject); });
  }
  std::vector<std::int64_t> found(const Wanted& wanted) {
    std::vector<std::int64_t> seqs;
    for (const Entry& entry : read([&](db::Tx& tx) { return search(tx, wanted); })) seqs.push_back(entry.seq);
    return seqs;
  }
};

TEST_P(Journal, begins_empty_and_whole) {
  EXPECT_EQ(read([](db::Tx& tx) { return head(tx); }).seq, 0);
  EXPECT_FALSE(read([](db::Tx& tx) { return verify(tx).has_value(); }));
}

TEST_P(Journal, counts_without_a_gap_within_and_across_transactions) {
  EXPECT_EQ(note("matter.reported"), 1);
  write([](db::Tx& tx) {
    EXPECT_EQ(record(tx, somebody(), "matter.accepted"), 2);
    EXPECT_EQ(record(tx, somebody(), "matter.dispatched"), 3);
  });
  EXPECT_EQ(note("matter.closed"), 4);
  EXPECT_EQ(read([](db::Tx& tx) { return head(tx); }).seq, 4);
  EXPECT_FALSE(read([](db::Tx& tx) { return verify(tx).has_value(); }));
}

TEST_P(Journal, of_a_verb_that_failed_holds_nothing) {
  note("matter.reported");
  EXPECT_THROW(write([](db::Tx& tx) {
                 record(tx, somebody(), "matter.accepted");
                 throw Refusal{Reason::conflict, {"", ""}};
               }),
               Refusal);
  EXPECT_EQ(note("matter.closed"), 2);
  EXPECT_FALSE(read([](db::Tx& tx) { return verify(tx).has_value(); }));
}

TEST_P(Journal, of_each_community_is_its_own) {
  note("matter.reported");
  const CommunityId other = another_community();
  EXPECT_EQ(writing(other, [](db::Tx& tx) { return record(tx, somebody(), "matter.reported"); }), 1);
  EXPECT_EQ(note("matter.closed"), 2);
}

TEST_P(Journal, keeps_what_it_was_told) {
  const Uuid subject = *parse_uuid("0198c000-0000-7000-8000-0000000000aa");
  const AreaId area{*parse_uuid("0198c000-0000-7000-8000-0000000000bb")};
  write([&](db::Tx& tx) {
    record(tx, somebody(), "matter.accepted", subject, area, {{"state", "open"}, {"引", "\""}});
  });
  const Entry entry = read([&](db::Tx& tx) { return of_subject(tx, subject, 10); }).at(0);
  EXPECT_EQ(entry.act, "matter.accepted");
  EXPECT_EQ(entry.actor_kind, access::ActorKind::staff);
  EXPECT_EQ(entry.actor_id, somebody().id);
  EXPECT_EQ(entry.area_id, area);
  EXPECT_EQ(entry.request_id, "r1");
  EXPECT_EQ(entry.at, database().now());
  EXPECT_EQ(facts_of(entry), (Facts{{"state", "open"}, {"引", "\""}}));
}

TEST_P(Journal, is_read_on_from_a_cursor) {
  for (int i = 0; i < 5; ++i) note("matter.noted");
  auto entries = read([](db::Tx& tx) { return after(tx, 2, 2); });
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].seq, 3);
  EXPECT_EQ(entries[1].seq, 4);
}

TEST_P(Journal, is_searched_newest_first) {
  const Uuid subject = *parse_uuid("0198c000-0000-7000-8000-0000000000aa");
  note("matter.reported", subject);
  note("matter.accepted", subject);
  note("matters.listed");
  note("staff.created");
  EXPECT_EQ(found({}), (std::vector<std::int64_t>{4, 3, 2, 1}));
  EXPECT_EQ(found({.act = "matter.", .subject = {}, .actor = {}, .before = {}}),
            (std::vector<std::int64_t>{2, 1}));
  EXPECT_EQ(found({.act = "staff.created", .subject = {}, .actor = {}, .before = {}}),
            std::vector<std::int64_t>{4});
  EXPECT_EQ(found({.act = "m%.", .subject = {}, .actor = {}, .before = {}}), std::vector<std::int64_t>{});
  EXPECT_EQ(found({.act = {}, .subject = subject, .actor = {}, .before = 2}), std::vector<std::int64_t>{1});
  EXPECT_EQ(found({.act = {}, .subject = {}, .actor = somebody().id, .before = 4, .most = 1}),
            std::vector<std::int64_t>{3});
  EXPECT_EQ(found({.act = {}, .subject = {}, .actor = StaffId{subject}, .before = {}}),
            std::vector<std::int64_t>{});
}

TEST_P(Journal, of_thousands_is_walked_in_portions) {
  write([](db::Tx& tx) {
    for (int i = 0; i < 2500; ++i) record(tx, somebody(), "matter.noted");
  });
  EXPECT_FALSE(read([](db::Tx& tx) { return verify(tx).has_value(); }));
  write([](db::Tx& tx) { tx.run("UPDATE journal SET act = 'x' WHERE community_id = $1 AND seq = 2001"); });
  EXPECT_EQ(read([](db::Tx& tx) { return verify(tx); }).value().seq, 2001);
}

ON_BOTH_DATABASES(Journal);

}  // namespace
}  // namespace linli::journal
