// A read sees one moment, whatever is written meanwhile, and changes nothing.
#include <thread>

#include "tests/support/own_database.hpp"

namespace linli::tests {

class ReadingRows : public OwnDatabase {};
ON_BOTH_DATABASES(ReadingRows);

TEST_P(ReadingRows, sees_one_moment_while_others_write) {
  put("before");
  const auto count = [](db::Tx& tx) {
    return *tx.query_one<int>("SELECT COUNT(*) FROM sample WHERE community_id = $1");
  };
  database_->read(home, [&](db::Tx& tx) {
    EXPECT_EQ(count(tx), 1);
    put("meanwhile");
    EXPECT_EQ(count(tx), 1);
  });
  EXPECT_EQ(database_->reading(home, count), 2);
}

TEST_P(ReadingRows, sees_what_was_answered_to_have_been_written) {
  for (int i = 1; i <= 20; ++i) {
    put(std::to_string(i));
    ASSERT_EQ(all().size(), static_cast<std::size_t>(i));
  }
}

TEST_P(ReadingRows, cannot_write) {
  put("there");
  EXPECT_EQ(kind_thrown([&] {
              database_->read(home, [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE community_id = $1"); });
            }),
            db::DatabaseError::Kind::read_only);
  EXPECT_EQ(all().size(), 1U);
}

TEST_P(ReadingRows, goes_on_after_a_read_that_failed) {
  reopen({.readers = 1});
  put("there");
  EXPECT_ANY_THROW(database_->read(
      home, [](db::Tx& tx) { tx.query<int>("SELECT nothing FROM sample WHERE community_id = $1"); }));
  EXPECT_THROW(database_->read(home,
                               [](db::Tx&) {
                                 throw Refusal{Reason::not_found, {"无", "none"}};
                               }),
               Refusal);
  EXPECT_EQ(names(), std::vector<std::string>{"there"});
}

// A failure in the middle of the rows must leave the statement ready for the next use.
TEST_P(ReadingRows, may_be_left_in_the_middle_of_its_rows) {
  reopen({.readers = 1});
  for (int i = 0; i < 5; ++i) put(std::to_string(i));
  for (int round = 0; round < 3; ++round)
    EXPECT_THROW(database_->read(home,
                                 [](db::Tx& tx) {
                                   int seen = 0;
                                   tx.run_values("SELECT name FROM sample WHERE community_id = $1", {},
                                                 [&](const db::Cells&) {
                                                   if (++seen == 3) throw std::runtime_error("enough");
                                                 });
                                 }),
                 std::runtime_error);
  EXPECT_EQ(all().size(), 5U);
}

TEST_P(ReadingRows, may_ask_one_thing_for_each_row_of_another) {
  put("a"), put("b");
  database_->read(home, [](db::Tx& tx) {
    std::vector<std::string> seen;
    tx.run_values("SELECT name FROM sample WHERE community_id = $1 ORDER BY name", {},
                  [&](const db::Cells& cells) {
                    seen.push_back(*tx.query_one<std::string>(
                        "SELECT name FROM sample WHERE community_id = $1 AND name = $2", cells.text(0)));
                  });
    EXPECT_EQ(seen, (std::vector<std::string>{"a", "b"}));
  });
}

// More statements than are kept prepared.
TEST_P(ReadingRows, of_very_many_statements_forgets_the_oldest) {
  reopen({.readers = 1});
  put("there");
  database_->read(home, [](db::Tx& tx) {
    for (int round = 0; round < 2; ++round)
      for (int i = 0; i < 600; ++i) {
        const std::string sql =
            "SELECT name FROM sample WHERE community_id = $1 AND " + std::to_string(i) + " >= 0";
        ASSERT_EQ(tx.query<std::string>(sql).size(), 1U);
      }
  });
}

TEST_P(ReadingRows, of_many_threads_waits_for_a_connection) {
  reopen({.readers = 2});
  put("there");
  std::vector<std::thread> threads;
  std::atomic<int> seen{0};
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 20; ++k) seen += static_cast<int>(all().size());
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(seen, 8 * 20);
}

TEST_P(ReadingRows, answers_whether_the_database_is_there) { EXPECT_NO_THROW(database_->ping()); }

TEST_P(ReadingRows, uses_the_calendar_that_was_loaded_last) {
  const Date day{2026, 2, 13};
  ASSERT_TRUE(database_->reading(home, [&](db::Tx& tx) { return tx.workdays().is_workday(day); }));
  database_->use_calendar(std::make_shared<Workdays>(std::map<Date, DayKind>{{day, DayKind::off}}));
  EXPECT_FALSE(database_->reading(home, [&](db::Tx& tx) { return tx.workdays().is_workday(day); }));
}

}  // namespace linli::tests
