// What a database of before knew of handlings that were over, its figures know after: read from the timeline,
// and what nobody wrote down stays empty.
#include <gtest/gtest.h>

#include "modules/matters/store.hpp"
#include "platform/access/accounts.hpp"
#include "tests/support/scratch.hpp"

namespace linli::matters {
namespace {

constexpr int kept_since = 9;  // the migration that keeps handlings
const access::Actor system = access::system_actor();
Time at(const std::string& minute) { return *parse_time(minute + ":00+08:00"); }

class Before : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const bool is_postgres = GetParam() == "postgres";
    // As everywhere: without a server only SQLite's half runs; bin/test always names one.
    if (is_postgres && !tests::Place::postgres_server())
      GTEST_SKIP() << "LINLI_TEST_POSTGRES names no server";
    place_.emplace(is_postgres);
    database_ = db::Database::open(place_->url, {clock_, random_, *vault_});
    std::vector<db::Migration> before;
    for (const auto& file : db::migrations())
      if (file.number < kept_since) before.push_back(file);
    db::migrate(*database_, before);
    database_->write({}, [this](db::Tx& tx) {
      tx.run_shared("INSERT INTO community (id, code, name, created_at) VALUES ($1, 'c', '社区', $2)", home,
                    tx.now());
      tx.run_shared("INSERT INTO journal_head (community_id, seq, hash) VALUES ($1, 0, $2)", home,
                    db::Blob{std::string(32, '\0')});
    });
    write([this](db::Tx& tx) {
      access::NewStaffForm he{};
      he.login = "he";
      he.name = "he";
      he_ = access::create_staff(tx, system, he, {"none", false}).id;
    });
  }

  template <class F>
  void write(F work) {
    database_->write(home, work);
  }
  template <class T>
  std::vector<T> all() {
    return database_->reading(home, [](db::Tx& tx) { return tx.many<T>("TRUE"); });
  }
  void migrate() { db::migrate(*database_); }

  MatterId put(db::Tx& tx, Channel channel, State state, std::int64_t reopenings) {
    Matter matter{};
    matter.id = tx.new_id<MatterId>();
    matter.number = "2025-00000" + std::to_string(++numbers_);
    matter.channel = channel;
    matter.state = state;
    matter.reopenings = reopenings;
    matter.first_receiver_id = matter.owner_id = he_;
    matter.ending = Ending::solved;
    matter.reporter_name = tx.vault().seal("", "matter.reporter_name");
    matter.reporter_phone = tx.vault().seal("", "matter.reporter_phone");
    matter.accepted_at = matter.due_at = matter.finish_due_at = matter.occurred_at = matter.created_at =
        at("2025-06-02T09:00");
    if (state == State::replied) matter.alarm_at = at("2025-06-12T09:00");
    matter.version = 1;
    if (channel == Channel::import && state == State::closed) {
      matter.satisfaction = 3;
      matter.rating_source = RatingSource::by_default;
    }
    tx.insert(matter);
    return matter.id;
  }
  void tell(db::Tx& tx, MatterId matter, Time when, const char* act, const char* facts = "{}",
            access::ActorKind by = access::ActorKind::staff) {
    tx.insert(Step{.id = tx.new_id<StepId>(),
                   .matter_id = matter,
                   .at = when,
                   .act = act,
                   .actor_kind = by,
                   .actor_id = {},
                   .actor_name = {},
                   .text = {},
                   .facts = facts,
                   .is_public = false,
                   .journal_seq = ++seq_});
  }
  void rate(db::Tx& tx, MatterId matter, std::int64_t round, std::int64_t level, RatingSource source) {
    tx.insert(Rating{.matter_id = matter,
                     .round = round,
                     .level = level,
                     .solved = level < 3 ? Solved::no : Solved::yes,
                     .courtesies = {},
                     .words = {},
                     .channel = Channel::hotline,
                     .source = source,
                     .at = at("2025-06-20T09:00")});
  }

  const CommunityId home{1};

 private:
  tests::HandClock clock_;
  tests::SeededRandom random_;
  std::unique_ptr<crypto::Vault> vault_ = crypto::test_vault();
  std::optional<tests::Place> place_;
  std::unique_ptr<db::Database> database_;
  StaffId he_;
  int numbers_ = 0;
  std::int64_t seq_ = 0;
};

TEST_P(Before, each_reopening_becomes_the_handling_it_ended) {
  write([this](db::Tx& tx) {
    const MatterId matter = put(tx, Channel::hall, State::handling, 2);
    tell(tx, matter, at("2025-06-02T09:00"), "accepted", R"({"due":"2025-06-09T17:00:00.000+08:00"})");
    tell(tx, matter, at("2025-06-02T10:00"), "returned");
    tell(tx, matter, at("2025-06-02T11:00"), "signed");
    tell(tx, matter, at("2025-06-03T09:00"), "contacted");
    tell(tx, matter, at("2025-06-04T09:00"), "extended",
         R"({"granted":"yes","due":"2025-06-11T17:00:00.000+08:00"})");
    tell(tx, matter, at("2025-06-10T09:00"), "replied", R"({"ending":"solved"})");
    tell(tx, matter, at("2025-06-11T09:00"), "reopened", R"({"level":"committee"})");
    tell(tx, matter, at("2025-06-12T09:00"), "signed");
    tell(tx, matter, at("2025-06-13T09:00"), "replied", R"({"ending":"solved"})");
    tell(tx, matter, at("2025-06-14T09:00"), "reopened", R"({"level":"community"})");
    tell(tx, matter, at("2025-06-15T09:00"), "signed");
    put(tx, Channel::hall, State::closed, 0);  // never reopened: nothing to keep
  });
  migrate();
  auto kept = all<Handling>();
  std::ranges::sort(kept, {}, &Handling::round);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].round, 0);
  EXPECT_EQ(kept[0].ended_at, at("2025-06-11T09:00"));
  EXPECT_EQ(kept[0].signed_at, at("2025-06-02T11:00"));
  EXPECT_EQ(kept[0].first_contact_at, at("2025-06-03T09:00"));
  EXPECT_EQ(kept[0].replied_at, at("2025-06-10T09:00"));
  EXPECT_EQ(kept[0].finish_due_at, at("2025-06-11T17:00")) << "as the extension left it";
  EXPECT_FALSE(kept[0].sign_due_at) << "told nowhere";
  EXPECT_EQ(kept[0].returns, 1);
  EXPECT_EQ(kept[0].extensions, 1);
  EXPECT_EQ(kept[1].round, 1);
  EXPECT_EQ(kept[1].replied_at, at("2025-06-13T09:00"));
  EXPECT_EQ(kept[1].first_contact_at, at("2025-06-13T09:00")) << "the reply spoke to them";
  EXPECT_FALSE(kept[1].finish_due_at) << "a reopening did not tell it";
  EXPECT_EQ(kept[1].returns, 0);
}

TEST_P(Before, a_default_says_nothing_of_solved_and_an_import_nothing_at_all) {
  MatterId ours, theirs, theirs_answered_here;
  write([&](db::Tx& tx) {
    ours = put(tx, Channel::hall, State::closed, 1);
    rate(tx, ours, 0, 1, RatingSource::spoken);
    rate(tx, ours, 1, 3, RatingSource::by_default);
    theirs = put(tx, Channel::import, State::closed, 0);
    tell(tx, theirs, at("2025-06-03T09:00"), "replied", R"({"ending":"solved"})", access::ActorKind::system);
    rate(tx, theirs, 0, 3, RatingSource::by_default);
    theirs_answered_here = put(tx, Channel::import, State::replied, 0);
    tell(tx, theirs_answered_here, at("2025-06-03T09:00"), "replied", R"({"ending":"solved"})");
  });
  migrate();
  auto ratings = all<Rating>();
  std::ranges::sort(ratings, {}, &Rating::round);
  ASSERT_EQ(ratings.size(), 2U) << "nobody was asked about the import";
  EXPECT_EQ(ratings[0].solved, Solved::no);
  EXPECT_EQ(ratings[1].level, 3);
  EXPECT_FALSE(ratings[1].solved);
  for (const Matter& matter : all<Matter>()) {
    if (matter.id == theirs) {
      EXPECT_EQ(matter.ending, Ending::explained);
      EXPECT_FALSE(matter.satisfaction);
      EXPECT_FALSE(matter.rating_source);
    }
    if (matter.id == theirs_answered_here) {
      EXPECT_EQ(matter.ending, Ending::solved) << "said by our own";
      EXPECT_FALSE(matter.alarm_at) << "no clock rates it any more";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, Before, testing::Values("sqlite", "postgres"), tests::engine_name);

}  // namespace
}  // namespace linli::matters
